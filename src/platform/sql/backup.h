// Copies and checks of a whole database, made while it serves.
#pragma once
#include "platform/sql/migrate.h"
#include "platform/sql/sql.h"
#include <filesystem>
#include <string>
#include <vector>

namespace sql {

/// Writes a consistent copy of the database to a file that must not exist: SQLite as a database file, verified;
/// PostgreSQL as a pg_dump archive (custom format). Readers and writers go on meanwhile.
/// Throws Error (and leaves no file) when the target cannot be written or pg_dump is absent; the text says what to do.
void backup(Database& database, std::filesystem::path const& target);

/// Puts a file made by backup() in place of the database that `options` names, which nobody may have open. The file is
/// checked first: sound, and made by this program; SQLite also: by no newer version, when `known` names the migrations.
/// A failure leaves the old database standing. Throws Error.
void restore(Options const& options, std::filesystem::path const& source, std::span<Migration const> known = {});

/// What is broken, one finding a line; empty when the database is sound. Reads everything: slow on a large database.
std::vector<std::string> integrity_check(Database& database);

}
