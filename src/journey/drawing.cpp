// Writes the layouts of a journey as SVG.
#include "journey/drawing.h"

#include "journey/journey.h"
#include "journey/layout.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "text/content.h"
#include "text/journey.h"

namespace journey {

namespace {

namespace words = text::journey;
using content::Viewer;

// By the order of content::Step.
constexpr std::string_view step_classes[content::step_count] = {"cause",    "question", "research", "insight",
                                                                "material", "circle",   "trial",    "result"};

struct Canvas
{
    Viewer const& viewer;
    Drawing const& drawing;
    Layout layout;

    content::Card const& card(Node const& node) const { return drawing.graph.entries[node.entry]; }
};

std::string_view kind_words(Canvas const& canvas, content::Card const& card)
{
    auto const* const kind = canvas.viewer.kinds->find(card.kind);
    return kind ? canvas.viewer.say(kind->label) : std::string_view();
}

void write_title(html::Out& out, Node const& node)
{
    int y = node.y + padding + kind_height + title_height - 6;
    for (auto const& line : node.title)
    {
        html::write(out, R"(<tspan x="{}" y="{}">{}</tspan> )", node.x + padding, y, line);
        y += title_height;
    }
}

void write_card(html::Out& out, Canvas const& canvas, Node const& node)
{
    auto const& card = canvas.card(node);
    html::write(
        out,
        R"(<rect class="route__box" x="{}" y="{}" width="{}" height="{}" rx="5"/>)"
        R"(<rect class="route__bar" x="{}" y="{}" width="{}" height="5" rx="2"/>)"
        R"(<text class="route__kind" x="{}" y="{}">{} </text><text class="route__title" lang="{}">{}</text>{})",
        node.x, node.y, node.width, node.height, node.x, node.y, node.width, node.x + padding,
        node.y + padding + kind_height - 6, kind_words(canvas, card), content::foreign(canvas.viewer, card.language),
        [&](html::Out& part) { write_title(part, node); },
        [&](html::Out& part) {
            if (card.invented == content::Invented::yes)
                html::write(
                    part, R"(<text class="route__invented" x="{}" y="{}">{}</text>)", node.x + padding,
                    node.y + node.height - padding - 4, canvas.viewer.say(text::content::invented_label));
        });
}

void write_node(html::Out& out, Canvas const& canvas, Node const& node)
{
    auto const& card = canvas.card(node);
    auto const url = content::entry_url(canvas.viewer, card.kind, card.slug);
    auto const part = [&](html::Out& inside) { write_card(inside, canvas, node); };
    auto const name = step_classes[static_cast<std::size_t>(node.step)];
    if (url)
        html::write(out, R"(<a class="route__card route__card--{}" href="{}">{}</a>)", name, *url, part);
    else
        html::write(out, R"(<g class="route__card route__card--{}">{}</g>)", name, part);
}

void write_line(html::Out& out, Line const& line)
{
    html::write(
        out, R"(<path class="{}" d="{}"/><path class="route__head" d="{}"/>)",
        line.back ? "route__line route__line--back" : "route__line", line.path, line.head);
}

// The canal that all steps lie along.
void write_water_across(html::Out& out, Canvas const& canvas)
{
    html::write(out, R"(<path class="route__water" d="M4 48H{}"/>)", canvas.layout.width - 4);
    for (auto const& step : canvas.layout.steps)
        html::write(
            out, R"(<circle class="route__lock route__lock--{}" cx="{}" cy="48" r="9"/>)",
            step_classes[static_cast<std::size_t>(step.step)], step.x + 13);
}

void write_water_down(html::Out& out, Canvas const& canvas)
{
    if (canvas.layout.nodes.empty())
        return;
    auto const& last = canvas.layout.nodes.back();
    html::write(out, R"(<path class="route__water" d="M12 20V{}"/>)", last.y + last.height / 2);
    for (auto const& node : canvas.layout.nodes)
        html::write(out, R"(<path class="route__line" d="M12 {}H{}"/>)", node.y + node.height / 2, node.x);
    for (auto const& step : canvas.layout.steps)
        html::write(
            out, R"(<circle class="route__lock route__lock--{}" cx="12" cy="{}" r="9"/>)",
            step_classes[static_cast<std::size_t>(step.step)], step.y - 6);
}

void write_canvas(html::Out& out, Canvas const& canvas, std::string_view look, void (*water)(html::Out&, Canvas const&))
{
    auto const& layout = canvas.layout;
    html::write(
        out,
        R"(<svg class="route route--{}" viewBox="0 0 {} {}" width="{}em" role="group" aria-labelledby="{}-{}-title" )"
        R"(aria-describedby="{}-{}-desc"><title id="{}-{}-title">{}</title><desc id="{}-{}-desc">{}</desc>)"
        R"({}{}{}{}</svg>)",
        look, layout.width, layout.height, layout.width / 16.0, canvas.drawing.id, look, canvas.drawing.id, look,
        canvas.drawing.id, look, canvas.drawing.title, canvas.drawing.id, look,
        canvas.viewer.say(words::drawing_description{.count = layout.nodes.size()}),
        html::each(layout.lines, write_line), [&](html::Out& part) { water(part, canvas); },
        html::each(
            layout.steps,
            [&](html::Out& part, StepPlace const& step) {
                html::write(
                    part, R"(<text class="route__step" x="{}" y="{}">{}</text>)", step.x, step.y,
                    step_name(canvas.viewer, step.step));
            }),
        html::each(layout.nodes, [&](html::Out& part, Node const& node) { write_node(part, canvas, node); }));
}

}

void draw(html::Out& out, Viewer const& viewer, Drawing const& drawing)
{
    Canvas const across{viewer, drawing, lay_across(drawing.graph)};
    Canvas const down{viewer, drawing, lay_down(drawing.graph)};
    html::write(
        out, R"(<div class="{}">{}{}</div>)", across.layout.steps.size() > 5 ? "routes routes--long" : "routes",
        [&](html::Out& part) { write_canvas(part, across, "across", write_water_across); },
        [&](html::Out& part) { write_canvas(part, down, "down", write_water_down); });
}

}
