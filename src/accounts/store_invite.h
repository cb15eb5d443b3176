// The SQL of invitations. Private to the slice.
#pragma once
#include "accounts/invite.h"

namespace accounts {

inline constexpr std::string_view account_consent = "account"; ///< subject of the consent to having an account

using InvitationId = base::Id<struct InvitationTag>;

/// What is stored of a code as clean_human_code gives it.
std::string invitation_hash(security::Key const& key, std::string_view clean_code);

namespace store {

struct NewInvitation
{
    PersonId person;
    InviteBy by = InviteBy::mail;
    PersonId inviter;
    base::Time now;
    std::optional<std::string> code_hash = {}; ///< absent until the mail is made
    std::optional<Offer> offer = {};
};

/// In place of the ones that this person has not accepted: of offers the inviter's own, else all but offers.
InvitationId add_invitation(sql::Tx& tx, NewInvitation const& invitation);

/// An invitation that may be accepted now.
struct OpenInvitation
{
    InvitationId id;
    PersonId person;
    std::string name;
    std::optional<std::string> mail;
    text::Language language = text::Language::nl;
    PersonId inviter;
    std::string inviter_name; ///< empty when nobody of flesh and blood invites
    std::optional<Granted> offered = {};
    bool marks_municipal = false; ///< who accepts works for a municipality from then on, and did not before
};

/// Absent also for an offer that its inviter may not make any more.
std::optional<OpenInvitation> invitation(sql::Session& db, std::string_view code_hash, base::Time now);
std::optional<OpenInvitation> invitation(sql::Session& db, InvitationId id, base::Time now);
void set_code(sql::Tx& tx, InvitationId id, std::string_view code_hash);
/// The offer lasts as long as a new one; its last code is worth nothing. False when it was accepted or is none.
bool renew_offer(sql::Tx& tx, InvitationId id, PersonId inviter, base::Time now);
/// Uses it up, and gives what was offered. The person; absent when it was used or has ended, or they may not sign in.
std::optional<PersonId> accept_invitation(sql::Tx& tx, std::string_view code_hash, base::Time now);

}

}
