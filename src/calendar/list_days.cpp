// GET /agenda: what can be joined, and when.
#include "calendar/handlers.h"
#include "calendar/pages.h"

namespace calendar {

namespace {

// The feed knows municipality and theme; the other choices are for looking, not for following.
std::string feed_of(content::Viewer const& viewer, http::Request const& request, Choices const& choices)
{
    auto url = html::Url::from_path(feed_path(viewer.language));
    for (auto const& facet : choices.facets)
        if (facet.parameter == "area" || facet.parameter == "theme")
            for (auto const& value : facet.chosen())
                url = url.with_query(facet.parameter, value);
    return std::string(request.base_url()) + url.text();
}

}

http::Response list_days(Calendar& calendar, http::Request const& request)
{
    auto const viewer = content::viewer(calendar.content, calendar.clock, request);
    DaysPage page;
    page.choices = choices(viewer, request);
    auto query = query_of(viewer, page.choices);
    query.after = content::cursor_of(request);
    query.limit = content::page_size;
    page.here = query.after;
    page.days = content::store::upcoming(calendar.db, query);
    page.feed = feed_of(viewer, request, page.choices);
    return days_page(viewer, page);
}

}
