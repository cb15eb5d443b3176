// Activities as events of a calendar.
#pragma once
#include "calendar/calendar.h"
#include "calendar/ical.h"
#include "content/days.h"

namespace calendar {

/// For whom events are written: the reader's language, and this site.
struct Audience
{
    content::Viewer const& viewer;
    std::string_view base_url; ///< "https://kracht.example"
};

/// The occasions of the entry on its day.
std::vector<Event> events(Audience const& audience, content::DayCard const& card);

}
