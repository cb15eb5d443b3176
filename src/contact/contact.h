// The form by which visitors ask something, and the desk where it is answered. The public face of the slice.
#pragma once
#include "accounts/personal.h"
#include "content/context.h"
#include "platform/http/route.h"
#include "platform/jobs/workers.h"
#include "platform/mail/mail.h"
#include "platform/security/limiter.h"
#include "platform/security/seal.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace contact {

std::span<sql::Migration const> migrations();

struct Settings
{
    std::string mail;               ///< of the role that gets questions; empty: they are only on the desk
    std::string privacy_mail;       ///< for questions about personal data
    std::string accessibility_mail; ///< for who cannot read or use a page
    std::string base_url;           ///< for links in mails; no slash at the end
};

/// What the slice uses; all of it outlives the slice.
struct Contact
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
    jobs::Queue& jobs;
    mail::Mailer& mailer;
    security::Limiter& limiter;
    security::Key const& key;
    Settings settings;
};

/// POST /contact, the page after it, and /beheer/vragen, in both languages. GET /contact belongs to `site`.
std::span<http::Route<Contact> const> routes();

/// The empty form, for the page of contact. Its row declares the parameters `about` ("project/slug") and `topic`.
void write_form(html::Out& out, Contact const& contact, http::Request const& request);

/// Mails with questions and answers, and forgetting.
std::vector<jobs::Handler> handlers(Contact& contact);
std::vector<jobs::Recurring> schedule();

accounts::PersonalPart personal_part();

/// Questions stay this long after they were closed; then only their number is left.
inline constexpr std::chrono::days kept{365};
/// What looked like an advertisement and nobody looked at stays this long.
inline constexpr std::chrono::days doubtful_kept{90};

}
