// HTML of one area: what it is, what happens there, and who works there.
#include "network/pages.h"

#include "content/sheet.h"
#include "network/network.h"

#include "text/network.h"

#include <algorithm>

namespace network {

namespace {

namespace words = text::network;
using content::Area;
using content::AreaKind;
using content::Viewer;

std::vector<content::RegionSet const*> regions_of(Viewer const& viewer, Area const& area)
{
    std::vector<content::RegionSet const*> found;
    for (auto const& region : viewer.vocabulary().regions)
    {
        auto const members = viewer.vocabulary().members(region, viewer.today);
        if (std::ranges::find(members, area.slug) != members.end())
            found.push_back(&region);
    }
    return found;
}

std::vector<std::string> areas_where(Viewer const& viewer, auto const& condition)
{
    std::vector<std::string> found;
    for (auto const& other : viewer.vocabulary().areas)
        if (condition(other))
            found.push_back(other.slug);
    return found;
}

void write_areas_row(
    html::Out& out, Viewer const& viewer, text::Message const& label, std::vector<std::string> const& slugs)
{
    if (!slugs.empty())
        content::sheet_row(out, viewer.say(label), [&](html::Out& part) { content::area_links(part, viewer, slugs); });
}

void write_regions_row(html::Out& out, Viewer const& viewer, Area const& area)
{
    auto const regions = regions_of(viewer, area);
    if (regions.empty())
        return;
    content::sheet_row(out, viewer.say(words::area_regions), [&](html::Out& part) {
        html::write(
            part, R"(<ul class="plain">{}</ul>)",
            html::each(regions, [&](html::Out& item, content::RegionSet const* region) {
                html::write(
                    item, R"(<li><a href="{}">{}</a></li>)",
                    content::areas_url(viewer.language).with_fragment(region->slug),
                    viewer.language == text::Language::nl ? region->nl : region->en);
            }));
    });
}

void write_sheet(html::Out& out, Viewer const& viewer, Area const& area)
{
    auto const came_from = areas_where(
        viewer, [&](Area const& other) { return std::ranges::find(other.into, area.slug) != other.into.end(); });
    auto const contains = areas_where(
        viewer, [&](Area const& other) { return other.within == area.slug && other.kind == AreaKind::municipality; });
    bool const nothing = area.within.empty() && came_from.empty() && contains.empty() && area.into.empty();
    if (nothing)
        return;
    content::sheet(out, viewer.say(words::area_facts), [&](html::Out& rows) {
        if (!area.within.empty())
            write_areas_row(rows, viewer, words::area_province, {area.within});
        write_regions_row(rows, viewer, area);
        if (area.from)
            content::sheet_row(rows, viewer.say(words::area_since), text::write_date(viewer.language, *area.from));
        if (area.to)
            content::sheet_row(rows, viewer.say(words::area_until), text::write_date(viewer.language, *area.to));
        write_areas_row(rows, viewer, words::area_came_from, came_from);
        write_areas_row(rows, viewer, words::area_now_part_of, area.into);
        write_areas_row(rows, viewer, words::area_municipalities, contains);
    });
}

// What the project does in this very area; a track filed under a former municipality counts for its successor.
void write_local(html::Out& out, Viewer const& viewer, Area const& area, content::Card const& project)
{
    for (auto const* const track : content::records(project.fields, "tracks"))
    {
        auto const today = viewer.vocabulary().today(content::text_of(*track, "area"));
        auto const phase = content::progress_from(content::text_of(*track, "phase"));
        if (phase && std::ranges::find(today, area.slug) != today.end())
            html::write(
                out, R"(<p><strong>{}:</strong> <span lang="{}">{}</span> {}</p>)", viewer.say(words::area_here),
                content::foreign(viewer, project.language), content::text_of(*track, "focus"),
                [&](html::Out& part) { content::progress_badge(part, viewer, *phase); });
    }
}

void write_project(html::Out& out, Viewer const& viewer, Area const& area, content::Card const& project)
{
    auto const url = content::entry_url(viewer, project.kind, project.slug);
    auto const lang = content::foreign(viewer, project.language);
    if (!url)
        return;
    html::write(
        out, R"(<li>{}<h3 class="entry-list__title" lang="{}"><a href="{}">{}</a></h3><p lang="{}">{}</p>{}</li>)",
        [&](html::Out& part) { content::badges(part, viewer, project.fields, project.invented); }, lang, *url,
        project.title, lang, project.summary, [&](html::Out& part) { write_local(part, viewer, area, project); });
}

void write_more(
    html::Out& out, Viewer const& viewer, Area const& area, html::Url const& list, text::Message const& words_of_link)
{
    html::write(out, "<p>{}</p>", [&](html::Out& part) {
        content::more_link(part, list.with_query("area", area.slug), viewer.say(words_of_link));
    });
}

void write_projects(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    if (page.projects.cards.empty())
        return;
    html::write(
        out, R"(<section id="projects"><h2>{}</h2><ul class="entry-list">{}</ul>{}</section>)",
        viewer.say(words::area_projects),
        html::each(
            page.projects.cards,
            [&](html::Out& part, content::Card const& project) { write_project(part, viewer, *page.area, project); }),
        [&](html::Out& part) {
            auto const* const project = viewer.kinds->find("project");
            if (page.projects.next && project)
                write_more(
                    part, viewer, *page.area, html::Url::from_path(project->path(viewer.language)),
                    words::area_more_projects);
        });
}

void write_organisations(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    if (page.organisations.cards.empty())
        return;
    html::write(
        out, R"(<section id="organisations"><h2>{}</h2>{}{}</section>)", viewer.say(words::area_organisations),
        [&](html::Out& part) { content::cards(part, viewer, page.organisations.cards); },
        [&](html::Out& part) {
            if (page.organisations.next)
                write_more(
                    part, viewer, *page.area, html::Url::from_path(list_path(viewer.language)),
                    words::area_more_organisations);
        });
}

std::string lead_of(Viewer const& viewer, Area const& area)
{
    if (area.kind == AreaKind::former_municipality)
        return std::string(viewer.say(words::area_gone));
    if (area.kind == AreaKind::invented)
        return std::string(viewer.say(words::area_invented_lead));
    return viewer.say(words::area_lead{.name = area.name});
}

}

std::string area_title(Viewer const& viewer, Area const& area)
{
    switch (area.kind)
    {
    case AreaKind::municipality: return viewer.say(words::area_title_municipality{.name = area.name});
    case AreaKind::former_municipality: return viewer.say(words::area_title_former{.name = area.name});
    case AreaKind::province: return viewer.say(words::area_title_province{.name = area.name});
    case AreaKind::region:
    case AreaKind::invented: break;
    }
    return area.name;
}

html::Page area_page(Viewer const& viewer, AreaPage const& page)
{
    auto const& area = *page.area;
    auto const title = area_title(viewer, area);
    bool const empty = page.projects.cards.empty() && page.organisations.cards.empty() && area.into.empty();
    html::Page result;
    result.title = title;
    result.description = viewer.say(words::area_description{.name = area.name});
    result.language = text::code(viewer.language);
    result.path_nl = content::area_url(text::Language::nl, area.slug).text();
    result.path_en = content::area_url(text::Language::en, area.slug).text();
    result.breadcrumbs = {
        {std::string(viewer.say(words::area_list_title)), content::areas_url(viewer.language).text()}};
    result.main = html::fragment(
        R"(<article>{}<div class="entry"><div class="entry__body">{}{}{}{}</div></div></article>)",
        [&](html::Out& out) { content::page_head(out, title, lead_of(viewer, area)); },
        [&](html::Out& out) { write_sheet(out, viewer, area); },
        [&](html::Out& out) { write_projects(out, viewer, page); },
        [&](html::Out& out) { write_organisations(out, viewer, page); },
        [&](html::Out& out) {
            if (empty)
                html::write(out, "<p>{}</p>", viewer.say(words::area_nothing));
        });
    return result;
}

}
