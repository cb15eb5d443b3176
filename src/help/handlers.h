// The handlers that the route table names; each has a file of its own.
#pragma once
#include "help/help.h"

namespace help {

http::Response list_help(Help& help, http::Request const& request);
http::Response show_help(Help& help, http::Request const& request);

}
