// GET /agenda.ics: what is coming, for a calendar of one's own; by municipality and theme when asked.
#include "calendar/choices.h"
#include "calendar/events.h"
#include "calendar/handlers.h"

#include "text/calendar.h"

namespace calendar {

namespace {

namespace words = text::calendar;

// More than any alliance plans, and small enough to read at once.
constexpr int most_days = 500;

// "Agenda: Emmen, Wonen"
std::string name_of(content::Viewer const& viewer, Choices const& choices)
{
    std::string name(viewer.say(words::feed_title));
    std::string_view before = ": ";
    for (auto const& facet : choices.facets)
        for (auto const& option : facet.options)
            if (option.chosen)
            {
                name.append(before).append(option.label);
                before = ", ";
            }
    return name;
}

}

http::Response give_feed(Calendar& calendar, http::Request const& request)
{
    auto const viewer = content::viewer(calendar.content, calendar.clock, request);
    auto const chosen = choices(viewer, request);
    auto query = query_of(viewer, chosen);
    query.limit = most_days;
    std::vector<Event> all;
    for (auto const& card : content::store::upcoming(calendar.db, query).cards)
        for (auto& event : events({viewer, request.base_url()}, card))
            all.push_back(std::move(event));
    return http::bytes("text/calendar; charset=utf-8", write_ical(name_of(viewer, chosen), all));
}

}
