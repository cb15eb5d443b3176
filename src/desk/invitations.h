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
    std::optional<Role> offered = {}; ///< given when it is accepted: an invitation that tells not who is here
    bool in_sight = true;             ///< whether the viewer may see the person
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

/// Whether the viewer may send it again or withdraw it: may give what it offers, or change the person.
bool may_repeat(sql::Session& db, http::Person const& viewer, OpenInvitation const& open);

/// Whether the organisation that it offers a role for is there, if it is for one.
bool has_organisation(sql::Session& db, std::int64_t id);

/// Whether the viewer may have a code for the person on paper. Who has it can sign in as them and see what they are, so
/// an account of a municipality makes one only in place of a letter of its own that nobody used.
bool may_print(sql::Session& db, http::Person const& viewer, PersonId person);

/// Its code works no more. Who was only ever offered something is forgotten.
Change withdraw(sql::Tx& tx, http::Person const& viewer, std::int64_t id, base::Time now);

}

}
