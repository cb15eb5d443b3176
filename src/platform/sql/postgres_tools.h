// PostgreSQL's own programs for copying a database.
#pragma once
#include "platform/sql/maintenance.h"
#include <filesystem>
#include <string>
#include <vector>

namespace sql {

/// pg_dump in custom format, read back by pg_restore --list. Throws Error.
void postgres_dump(std::string const& url, std::filesystem::path const& target);

/// The migrations that the database in a dump has had. Throws Error when it is no dump of this program.
std::vector<MigrationRecord> migrations_in_dump(std::filesystem::path const& source);

/// Replaces everything in the database's schema `public` by the dump, in one transaction. Throws Error.
void postgres_restore(std::string const& url, std::filesystem::path const& source);

}
