// The handlers that the route table names; each has a file of its own.
#pragma once
#include "journey/journey.h"

namespace journey {

http::Response list_journeys(Journey& journey, http::Request const& request);
http::Response show_journey(Journey& journey, http::Request const& request);

}
