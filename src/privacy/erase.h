// Erasing accounts and withdrawing entries: everything at once, written down so that it stays so.
#pragma once
#include "privacy/privacy.h"

#include <optional>
#include <string_view>

namespace privacy {

using accounts::PersonId;

enum class Erased {
    yes,
    absent,             ///< no such account, or erased before
    last_administrator, ///< nobody else could administer: somebody must become administrator first
};

/// Whether this account may be erased now.
Erased may_erase(sql::Session& db, PersonId person);

/// Erases the account in all parts, ends its sessions, and writes audit log and ledger. `detail` is a code for the
/// audit log: how it was asked. Durable, in the ledger's file too, when it returns.
Erased erase_person(Privacy& privacy, PersonId person, PersonId by, std::string_view detail);

/// Withdraws an entry with all that belongs to it, from pages, lists, search, feeds, caches and disk. False when there
/// is none. Durable, in the ledger's file too, when it returns.
bool withdraw_entry(Privacy& privacy, content::EntryId entry, PersonId by);

/// The job that leaves nothing in the files of the database of what was deleted.
inline constexpr std::string_view purge_job = "privacy_purge";

}
