// GET /gemeenten/{slug}: who does what in one place.
#include "network/handlers.h"
#include "network/pages.h"

namespace network {

namespace {

constexpr int entries_shown = 12;

content::List tied_to(
    sql::Session& db, content::Viewer const& viewer, std::string_view kind_name, std::vector<std::string> areas)
{
    content::ListQuery query;
    query.kind = viewer.kinds->find(kind_name);
    if (!query.kind)
        return {};
    query.language = viewer.language;
    query.filters = {{"areas", std::move(areas)}};
    query.limit = entries_shown;
    return content::store::list(db, query);
}

}

http::Response show_area(Network& network, http::Request const& request)
{
    auto const viewer = content::viewer(network.content, network.clock, request);
    auto const* const area = viewer.vocabulary().area(request.path("slug"));
    if (!area)
        return http::not_found();

    AreaPage page{area, {}, {}};
    if (area->kind == content::AreaKind::former_municipality)
        return area_page(viewer, page); // what happened there is filed under its successors

    std::vector<std::string> here{area->slug};
    page.organisations = tied_to(network.db, viewer, kind.name, here);
    if (!area->within.empty())
        here.push_back(area->within);
    page.projects = tied_to(network.db, viewer, "project", std::move(here));
    return area_page(viewer, page);
}

}
