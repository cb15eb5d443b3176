// Invitations: how somebody gets in. The desk calls these; accepting is on the pages of this slice.
#pragma once
#include "accounts/consent.h"
#include "accounts/people.h"
#include "accounts/sign_in.h"

#include <string>
#include <variant>
#include <vector>

namespace accounts {

/// How the code reaches somebody, if at all.
enum class InviteBy {
    mail,   ///< a job sends it
    letter, ///< the answer has it, once: the desk prints it
    record, ///< no code: the person is only on record, and cannot sign in
};

struct Invite
{
    NewPerson person;
    std::vector<Granted> roles = {};
    InviteBy by = InviteBy::mail;
    /// That the person agreed on paper or aloud to being on record, as it was written down. Who is invited by mail or
    /// letter agrees on screen, when accepting.
    std::optional<Way> consent = {};
};

enum class InviteRefusal {
    mail_taken,  ///< somebody has this address
    mail_absent, ///< by mail, to who has none
    no_consent,  ///< only on record, without a consent
    not_allowed, ///< one of the roles, or the person, is not this inviter's to decide on
    absent,      ///< no such person, or one who may not sign in
};

struct Invited
{
    PersonId person;
    std::string code = {}; ///< of a letter, to be typed or scanned; empty otherwise
};

using InviteResult = std::variant<Invited, InviteRefusal>;

/// How long an invitation may be accepted.
inline constexpr std::chrono::days invitation_lasts{30};

/// Adds the person with roles and consent, and makes the invitation. The inviter must be allowed to give every role.
/// Writes the audit log. In the caller's transaction.
InviteResult invite(Accounts& accounts, sql::Tx& tx, Invite const& invite, http::Person const& inviter);
/// A new invitation for somebody on record, in place of the last; also the way in again for who has no mail. The
/// inviter must be allowed to give every role that the person has: with the code one becomes that person.
InviteResult invite_again(Accounts& accounts, sql::Tx& tx, PersonId person, InviteBy by, http::Person const& inviter);

/// An invitation by mail to an address of which the inviter may not know whether somebody here has it.
struct Offer
{
    NewPerson person; ///< name and language for who is new; who is here keeps their own
    Granted granted;  ///< what they get when they accept, and only then
};

/// Invites whoever has the address. All that shows of it is the invitation, under the name that the inviter gave: it is
/// the same for who is new, for who is here and for who may not sign in. In place of what this inviter offered them
/// before. It stands while the inviter may give it. Refused: `mail_absent`, `not_allowed`.
InviteResult offer(Accounts& accounts, sql::Tx& tx, Offer const& offer, http::Person const& inviter);
/// Sends the mail of an offer again, with a new code and a new term; from now on it is this inviter's. False when it is
/// accepted or gone.
bool repeat_offer(Accounts& accounts, sql::Tx& tx, std::int64_t invitation, PersonId inviter);
/// Erases somebody of whom there is nothing but that they were invited: no role, consent, session or other invitation,
/// now or before. For when an offer ends that nobody accepted.
void forget_stranger(sql::Tx& tx, PersonId person, base::Time now);

/// What the system does by itself, such as making the first administrator.
http::Person system_inviter();

/// Path of the page where the code is typed, or with a code the page that shows what it is for: for a QR code.
std::string invitation_path(text::Language language, std::string_view code = {});

/// What somebody agrees to who has an account, in paragraphs; the consent keeps words and version.
struct ConsentText
{
    std::string words;
    std::string version;
};
ConsentText consent_text(text::Language language);

}
