// Migrations: numbered changes of the schema, each applied once, in order, in a transaction of its own.
#pragma once
#include "platform/base/time.h"
#include "platform/sql/sql.h"
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sql {

/// One change of the schema, written for both engines. tools/migrations.mjs makes these from <slice>/migrations/*.sql.
struct Migration
{
    std::string_view name; ///< "20261121_content": date, then slice or subject
    std::string_view sqlite;
    std::string_view postgres;
};

struct MigrateOptions
{
    base::Clock const& clock;
    /// Where the snapshot of a database that is not empty goes; created when absent. Empty: `backup` beside the SQLite
    /// file; PostgreSQL then refuses, because it has no folder of its own.
    std::filesystem::path backup_folder;
};

struct Migrated
{
    std::vector<std::string> applied;              ///< names, in order; empty when there was nothing to do
    std::optional<std::filesystem::path> snapshot; ///< taken before the first of them
};

/// Brings the schema up to date. Order is the date in the name, then the order given: pass slices lowest first.
/// Throws Error, changing nothing, when the database knows a migration that is not given (a downgrade), when the text
/// of an applied one has changed, when a name is malformed or double, or when the snapshot fails.
/// A migration that fails is rolled back, those before it stay; Error names it. Safe with several processes starting.
Migrated migrate(Database& database, std::span<Migration const> migrations, MigrateOptions const& options);

/// Names of the given migrations that migrate() would apply. Throws as migrate() does.
std::vector<std::string> pending_migrations(Database& database, std::span<Migration const> migrations);

/// One column of the schema, in words that both engines share.
struct SchemaColumn
{
    std::string table;
    std::string name;
    std::string type; ///< integer, real, text or blob
    bool nullable = false;
    int key = 0; ///< place in the primary key from 1; 0: not in it

    auto operator<=>(SchemaColumn const&) const = default;
};

struct Schema
{
    std::vector<SchemaColumn> columns;     ///< by table and name
    std::vector<std::string> unique_keys;  ///< "table(column,column)", sorted; partial ones end in " where"
    std::vector<std::string> foreign_keys; ///< "table(column) -> other(column) on delete cascade", sorted

    bool operator==(Schema const&) const = default;
};

/// What the database looks like, for comparing the engines and for the reference pages.
Schema read_schema(Database& database);

}
