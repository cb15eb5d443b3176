// The handlers that the route table names; each has a file of its own.
#pragma once
#include "calendar/calendar.h"

namespace calendar {

http::Response list_days(Calendar& calendar, http::Request const& request);
http::Response show_activity(Calendar& calendar, http::Request const& request);
http::Response give_feed(Calendar& calendar, http::Request const& request);
http::Response give_activity(Calendar& calendar, http::Request const& request);

}
