// Opening the database with the schema this program needs.
#pragma once
#include "app/settings.h"
#include "platform/sql/migrate.h"
#include "platform/sql/sql.h"

#include <memory>
#include <vector>

namespace app {

/// The migrations of all slices, lowest first.
std::vector<sql::Migration> all_migrations();

enum class Schema {
    bring_up_to_date, ///< migrates, with a snapshot first
    must_be_current,  ///< throws base::Error that says to run `kracht migrate`
    as_it_is,         ///< for a copy before anything is changed
};

/// Opens the configured database. Only `bring_up_to_date` makes an SQLite file: who looks at one that is not there,
/// or copies it, has mistyped its path. Throws base::Error.
std::unique_ptr<sql::Database> open_database(Config const& config, Schema schema);

/// Migrates, and logs what was applied and where the snapshot is.
void migrate_database(Config const& config, sql::Database& db);

/// The options by which the configured database is opened, also for restoring it.
sql::Options database_options(Config const& config);

}
