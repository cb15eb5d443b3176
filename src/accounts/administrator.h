// The first administrator, who is made by a command: somebody must let the others in.
#pragma once
#include "accounts/invite.h"

namespace accounts {

struct NewAdministrator
{
    std::string name;
    std::string mail; ///< clean
};

struct MadeAdministrator
{
    PersonId person;
    std::string code;   ///< of an invitation, to be typed once
    bool known = false; ///< was on record, and now has the role
    int others = 0;     ///< administrators who may sign in, besides this one
};

/// Gives the role to whoever has the address, or adds them, and makes an invitation. Throws base::Error for who may not
/// sign in.
MadeAdministrator make_administrator(Accounts& accounts, NewAdministrator const& administrator);

}
