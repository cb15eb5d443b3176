// Puts a copy of a SQLite database in the place of the present one.
#pragma once
#include "platform/sql/migrate.h"
#include "platform/sql/sql.h"
#include <filesystem>

namespace sql {

/// As sql::restore().
void sqlite_restore(Options const& options, std::filesystem::path const& source, std::span<Migration const> known);

}
