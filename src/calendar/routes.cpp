// The pages of the calendar.
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
         {"area", "form", "audience", "theme", "month", "after"}},
        {Method::get, {"/agenda/{slug}", "/en/calendar/{slug}"}, Access::everyone, show_activity},
    };
    return table;
}

}
