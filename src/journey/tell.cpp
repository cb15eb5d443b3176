// Tells a journey as a list, with the same entries and links as the drawing.
#include "journey/pages.h"

#include "journey/journey.h"

#include "content/components.h"
#include "platform/html/write.h"

namespace journey {

namespace {

using content::Viewer;
using Link = content::JourneyGraph::Link;

void write_links(html::Out& out, Viewer const& viewer, content::JourneyGraph const& graph, std::size_t entry)
{
    std::vector<Link const*> own;
    for (auto const& link : graph.links)
        if (link.from == entry)
            own.push_back(&link);
    if (own.empty())
        return;
    html::write(out, R"(<ul class="told__links">{}</ul>)", html::each(own, [&](html::Out& part, Link const* link) {
                    html::write(
                        part, R"(<li><span class="journey__relation">{}</span> {}</li>)",
                        content::relation_words(viewer, link->relation),
                        content::entry_link(viewer, graph.entries[link->to]));
                }));
}

void write_entry(html::Out& out, Viewer const& viewer, content::JourneyGraph const& graph, std::size_t entry)
{
    auto const& card = graph.entries[entry];
    html::write(
        out, R"(<li class="told__entry"><h4 class="told__title">{}</h4>{}{}{}</li>)", content::entry_link(viewer, card),
        [&](html::Out& part) { content::badges(part, viewer, card.fields, card.invented); },
        [&](html::Out& part) {
            if (!card.summary.empty())
                html::write(part, R"(<p lang="{}">{}</p>)", content::foreign(viewer, card.language), card.summary);
        },
        [&](html::Out& part) { write_links(part, viewer, graph, entry); });
}

}

void tell(html::Out& out, Viewer const& viewer, content::JourneyGraph const& graph)
{
    std::vector<std::vector<std::size_t>> steps(content::step_count);
    for (std::size_t entry = 0; entry < graph.entries.size(); ++entry)
        steps[static_cast<std::size_t>(graph.step(entry))].push_back(entry);
    html::write(out, R"(<ol class="told">{}</ol>)", html::each(steps, [&](html::Out& part, auto const& entries) {
                    if (entries.empty())
                        return;
                    html::write(
                        part,
                        R"(<li class="told__step"><h3 class="told__name">{}</h3><ul class="told__entries">)"
                        R"({}</ul></li>)",
                        step_name(viewer, graph.step(entries.front())),
                        html::each(entries, [&](html::Out& item, std::size_t entry) {
                            write_entry(item, viewer, graph, entry);
                        }));
                }));
}

}
