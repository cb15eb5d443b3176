// Signing in, and what belongs to somebody who did: sessions, invitations, forms that were kept, the own place.
#pragma once
#include "accounts/accounts.h"
#include "platform/http/route.h"
#include "platform/jobs/workers.h"
#include "platform/mail/mail.h"
#include "platform/security/limiter.h"
#include "platform/security/password.h"
#include "platform/security/seal.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace accounts {

struct PersonalPart;

struct Settings
{
    std::function<std::string()> site_name; ///< of the alliance, now
    std::string base_url; ///< for links in mails and letters, which never come from a request; no slash at the end
};

/// What the slice uses; all of it outlives the slice.
struct Accounts
{
    sql::Database& db;
    base::Clock const& clock;
    jobs::Queue& jobs;
    security::Limiter& limiter;
    security::Key const& key;
    security::Passwords& passwords;
    Settings settings;
};

std::span<http::Route<Accounts> const> routes();

/// The person whose session the request carries, with rights after the steps of that session; nobody without one.
/// One query, none for who carries no session. Notes at most once in a while that the person was here.
http::Person person_of(Accounts& accounts, http::Request const& request);

/// Where somebody who must sign in is sent. A form that was sent when the session had ended is kept for its person.
/// Empty when what was sent could not be kept: then the answer itself must show it.
std::string sign_in_path(Accounts& accounts, http::Request const& request);

/// Mails with codes and invitations. `accounts` and `mailer` outlive the workers.
std::vector<jobs::Handler> job_handlers(Accounts& accounts, mail::Mailer& mailer);

/// How long a form is kept that was sent when the session had ended, and an ended session by which we know whose it is.
inline constexpr std::chrono::days forms_kept{7};

/// Deletes sessions, requests to sign in, invitations, kept forms and changes of address whose time has passed.
/// Answers how many rows. For the night.
std::int64_t forget_expired(sql::Tx& tx, base::Time now);

/// What the slice keeps about a person; accounts/personal.h has the type.
PersonalPart personal_part();

}
