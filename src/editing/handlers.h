// The handlers that the route table names; each has a file of its own.
#pragma once
#include "editing/editing.h"

namespace editing {

http::Response list_works(Editing& editing, http::Request const& request);

}
