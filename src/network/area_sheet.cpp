// HTML of the facts of an area: where it lies and what it came from.
#include "network/pages.h"

#include "content/sheet.h"

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

}

void write_area_sheet(html::Out& out, Viewer const& viewer, Area const& area)
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

}
