// Copies and checks of a whole database.
#include "platform/sql/backup.h"

#include "platform/sql/maintenance.h"
#include "platform/sql/part_file.h"
#include "platform/sql/postgres_tools.h"
#include "platform/sql/sqlite_restore.h"
#include <fmt/format.h>

namespace sql {

namespace {

void check_dump(std::filesystem::path const& source, std::span<Migration const> known)
{
    try
    {
        auto const applied = migrations_in_dump(source);
        if (!known.empty())
            check_applied(applied, known, Engine::postgres);
    }
    catch (base::Error const& error)
    {
        throw Error(fmt::format("{} cannot be restored: {}", source.string(), error.what()));
    }
}

}

void backup(Database& database, std::filesystem::path const& target)
{
    if (std::filesystem::exists(target))
        throw Error(fmt::format("{} exists already; a backup never replaces a file", target.string()));
    PartFile const part(target);
    database.maintenance().backup(part.path());
    part.move_to(target);
}

void restore(Options const& options, std::filesystem::path const& source, std::span<Migration const> known)
{
    if (!std::filesystem::exists(source))
        throw Error(fmt::format("there is no backup {}", source.string()));
    if (options.url.starts_with("sqlite:"))
        return sqlite_restore(options, source, known);
    check_dump(source, known);
    postgres_restore(options.url, source);
}

std::vector<std::string> integrity_check(Database& database)
{
    return database.maintenance().integrity_check();
}

}
