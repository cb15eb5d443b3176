// The SQL of changing one's mail address. Private to the slice.
#pragma once
#include "accounts/people.h"

namespace accounts {

using MailChangeId = base::Id<struct MailChangeTag>;

inline constexpr std::chrono::minutes mail_change_lasts{30};
inline constexpr int tries_of_mail_change = 5;

namespace store {

/// In place of what this person asked before.
MailChangeId ask_mail_change(sql::Tx& tx, PersonId person, std::string_view mail, base::Time now);

/// The address that waits for its code; absent when none does.
std::optional<std::string> asked_mail(sql::Session& db, PersonId person, base::Time now);

struct MailChange
{
    PersonId person;
    std::string name;
    text::Language language = text::Language::nl;
    std::string mail;
    bool free = false; ///< nobody has the address
    std::optional<std::string> old_mail;
};
/// A change that waits for its code, or (with an old address) one that was made.
std::optional<MailChange> mail_change(sql::Session& db, MailChangeId id, base::Time now);
void set_mail_code(sql::Tx& tx, MailChangeId id, std::string_view code_hash);

struct MailTry
{
    std::optional<MailChangeId> changed;
    int left = 0; ///< tries after a wrong code; 0: no change waits any more
};
/// Counts the try, and with the right code changes the address, unless somebody took it meanwhile. Writes the
/// audit log.
MailTry try_mail_code(sql::Tx& tx, PersonId person, std::string_view code_hash, base::Time now);

}

}
