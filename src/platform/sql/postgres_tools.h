// PostgreSQL's own programs for copying a database.
#pragma once
#include <filesystem>
#include <string>

namespace sql {

/// pg_dump in custom format, read back by pg_restore --list. Throws Error.
void postgres_dump(std::string const& url, std::filesystem::path const& target);

/// Replaces everything in the database's schema `public` by the dump, in one transaction. Throws Error.
void postgres_restore(std::string const& url, std::filesystem::path const& source);

}
