// GET /organisaties/{slug}: an organisation, what it takes part in, and where we know it from.
#include "content/absent.h"
#include "content/structured.h"
#include "network/handlers.h"
#include "network/pages.h"

namespace network {

namespace {

constexpr int projects_shown = 6;

content::List projects_with(
    sql::Session& db, content::Viewer const& viewer, std::string_view field, std::string const& slug)
{
    content::ListQuery query;
    query.kind = viewer.kinds->find("project");
    if (!query.kind)
        return {};
    query.language = viewer.language;
    query.filters = {{std::string(field), {slug}}};
    query.limit = projects_shown;
    return content::store::list(db, query);
}

}

http::Response show_organisation(Network& network, http::Request const& request)
{
    auto const viewer = content::viewer(network.content, network.clock, request);
    auto& db = network.db;
    auto entry = content::store::published(db, kind, viewer.language, request.path("slug"));
    if (!entry)
        return content::absent(db, kind, request.path("slug"));
    if (entry->content.slug != request.path("slug"))
        return http::moved(content::entry_path(kind, viewer.language, entry->content.slug));

    OrganisationPage page;
    page.projects = projects_with(db, viewer, "organisations", entry->slug_nl);
    page.funded = projects_with(db, viewer, "funders", entry->slug_nl);
    page.journey.origins = content::store::origins(db, viewer.language, entry->id);
    page.journey.outcomes = content::store::outcomes(db, viewer.language, entry->id);
    page.entry = std::move(*entry);
    auto result = organisation_page(viewer, page);
    auto const address = std::string(request.base_url()) + std::string(request.path());
    result.structured_data = content::structured_data(viewer, kind, page.entry, address);
    return result;
}

}
