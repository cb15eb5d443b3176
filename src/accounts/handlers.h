// The handlers of the slice, one page or use case each. Private to the slice; routes.cpp is the table.
#pragma once
#include "accounts/sign_in.h"

namespace accounts {

http::Response sign_out(Accounts& accounts, http::Request const& request);

}
