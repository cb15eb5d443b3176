// Migrations: which are to be applied, in what order, and when to refuse.
#include "platform/sql/migrate.h"

#include "platform/base/bytes.h"
#include "platform/base/log.h"
#include "platform/sql/backup.h"
#include "platform/sql/maintenance.h"
#include <algorithm>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <set>

namespace sql {

namespace {

using Ordered = std::vector<Migration>;

bool well_named(std::string_view name)
{
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    auto const allowed = [&](char c) { return digit(c) || (c >= 'a' && c <= 'z') || c == '_'; };
    return name.size() > 9 && std::ranges::all_of(name.substr(0, 8), digit) && name[8] == '_'
        && std::ranges::all_of(name.substr(9), allowed);
}

/// By date; slices of one date keep the order they were given in, which is that of the layers.
Ordered in_order(std::span<Migration const> given)
{
    std::set<std::string_view> names;
    for (auto const& migration : given)
    {
        if (!well_named(migration.name))
            throw Error(fmt::format("migration '{}' is not named YYYYMMDD_subject", migration.name));
        if (!names.insert(migration.name).second)
            throw Error(fmt::format("there are two migrations named {}", migration.name));
    }
    Ordered ordered(given.begin(), given.end());
    std::ranges::stable_sort(ordered, {}, [](Migration const& migration) { return migration.name.substr(0, 8); });
    return ordered;
}

MigrationRecord record_of(Migration const& migration, Engine engine)
{
    auto const text = engine == Engine::sqlite ? migration.sqlite : migration.postgres;
    return {std::string(migration.name), base::hex(base::sha256(text))};
}

void check_known(MigrationRecord const& applied, Ordered const& known, Engine engine)
{
    auto const found = std::ranges::find(known, applied.name, &Migration::name);
    if (found == known.end())
        throw Error(fmt::format(
            "the database has migration {}, which this version does not know: it is older than the "
            "database. Install the newer version again, or restore the backup made before it.",
            applied.name));
    if (record_of(*found, engine).checksum != applied.checksum)
        throw Error(fmt::format(
            "migration {} was changed after it was applied to this database. Put its text back and "
            "write a new migration instead.",
            applied.name));
}

Ordered pending(Database& database, Ordered ordered)
{
    for (auto const& applied : database.maintenance().applied())
    {
        check_known(applied, ordered, database.engine());
        std::erase_if(ordered, [&](Migration const& migration) { return migration.name == applied.name; });
    }
    return ordered;
}

std::filesystem::path take_snapshot(Database& database, std::string_view first, MigrateOptions const& options)
{
    auto& maintenance = database.maintenance();
    auto const folder = options.backup_folder.empty() ? maintenance.backup_folder() : options.backup_folder;
    if (folder.empty())
        throw Error(
            "the database is not empty and needs a snapshot before it is migrated, but no backup folder was given");
    auto const seconds = std::chrono::floor<std::chrono::seconds>(options.clock.now());
    auto const path = folder
        / fmt::format("before-{}-{:%Y%m%dT%H%M%SZ}.{}", first,
                      fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)), maintenance.backup_extension());
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    backup(database, path);
    base::log().info("snapshot before migrating: {}", path.string());
    return path;
}

void apply(Database& database, Migration const& migration, MigrateOptions const& options, Migrated& result)
{
    try
    {
        auto const record = record_of(migration, database.engine());
        if (!database.maintenance().apply(migration, record, options.clock.now()))
            return;
    }
    catch (base::Error const& error)
    {
        throw Error(fmt::format("migration {} failed and was rolled back: {}", migration.name, error.what()));
    }
    base::log().info("migration applied: {}", migration.name);
    result.applied.emplace_back(migration.name);
}

}

void check_applied(std::span<MigrationRecord const> applied, std::span<Migration const> known, Engine engine)
{
    auto const ordered = in_order(known);
    for (auto const& record : applied)
        check_known(record, ordered, engine);
}

std::vector<std::string> pending_migrations(Database& database, std::span<Migration const> migrations)
{
    std::vector<std::string> names;
    for (auto const& migration : pending(database, in_order(migrations)))
        names.emplace_back(migration.name);
    return names;
}

Migrated migrate(Database& database, std::span<Migration const> migrations, MigrateOptions const& options)
{
    auto const ordered = in_order(migrations);
    auto const lock = database.maintenance().lock();
    auto const todo = pending(database, ordered);
    Migrated result;
    if (todo.empty())
        return result;
    if (!database.maintenance().empty())
        result.snapshot = take_snapshot(database, todo.front().name, options);
    for (auto const& migration : todo)
        apply(database, migration, options, result);
    return result;
}

Schema read_schema(Database& database)
{
    return database.maintenance().schema();
}

}
