// Lays a journey out from left to right: a column for each step, and lines between the cards.
#include "journey/columns.h"
#include "journey/layout.h"
#include "journey/wrap.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace journey {

namespace {

constexpr int card_width = 172, between = 40, first_card = 84, gap = 20, passing = 10, below = 24, arrow = 7;
constexpr int pitch = card_width + between;
constexpr std::size_t most_title_lines = 6;

class Across
{
public:
    explicit Across(content::JourneyGraph const& graph) : graph_(graph)
    {
        for (std::size_t at = 0; at < graph.entries.size(); ++at)
            steps_.push_back(graph.step(at));
        for (auto const step : steps_)
            columns_.emplace(step, 0);
        for (int column = 0; auto& [step, place] : columns_)
            place = static_cast<std::size_t>(column++);
    }

    Layout layout()
    {
        add_nodes();
        for (auto const& link : graph_.links)
            add_passes(link);
        auto const ordered = arrange(slots_, columns_.size(), gap);
        place_nodes();
        for (auto const& chain : chains_)
            add_line(chain);
        for (auto const& link : graph_.links)
            if (column_of(link.from) <= column_of(link.to))
                add_other_line(link);
        for (auto const& [step, column] : columns_)
            made_.steps.push_back({step, x_of(column), 28});
        finish(ordered);
        return std::move(made_);
    }

private:
    static int x_of(std::size_t column) { return static_cast<int>(column) * pitch; }
    std::size_t column_of(std::size_t entry) const { return columns_.at(steps_[entry]); }
    int middle(std::size_t slot) const { return first_card + static_cast<int>(std::lround(slots_[slot].middle)); }

    void add_nodes()
    {
        for (std::size_t entry = 0; entry < graph_.entries.size(); ++entry)
        {
            constexpr int inside = 100 * (card_width - 2 * padding) / 16;
            Node node{entry, steps_[entry], x_of(column_of(entry)), 0, card_width, 0, {}};
            node.title = wrap(graph_.entries[entry].title, inside, most_title_lines);
            node.height = card_height(graph_.entries[entry], node.title.size());
            slots_.push_back({column_of(entry), static_cast<double>(node.height)});
            made_.nodes.push_back(std::move(node));
        }
    }

    // A line that passes columns has a place in each, so that it runs between the cards.
    void add_passes(content::JourneyGraph::Link const& link)
    {
        if (column_of(link.from) <= column_of(link.to))
            return;
        std::vector<std::size_t> chain{link.to};
        for (auto column = column_of(link.to) + 1; column < column_of(link.from); ++column)
        {
            slots_.push_back({column, passing});
            chain.push_back(slots_.size() - 1);
        }
        chain.push_back(link.from);
        for (std::size_t at = 1; at < chain.size(); ++at)
        {
            slots_[chain[at]].before.push_back(chain[at - 1]);
            slots_[chain[at - 1]].after.push_back(chain[at]);
        }
        chains_.push_back(std::move(chain));
    }

    void place_nodes()
    {
        for (auto& node : made_.nodes)
        {
            node.y = middle(node.entry) - node.height / 2;
            bottom_ = std::max(bottom_, node.y + node.height);
        }
    }

    void add_line(std::vector<std::size_t> const& chain)
    {
        auto x = x_of(slots_[chain.front()].column) + card_width;
        auto y = middle(chain.front());
        auto path = fmt::format("M{} {}", x, y);
        for (std::size_t at = 1; at < chain.size(); ++at)
        {
            bool const last = at + 1 == chain.size();
            auto const to_x = x_of(slots_[chain[at]].column) - (last ? arrow : 0);
            auto const to_y = middle(chain[at]);
            auto const half = (x + to_x) / 2;
            path += fmt::format("C{} {} {} {} {} {}", half, y, half, to_y, to_x, to_y);
            x = last ? to_x : to_x + card_width;
            y = to_y;
            if (!last)
                path += fmt::format("H{}", x);
        }
        made_.lines.push_back({path, fmt::format("M{} {}l-8 -5v10z", x + arrow, y), false});
    }

    bool stands_between(Node const& one, Node const& other) const
    {
        auto const [top, bottom] = std::minmax(one.y, other.y);
        return std::ranges::any_of(
            made_.nodes, [&](Node const& node) { return node.x == one.x && node.y > top && node.y < bottom; });
    }

    // Within a column straight to what stands next, else in a bow at the right.
    void add_line_within(Node const& origin, Node const& user)
    {
        auto const middle_x = origin.x + origin.width / 2;
        if (!stands_between(origin, user))
        {
            bool const down = origin.y < user.y;
            auto const from = down ? origin.y + origin.height : origin.y;
            auto const to = down ? user.y : user.y + user.height;
            auto const path = fmt::format("M{} {}V{}", middle_x, from, down ? to - arrow : to + arrow);
            made_.lines.push_back({path, fmt::format("M{} {}l-5 {}h10z", middle_x, to, down ? -8 : 8), false});
            return;
        }
        auto const x = origin.x + origin.width, from = origin.y + origin.height / 2, to = user.y + user.height / 2;
        auto const path = fmt::format("M{} {}C{} {} {} {} {} {}", x, from, x + 30, from, x + 30, to, x + arrow, to);
        made_.lines.push_back({path, fmt::format("M{} {}l8 -5v10z", x, to), false});
    }

    // Back to an earlier column along the bottom, like water that is let in again.
    void add_other_line(content::JourneyGraph::Link const& link)
    {
        auto const& origin = made_.nodes[link.to];
        auto const& user = made_.nodes[link.from];
        if (origin.x == user.x)
        {
            add_line_within(origin, user);
            return;
        }
        bottom_lane_ += bottom_lane_ == 0 ? bottom_ + below : below / 2;
        auto const lane = bottom_lane_;
        auto const from = origin.x + origin.width / 2 + 12, to = user.x + user.width / 2 - 12;
        auto const path = fmt::format(
            "M{} {}V{}Q{} {} {} {}H{}Q{} {} {} {}V{}", from, origin.y + origin.height, lane - 12, from, lane,
            from + (to < from ? -12 : 12), lane, to + (to < from ? 12 : -12), to, lane, to, lane - 12,
            user.y + user.height + arrow);
        made_.lines.push_back({path, fmt::format("M{} {}l-5 8h10z", to, user.y + user.height), true});
    }

    void finish(std::vector<std::vector<std::size_t>> const& ordered)
    {
        made_.width = x_of(columns_.size()) - between + 30; // room for a bow
        made_.height = std::max(bottom_, bottom_lane_) + 4;
        std::vector<Node> in_order;
        for (auto const& column : ordered)
            for (auto const slot : column)
                if (slot < made_.nodes.size())
                    in_order.push_back(made_.nodes[slot]);
        made_.nodes = std::move(in_order);
    }

    content::JourneyGraph const& graph_;
    std::vector<content::Step> steps_;
    std::map<content::Step, std::size_t> columns_;
    std::vector<Slot> slots_; ///< those of the entries first, in their order
    std::vector<std::vector<std::size_t>> chains_;
    Layout made_;
    int bottom_ = 0;
    int bottom_lane_ = 0;
};

}

Layout lay_across(content::JourneyGraph const& graph)
{
    return Across(graph).layout();
}

}
