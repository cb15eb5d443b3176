// The ledger of erasures and withdrawals when a backup is put back, and from another machine.
#pragma once
#include "app/settings.h"
#include "platform/sql/sql.h"
#include "privacy/apply.h"

#include <filesystem>

namespace app {

/// DATA/ledger.
std::filesystem::path ledger_path(Config const& config);
/// The ledger that stands beside backups.
std::filesystem::path ledger_beside(std::filesystem::path const& backups);

/// Before a backup is put back: brings into DATA/ledger what the database that is about to be replaced knows, and what
/// stands beside the backup. What cannot be read is told on standard error, and the rest goes on.
void gather_ledger(Config const& config, std::filesystem::path const& backup);

/// Carries DATA/ledger out on the configured database, and leaves nothing of what it took: not in the files of the
/// database, the cache of media or the search index.
privacy::Applied carry_out_ledger(Config const& config, sql::Database& db);

/// Writes the database's ledger beside the backups, adding to what stands there.
void copy_ledger(sql::Database& db, std::filesystem::path const& backups);

}
