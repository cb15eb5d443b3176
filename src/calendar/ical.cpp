// Writes a calendar by libical, which folds and escapes.
#include "calendar/ical.h"

#include "platform/base/error.h"
#include "platform/text/moment.h"

#include <libical/ical.h>
#include <memory>

namespace calendar {

namespace {

struct FreeComponent
{
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeText
{
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

Component make(icalcomponent_kind kind)
{
    Component made(icalcomponent_new(kind));
    if (!made)
        throw base::Error("libical cannot make a calendar");
    return made;
}

void add(Component const& component, icalproperty* property)
{
    if (!property)
        throw base::Error("libical cannot make a property of a calendar");
    icalcomponent_add_property(component.get(), property);
}

void add_extension(Component const& component, char const* name, std::string const& value)
{
    auto* const property = icalproperty_new_x(value.c_str());
    if (property)
        icalproperty_set_x_name(property, name);
    add(component, property);
}

icaltimetype utc(base::Time moment)
{
    auto const seconds = std::chrono::floor<std::chrono::seconds>(moment.time_since_epoch());
    return icaltime_from_timet_with_zone(seconds.count(), 0, icaltimezone_get_utc_timezone());
}

icaltimetype whole_day(std::chrono::sys_days day)
{
    std::chrono::year_month_day const date(day);
    auto time = icaltime_null_date();
    time.year = int(date.year());
    time.month = static_cast<int>(unsigned(date.month()));
    time.day = static_cast<int>(unsigned(date.day()));
    return time;
}

void add_time(Component const& event, content::Occasion const& occasion)
{
    if (!occasion.from)
    {
        auto const day = text::first_day(occasion.day);
        add(event, icalproperty_new_dtstart(whole_day(day)));
        add(event, icalproperty_new_dtend(whole_day(day + std::chrono::days(1))));
        return;
    }
    add(event, icalproperty_new_dtstart(utc(text::moment_at(occasion.day, *occasion.from))));
    if (occasion.until)
        add(event, icalproperty_new_dtend(utc(text::moment_at(occasion.day, *occasion.until))));
}

Component event_of(Event const& event)
{
    auto made = make(ICAL_VEVENT_COMPONENT);
    add(made, icalproperty_new_uid(event.uid.c_str()));
    add(made, icalproperty_new_dtstamp(utc(event.changed_at)));
    add(made, icalproperty_new_lastmodified(utc(event.changed_at)));
    add(made, icalproperty_new_sequence(static_cast<int>(event.sequence)));
    add_time(made, event.occasion);
    add(made, icalproperty_new_summary(event.title.c_str()));
    if (!event.description.empty())
        add(made, icalproperty_new_description(event.description.c_str()));
    if (!event.location.empty())
        add(made, icalproperty_new_location(event.location.c_str()));
    add(made, icalproperty_new_url(event.url.c_str()));
    bool const off = event.occasion.cancelled == content::Cancelled::yes;
    add(made, icalproperty_new_status(off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return made;
}

}

std::string write_ical(std::string_view name, std::vector<Event> const& events)
{
    auto const calendar = make(ICAL_VCALENDAR_COMPONENT);
    add(calendar, icalproperty_new_version("2.0"));
    add(calendar, icalproperty_new_prodid("-//Kracht//Kracht//NL"));
    add(calendar, icalproperty_new_calscale("GREGORIAN"));
    add_extension(calendar, "X-WR-CALNAME", std::string(name));
    add_extension(calendar, "X-PUBLISHED-TTL", "PT6H");
    for (auto const& event : events)
        icalcomponent_add_component(calendar.get(), event_of(event).release());
    std::unique_ptr<char, FreeText> const written(icalcomponent_as_ical_string_r(calendar.get()));
    if (!written)
        throw base::Error("libical cannot write a calendar");
    return written.get();
}

}
