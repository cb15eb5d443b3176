// The pages and feeds of the calendar.
#include "calendar/handlers.h"

namespace calendar {

std::span<http::Route<Calendar> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Calendar> table[] = {
        {Method::get,
         {"/agenda", "/en/calendar"},
         Access::everyone,
         list_days,
         {"month", "area", "form", "audience", "theme", "after"}},
        {Method::get, {"/agenda.ics", "/en/calendar.ics"}, Access::everyone, give_feed, {"area", "theme"}},
        {Method::get, {"/agenda/{slug}", "/en/calendar/{slug}"}, Access::everyone, show_activity},
        {Method::get,
         {"/agenda/{slug}/agenda.ics", "/en/calendar/{slug}/calendar.ics"},
         Access::everyone,
         give_activity},
    };
    return table;
}

}
