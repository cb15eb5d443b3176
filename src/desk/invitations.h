// Invitations that are open, as a coordinator sees them. Private to the slice.
#pragma once
#include "accounts/invite.h"
#include "desk/people.h"

namespace desk {

struct OpenInvitation
{
    std::int64_t id = 0;
    PersonId person;
    std::string name;
    accounts::InviteBy by = accounts::InviteBy::mail;
    std::string inviter;
    base::Time until;
};

struct InvitationList
{
    std::vector<OpenInvitation> open;
    std::optional<std::int64_t> next = {}; ///< go on after this one
};

namespace store {

/// Those that nobody accepted, the newest first. Of people whom the viewer may not see there are none.
InvitationList invitations(sql::Session& db, http::Person const& viewer, std::int64_t after);
std::optional<OpenInvitation> invitation(sql::Session& db, http::Person const& viewer, std::int64_t id);
/// The open invitation of somebody.
std::optional<OpenInvitation> invitation_of(sql::Session& db, http::Person const& viewer, PersonId person);
std::int64_t count_invitations(sql::Session& db, http::Person const& viewer, base::Time now);

/// Its code works no more.
Change withdraw(sql::Tx& tx, http::Person const& viewer, std::int64_t id, base::Time now);

}

}
