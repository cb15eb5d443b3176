// What is stored about somebody: to see, take along, correct and erase; stories that are withdrawn; the audit log.
#pragma once
#include "accounts/accounts.h"
#include "accounts/personal.h"
#include "content/context.h"
#include "platform/http/route.h"
#include "platform/jobs/workers.h"
#include "platform/mail/mail.h"
#include "platform/media/cache.h"
#include "platform/security/limiter.h"
#include "platform/security/seal.h"
#include "privacy/ledger.h"
#include "privacy/parts.h"

#include <chrono>
#include <span>
#include <string>
#include <vector>

namespace privacy {

std::span<sql::Migration const> migrations();

struct Settings
{
    std::string privacy_mail;           ///< whom to ask; empty: the contact page
    std::chrono::days audit_kept{1825}; ///< how long lines of the audit log stay
};

/// What the slice uses; all of it outlives the slice.
struct Privacy
{
    sql::Database& db;
    content::Context& content;
    base::Clock const& clock;
    jobs::Queue& jobs;
    mail::Mailer& mailer;
    security::Key const& key;
    security::Limiter& limiter;
    media::Cache& media;
    Ledger& ledger;
    Parts parts; ///< of all slices
    Settings settings;
};

std::span<http::Route<Privacy> const> routes();

/// What this slice itself shows of a person: consents, and what the audit log has about them.
accounts::PersonalPart personal_part();

/// The page with a way to withdraw it below, when it is that of an entry shown with consent and the person may do so;
/// else as it was.
html::Page with_withdraw_link(Privacy& privacy, http::Request const& request, html::Page page);

/// Codes by mail, and what is forgotten at night. `privacy` outlives the workers.
std::vector<jobs::Handler> job_handlers(Privacy& privacy);
std::vector<jobs::Recurring> schedule();

}
