// The handlers that the route table names; each has a file of its own.
#pragma once
#include "site/site.h"

namespace site {

http::Response show_home(Site& site, http::Request const& request);
http::Response show_page(Site& site, http::Request const& request);
http::Response show_privacy(Site& site, http::Request const& request);
http::Response show_accessibility(Site& site, http::Request const& request);
http::Response show_security(Site& site, http::Request const& request);
http::Response show_contact(Site& site, http::Request const& request);
http::Response show_reading(Site& site, http::Request const& request);
http::Response save_reading(Site& site, http::Request const& request);

}
