// The mails of the slice: which jobs send them, and how their codes are hashed. Private to the slice.
#pragma once
#include "accounts/accounts.h"
#include "platform/jobs/jobs.h"
#include "platform/security/seal.h"

#include <string>
#include <string_view>

namespace accounts {

/// Each has the number of its row as payload; code and link are made when the mail is, and stored as hashes only.
inline constexpr std::string_view sign_in_job = "sign_in_mail";
inline constexpr std::string_view invitation_job = "invitation_mail";
inline constexpr std::string_view mail_change_job = "mail_change_code";
inline constexpr std::string_view mail_changed_job = "mail_changed";

/// A job on the row with this number.
jobs::JobRequest job_on(std::string_view kind, std::int64_t id);

/// What is stored of a six-digit code: bound to whom it is for, and of no use without the installation's key.
std::string code_hash(security::Key const& key, std::string_view whose, std::string_view code);
/// Whose code it is when an address is changed.
std::string mail_change_of(PersonId person);

}
