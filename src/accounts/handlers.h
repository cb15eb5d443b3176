// The handlers of the slice, one page or use case each. Private to the slice; routes.cpp is the table.
#pragma once
#include "accounts/sign_in.h"

namespace accounts {

http::Response show_sign_in(Accounts& accounts, http::Request const& request);
http::Response ask_code(Accounts& accounts, http::Request const& request);
http::Response show_code(Accounts& accounts, http::Request const& request);
http::Response type_code(Accounts& accounts, http::Request const& request);
http::Response show_link(Accounts& accounts, http::Request const& request);
http::Response use_link(Accounts& accounts, http::Request const& request);
http::Response sign_out(Accounts& accounts, http::Request const& request);

}
