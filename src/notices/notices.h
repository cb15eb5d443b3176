// The inbox, and the mails that say what waits there. The public face of the slice; `accounts::store::notify` fills it.
#pragma once
#include "accounts/personal.h"
#include "platform/base/time.h"
#include "platform/http/route.h"
#include "platform/jobs/workers.h"
#include "platform/mail/mail.h"
#include "platform/security/seal.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace notices {

std::span<sql::Migration const> migrations();

struct Settings
{
    std::function<std::string()> site_name; ///< of the alliance, now
    std::string base_url;                   ///< for links in mails; no slash at the end
};

/// What the slice uses; all of it outlives the slice.
struct Notices
{
    sql::Database& db;
    base::Clock const& clock;
    jobs::Queue& jobs;
    mail::Mailer& mailer;
    security::Key const& key;
    Settings settings;
};

/// /mijn/berichten, and /berichten/mail/{code} for who came from a mail, in both languages.
std::span<http::Route<Notices> const> routes();

/// Rounds that look who has something new, the mails themselves, and forgetting what was read long ago.
std::vector<jobs::Handler> handlers(Notices& notices);
std::vector<jobs::Recurring> schedule();

accounts::PersonalPart personal_part();

/// Notices stay this long after they were read, and this long unread.
inline constexpr std::chrono::days read_kept{90};
inline constexpr std::chrono::days unread_kept{400};

}
