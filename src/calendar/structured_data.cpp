// Activities as schema.org events, for programs that read pages.
#include "calendar/pages.h"

#include "platform/text/moment.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace calendar {

namespace {

namespace json = boost::json;

std::string when(text::PartialDate day, std::optional<std::chrono::minutes> time)
{
    return time ? text::iso_time(text::moment_at(day, *time)) : text::iso(day);
}

json::object location_of(json::object const& fields)
{
    auto const place = content::text_of(fields, "place");
    if (place.empty())
        return {{"@type", "VirtualLocation"}, {"url", content::text_of(fields, "online")}};
    auto const address = content::text_of(fields, "address");
    return {{"@type", "Place"}, {"name", place}, {"address", address.empty() ? place : address}};
}

json::object event_of(ActivityPage const& page, content::Occasion const& occasion)
{
    bool const off = occasion.cancelled == content::Cancelled::yes;
    bool const online = content::text_of(page.fields(), "place").empty();
    json::object event{
        {"@context", "https://schema.org"},
        {"@type", "Event"},
        {"name", page.entry.content.title},
        {"description", page.entry.content.summary},
        {"url", page.address},
        {"startDate", when(occasion.day, occasion.from)},
        {"eventStatus", off ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled"},
        {"eventAttendanceMode",
         online ? "https://schema.org/OnlineEventAttendanceMode" : "https://schema.org/OfflineEventAttendanceMode"},
        {"location", location_of(page.fields())},
    };
    if (occasion.until)
        event["endDate"] = when(occasion.day, occasion.until);
    return event;
}

}

std::string structured_data(ActivityPage const& page)
{
    constexpr std::size_t most = 10;
    if (page.coming.empty() || page.entry.content.invented == content::Invented::yes)
        return {};
    json::array events;
    for (auto const& occasion : page.coming)
        if (events.size() < most)
            events.push_back(event_of(page, occasion));
    return json::serialize(events);
}

}
