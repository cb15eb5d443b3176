// The handlers that the route table names; each has a file of its own.
#pragma once
#include "circles/circles.h"

namespace circles {

http::Response list_circles(Circles& circles, http::Request const& request);
http::Response show_circle(Circles& circles, http::Request const& request);

}
