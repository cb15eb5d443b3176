// The ways to sign in that somebody has, as part of /mijn/inloggen.
#include "accounts/factors_part.h"

namespace accounts {

html::Fragment factors_part(Accounts&, http::Request const&)
{
    return {};
}

}
