// HTML of one area: help first, then who does what, then what is coming and what was told.
#include "content/recent.h"
#include "network/area_sections.h"
#include "network/network.h"
#include "network/pages.h"

#include "platform/html/write.h"

#include "text/content.h"
#include "text/network.h"

namespace network {

namespace {

namespace words = text::network;
using content::Area;
using content::AreaKind;
using content::Viewer;

std::string lead_of(Viewer const& viewer, Area const& area)
{
    if (area.kind == AreaKind::former_municipality)
        return std::string(viewer.say(words::area_gone));
    if (area.kind == AreaKind::invented)
        return std::string(viewer.say(words::area_invented_lead));
    return viewer.say(words::area_lead{.name = area.name});
}

void write_jumps(html::Out& out, Viewer const& viewer, std::vector<Section> const& found)
{
    if (found.size() > 1)
        html::write(
            out,
            R"(<nav class="jumps" aria-labelledby="jumps"><h2 id="jumps">{}</h2><ul class="place-list">{}</ul></nav>)",
            viewer.say(text::content::directly_to), html::each(found, [](html::Out& part, Section const& section) {
                html::write(part, R"(<li><a class="chip" href="#{}">{}</a></li>)", section.id, section.heading);
            }));
}

void write_section(html::Out& out, Viewer const& viewer, AreaPage const& page, Section const& section)
{
    html::write(
        out, R"(<section class="area__section" id="{}"><h2>{}</h2>{}<p class="area__all">{}</p></section>)", section.id,
        section.heading, [&](html::Out& part) { section.write(part, viewer, page); },
        [&](html::Out& part) { content::more_link(part, section.all, section.all_words); });
}

// What is said when nothing local is known, and the way to tell what is missing.
void write_end(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    bool const empty = page.help.cards.empty() && !page.local_line && page.projects.cards.empty()
        && page.workers.empty() && page.circles.cards.empty() && page.days.cards.empty();
    if (empty)
        html::write(out, R"(<p class="area__empty">{}</p>)", viewer.say(words::area_nothing));
    html::write(
        out, R"(<p class="area__missing">{} <a href="{}">{}</a> · <a href="{}">{}</a></p>)", viewer.say(words::missing),
        contact_url(viewer.language), viewer.say(words::missing_tell),
        html::Url::from_path(coverage_path(viewer.language)), viewer.say(words::coverage_title));
}

// Where a municipality that no longer exists lives on.
void write_successors(html::Out& out, Viewer const& viewer, Area const& area)
{
    html::write(
        out, R"(<ul class="places">{}</ul>)",
        html::each(viewer.vocabulary().today(area.slug), [&](html::Out& part, std::string const& slug) {
            if (auto const* const successor = viewer.vocabulary().area(slug))
                html::write(
                    part,
                    R"(<li><a class="place" href="{}"><span class="place__name">{}</span> )"
                    R"(<span class="place__facts">{}</span></a></li>)",
                    content::area_url(viewer.language, slug), area_title(viewer, *successor),
                    viewer.say(words::area_go));
        }));
}

void write_all(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    if (page.area->kind == AreaKind::former_municipality)
    {
        write_successors(out, viewer, *page.area);
        return write_area_sheet(out, viewer, *page.area);
    }
    auto const found = sections(viewer, page);
    write_jumps(out, viewer, found);
    for (auto const& section : found)
        write_section(out, viewer, page, section);
    write_area_sheet(out, viewer, *page.area);
    write_end(out, viewer, page);
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
    html::Page result;
    result.title = title;
    result.description = viewer.say(words::area_description{.name = area.name});
    result.language = text::code(viewer.language);
    result.feeds = {content::feed(viewer.language, {"area", area.slug}, result.title)};
    result.path_nl = content::area_url(text::Language::nl, area.slug).text();
    result.path_en = content::area_url(text::Language::en, area.slug).text();
    result.breadcrumbs = {
        {std::string(viewer.say(words::area_list_title)), content::areas_url(viewer.language).text()}};
    result.quick_exit = page.help.cards.empty() && !page.local_line && !page.national_line ? html::QuickExit::no
                                                                                           : html::QuickExit::yes;
    result.main = html::fragment(
        R"(<article>{}<div class="entry"><div class="entry__body area">{}</div></div></article>)",
        [&](html::Out& out) { content::page_head(out, title, lead_of(viewer, area)); },
        [&](html::Out& out) { write_all(out, viewer, page); });
    return result;
}

}
