// GET /projecten: the project bank, with facets.
#include "projects/handlers.h"
#include "projects/pages.h"
#include "projects/status.h"

#include "text/projects.h"

namespace projects {

namespace {

namespace words = text::projects;

constexpr content::FacetSpec before_status[] = {
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
};

constexpr content::FacetSpec after_status[] = {
    {"audience", "audiences", words::facet_audience},
    {"aim", "aims", words::facet_aim},
    {"level", "levels", words::facet_level},
    {"term", "terms", words::facet_term},
    {"organisation", "organisations", words::facet_organisation},
};

void append(std::vector<content::Facet>& to, std::vector<content::Facet> from)
{
    for (auto& facet : from)
        to.push_back(std::move(facet));
}

}

http::Response list_projects(Projects& projects, http::Request const& request)
{
    auto const viewer = content::viewer(projects.content, projects.clock, request);
    auto const status = status_facet(viewer, request);

    content::ListPage page;
    page.facets = content::facets(viewer, kind, before_status, request);
    append(page.facets, content::facets(viewer, kind, after_status, request));

    content::ListQuery query{
        &kind,
        viewer.language,
        content::filters(page.facets),
        status_filter(status, viewer.today),
        content::cursor_of(request),
        content::page_size};
    page.here = query.after;
    page.list = content::store::list(projects.db, query);
    page.facets.insert(page.facets.begin() + std::min<std::ptrdiff_t>(2, std::ssize(page.facets)), status);
    return content::list_page(viewer, project_list(), page);
}

}
