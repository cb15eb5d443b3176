// The ways to sign in that somebody has (passkeys, password, recovery codes), as part of /mijn/inloggen.
#pragma once
#include "accounts/sign_in.h"
#include "platform/html/out.h"

namespace accounts {

html::Fragment factors_part(Accounts& accounts, http::Request const& request);

}
