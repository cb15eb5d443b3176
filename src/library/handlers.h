// The handlers that the route table names; each has a file of its own.
#pragma once
#include "library/library.h"

namespace library {

http::Response list_media(Library& library, http::Request const& request);
http::Response show_media(Library& library, http::Request const& request);
http::Response show_chapters(Library& library, http::Request const& request);
http::Response show_podcast(Library& library, http::Request const& request);
http::Response send_file(Library& library, http::Request const& request);

}
