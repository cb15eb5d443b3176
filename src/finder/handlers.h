// The handlers that the route table names; each has a file of its own.
#pragma once
#include "finder/finder.h"

namespace finder {

http::Response show_results(Finder& finder, http::Request const& request);

}
