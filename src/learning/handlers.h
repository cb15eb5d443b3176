// The handlers that the route table names; each has a file of its own.
#pragma once
#include "learning/learning.h"

namespace learning {

http::Response list_material(Learning& learning, http::Request const& request);
http::Response show_card(Learning& learning, http::Request const& request);
http::Response show_material(Learning& learning, http::Request const& request);

}
