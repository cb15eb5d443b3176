// GET /netwerk: all sectors side by side, or one list when a sector was chosen.
#include "network/handlers.h"
#include "network/pages.h"

#include "text/network.h"

#include <algorithm>

namespace network {

namespace {

namespace words = text::network;

constexpr content::FacetSpec specs[] = {
    {"sector", "sector", words::facet_sector},
    {"role", "role", words::facet_role},
    {"area", "areas", words::facet_area},
    {"theme", "themes", words::facet_theme},
};

// One query a sector; the number of sectors is fixed.
constexpr int shown_in_sector = 15;

bool sector_chosen(std::vector<content::Facet> const& facets)
{
    return std::ranges::any_of(
        facets, [](content::Facet const& facet) { return facet.field == "sector" && facet.any_chosen(); });
}

content::ListQuery query_of(content::Viewer const& viewer, std::vector<content::Facet> const& facets)
{
    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.filters = content::filters(facets);
    return query;
}

std::vector<SectorGroup> groups(sql::Session& db, content::Viewer const& viewer, content::ListQuery const& query)
{
    std::vector<SectorGroup> found;
    auto const* const values = sectors(*viewer.snapshot);
    for (auto const& sector : values ? std::span(values->offered) : std::span<content::FacetValue const>())
    {
        auto narrowed = query;
        narrowed.filters.push_back({"sector", {sector.value}});
        narrowed.limit = shown_in_sector;
        SectorGroup group{sector.value, sector.label(viewer.language), content::store::list(db, narrowed)};
        if (!group.list.cards.empty())
            found.push_back(std::move(group));
    }
    return found;
}

}

http::Response list_organisations(Network& network, http::Request const& request)
{
    auto const viewer = content::viewer(network.content, network.clock, request);
    auto facets = content::facets(viewer, kind, specs, request);
    auto query = query_of(viewer, facets);
    if (!sector_chosen(facets))
    {
        auto sector_groups = groups(network.db, viewer, query);
        return overview_page(viewer, {std::move(facets), std::move(sector_groups)});
    }
    query.after = content::cursor_of(request);
    query.limit = content::page_size;
    auto list = content::store::list(network.db, query);
    return list_page(viewer, {std::move(facets), query.after, std::move(list)});
}

http::Response move_to_list(Network&, http::Request const& request)
{
    return http::moved(list_path(request.language()));
}

}
