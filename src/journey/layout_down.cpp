// Lays a journey out from top to bottom, along a canal at the left.
#include "journey/layout.h"
#include "journey/wrap.h"

namespace journey {

int card_height(content::Card const& card, std::size_t title_lines)
{
    int const label = card.invented == content::Invented::yes ? label_height : 0;
    return 2 * padding + kind_height + title_height * static_cast<int>(title_lines) + label;
}

Layout lay_down(content::JourneyGraph const& graph)
{
    constexpr int width = 300, left = 34, step_height = 44, gap = 12;
    constexpr int inside = 100 * (width - left - 2 * padding) / 16;
    Layout made;
    made.width = width;
    int y = 0;
    for (std::size_t step = 0; step < content::step_count; ++step)
    {
        bool named = false;
        for (std::size_t entry = 0; entry < graph.entries.size(); ++entry)
        {
            if (graph.step(entry) != static_cast<content::Step>(step))
                continue;
            if (!named)
            {
                made.steps.push_back({static_cast<content::Step>(step), left, y + 26});
                y += step_height;
                named = true;
            }
            Node node{entry, static_cast<content::Step>(step), left, y, width - left, 0, {}};
            node.title = wrap(graph.entries[entry].title, inside, 6);
            node.height = card_height(graph.entries[entry], node.title.size());
            y += node.height + gap;
            made.nodes.push_back(std::move(node));
        }
    }
    made.height = y;
    return made;
}

}
