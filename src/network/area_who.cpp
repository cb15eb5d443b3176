// HTML of who does what in an area: organisations by sector, and projects with what they do there.
#include "network/area_sections.h"

#include "network/network.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "text/content.h"
#include "text/network.h"

#include <algorithm>

namespace network {

namespace {

namespace words = text::network;
using content::Area;
using content::Viewer;

// The one entry through which all of them are known here; null when there are several, or none.
content::Card const* common_entry(AreaPage const& page)
{
    content::Card const* common = nullptr;
    for (auto const& worker : page.workers)
    {
        if (!worker.through || (common && common != worker.through))
            return nullptr;
        common = worker.through;
    }
    return common;
}

// How the entries through which organisations are known are told: beside each, or once for all.
enum class Through { each, said_once };

void write_worker(html::Out& out, Viewer const& viewer, Worker const& worker, Through through)
{
    html::write(
        out, "<li>{}{}{}</li>", content::entry_link(viewer, worker.card),
        [&](html::Out& part) {
            if (worker.card.invented == content::Invented::yes)
                html::write(
                    part, R"( <span class="nl-data-badge badge--invented">{}</span>)",
                    viewer.say(text::content::invented_label));
        },
        [&](html::Out& part) {
            if (worker.through && through == Through::each)
                html::write(
                    part, R"(<span class="worker__through">{} <span lang="{}">{}</span></span>)",
                    viewer.say(words::area_through), content::foreign(viewer, worker.through->language),
                    worker.through->title);
        });
}

// A long list shows its first names; the others are folded.
void write_workers(html::Out& out, Viewer const& viewer, std::vector<Worker const*> const& workers, Through through)
{
    constexpr std::size_t always_shown = 5;
    auto const all = std::span(workers);
    auto const first = all.first(all.size() > always_shown + 2 ? always_shown : all.size());
    auto const rest = all.subspan(first.size());
    auto const write = [&](html::Out& part, Worker const* worker) { write_worker(part, viewer, *worker, through); };
    html::write(out, "<ul>{}</ul>{}", html::each(first, write), [&](html::Out& part) {
        if (!rest.empty())
            html::write(
                part, R"(<details class="fold"><summary>{}</summary><ul>{}</ul></details>)",
                viewer.say(words::area_more_workers{.count = rest.size()}), html::each(rest, write));
    });
}

// What the project does in this very area; a track filed under a former municipality counts for its successor.
void write_local(html::Out& out, Viewer const& viewer, Area const& area, content::Card const& project)
{
    // What was under way when the project ended is not under way now.
    auto const period = content::period_of(project.fields);
    bool const over = period && content::progress(*period, viewer.today) == content::Progress::finished;
    for (auto const* const track : content::records(project.fields, "tracks"))
    {
        auto const today = viewer.vocabulary().today(content::text_of(*track, "area"));
        auto const phase = content::progress_from(content::text_of(*track, "phase"));
        if (phase && std::ranges::find(today, area.slug) != today.end())
            html::write(
                out, R"(<p class="local"><strong>{}:</strong> <span lang="{}">{}</span> {}</p>)",
                viewer.say(words::area_here), content::foreign(viewer, project.language),
                content::text_of(*track, "focus"), [&](html::Out& part) {
                    if (!over)
                        content::progress_badge(part, viewer, *phase);
                });
    }
}

void write_project(html::Out& out, Viewer const& viewer, Area const& area, content::Card const& project)
{
    auto const url = content::entry_url(viewer, project.kind, project.slug);
    auto const lang = content::foreign(viewer, project.language);
    if (url)
        html::write(
            out, R"(<li>{}<h3 class="entry-list__title" lang="{}"><a href="{}">{}</a></h3><p lang="{}">{}</p>{}</li>)",
            [&](html::Out& part) { content::badges(part, viewer, project.fields, project.invented); }, lang, *url,
            project.title, lang, project.summary, [&](html::Out& part) { write_local(part, viewer, area, project); });
}

}

void write_partners(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    auto const& sector = *content::find_field(kind, "sector");
    auto const* const common = common_entry(page);
    auto const through = common ? Through::said_once : Through::each;
    html::write(
        out, R"({}<div class="sectors">{}</div>)",
        [&](html::Out& part) {
            if (common)
                html::write(
                    part, "<p>{} {}.</p>", viewer.say(words::area_all_through), content::entry_link(viewer, *common));
        },
        html::each(sector.choices, [&](html::Out& part, auto const& choice) {
            std::vector<Worker const*> workers;
            for (auto const& worker : page.workers)
                if (content::text_of(worker.card.fields, "sector") == choice.code)
                    workers.push_back(&worker);
            if (!workers.empty())
                html::write(
                    part, R"(<section class="sector"><h3>{}</h3>{}</section>)", viewer.say(choice.label),
                    [&](html::Out& list) { write_workers(list, viewer, workers, through); });
        }));
}

void write_projects(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    html::write(
        out, R"(<ul class="entry-list">{}</ul>)",
        html::each(page.projects.cards, [&](html::Out& part, content::Card const& project) {
            write_project(part, viewer, *page.area, project);
        }));
}

}
