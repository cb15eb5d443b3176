// The handlers that the route table names; each has a file of its own.
#pragma once
#include "network/network.h"

namespace network {

http::Response list_organisations(Network& network, http::Request const& request);
http::Response move_to_list(Network& network, http::Request const& request);
http::Response show_organisation(Network& network, http::Request const& request);
http::Response list_areas(Network& network, http::Request const& request);
http::Response show_area(Network& network, http::Request const& request);
http::Response show_coverage(Network& network, http::Request const& request);

}
