// The handlers that the route table names; each has a file of its own.
#pragma once
#include "notices/notices.h"

namespace notices {

http::Response list_notices(Notices& notices, http::Request const& request);
http::Response open_notice(Notices& notices, http::Request const& request);
http::Response read_all(Notices& notices, http::Request const& request);
http::Response save_rhythm(Notices& notices, http::Request const& request);
http::Response show_mail_choice(Notices& notices, http::Request const& request);
http::Response save_mail_choice(Notices& notices, http::Request const& request);

}
