// GET /leren: the learning menu, with facets.
#include "learning/duration.h"
#include "learning/handlers.h"
#include "learning/pages.h"

#include "text/learning.h"

namespace learning {

namespace {

namespace words = text::learning;

constexpr content::FacetSpec facets[] = {
    {"form", "form", words::facet_form},
    {"theme", "themes", words::facet_theme},
    {"audience", "audiences", words::facet_audience},
    {"company", "company", words::facet_company},
};

}

http::Response list_material(Learning& learning, http::Request const& request)
{
    auto const viewer = content::viewer(learning.content, learning.clock, request);
    content::ListPage page;
    page.facets = content::facets(viewer, kind, facets, request);
    auto const duration = duration_facet(viewer, request);

    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.filters = content::filters(page.facets);
    if (auto filter = duration_filter(viewer, duration))
        query.filters.push_back(std::move(*filter));
    query.after = content::cursor_of(request);
    query.limit = content::page_size;
    page.here = query.after;
    page.list = content::store::list(learning.db, query);
    page.facets.insert(page.facets.begin() + (page.facets.empty() ? 0 : 1), duration);
    return content::list_page(viewer, material_list(), page);
}

}
