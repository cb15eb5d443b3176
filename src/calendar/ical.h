// A calendar as other programs read it: RFC 5545.
#pragma once
#include "content/occasion.h"
#include "platform/base/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace calendar {

/// One occasion of an activity.
struct Event
{
    std::string uid; ///< stays the same whatever changes but the day
    content::Occasion occasion;
    std::string title;
    std::string description;
    std::string location;
    std::string url;
    std::int64_t sequence = 0; ///< grows with every change
    base::Time changed_at;
};

/// The text of a calendar (text/calendar), in UTC; an occasion without a time takes the whole day. Throws base::Error
/// when libical refuses, which no text makes it do.
std::string write_ical(std::string_view name, std::vector<Event> const& events);

}
