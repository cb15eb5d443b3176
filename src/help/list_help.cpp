// GET /hulp: whom to call, for the whole country and for one municipality.
#include "help/handlers.h"
#include "help/pages.h"

#include "content/content.h"
#include "content/facets.h"

#include <algorithm>

namespace help {

namespace {

constexpr int national_shown = 40;

Search search_of(content::Viewer const& viewer, http::Request const& request)
{
    Search search;
    search.area = viewer.vocabulary().area(request.query("area").value_or(""));
    auto const need = request.query("need").value_or("");
    auto const& choices = content::find_field(kind, "needs")->choices;
    if (std::ranges::find(choices, need, &content::Choice::code) != choices.end())
        search.need = need;
    return search;
}

// The area, or those it was divided over, and the province that it lies in; without an area, all that have help.
std::vector<std::string> places(content::Viewer const& viewer, content::Area const* area)
{
    if (area)
    {
        auto here = viewer.vocabulary().today(area->slug);
        if (!area->within.empty())
            here.push_back(area->within);
        return here;
    }
    std::vector<std::string> found;
    auto const* const values = viewer.snapshot->facet(kind, "areas");
    for (auto const& value : values ? std::span(values->offered) : std::span<content::FacetValue const>())
        found.push_back(value.value);
    return found;
}

content::List local_help(sql::Session& db, content::Viewer const& viewer, ListPage const& page)
{
    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.filters = {{"areas", places(viewer, page.search.area)}};
    if (query.filters[0].any_of.empty())
        return {}; // nothing is known anywhere yet
    if (!page.search.need.empty())
        query.filters.push_back({"needs", {page.search.need}});
    query.after = page.here;
    query.limit = content::page_size;
    return content::store::list(db, query);
}

// Help for the whole country: for a need, or all.
content::List national_help(sql::Session& db, content::Viewer const& viewer, std::string_view need)
{
    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.filters = {{"national", {"true"}}};
    if (!need.empty())
        query.filters.push_back({"needs", {std::string(need)}});
    query.limit = national_shown;
    return content::store::list(db, query);
}

}

http::Response list_help(Help& help, http::Request const& request)
{
    auto const viewer = content::viewer(help.content, help.clock, request);
    ListPage page{search_of(viewer, request), content::cursor_of(request), {}, {}};
    if (auto const* const area = page.search.area)
    {
        // What was filed under a former municipality stands under its successor now.
        auto const today = viewer.vocabulary().today(area->slug);
        page.search.area = today.size() == 1 ? viewer.vocabulary().area(today.front()) : area;
        if (page.search.area != area)
            return http::moved(list_url(viewer.language, page.search).text());
    }
    page.local = local_help(help.db, viewer, page);
    page.national = national_help(help.db, viewer, page.search.need);
    return list_page(viewer, std::move(page));
}

}
