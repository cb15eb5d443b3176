// Puts a copy of a SQLite database in the place of the present one.
#include "platform/sql/sqlite_restore.h"

#include "platform/sql/backup.h"
#include "platform/sql/maintenance.h"
#include "platform/sql/part_file.h"
#include "platform/sql/sqlite_connection.h"
#include <fmt/format.h>

namespace sql {

namespace {

namespace fs = std::filesystem;

/// An empty file is a sound database too, and so is one of another program.
void check_copy(fs::path const& copy, std::span<Migration const> known)
{
    auto const database = Database::open({.url = "sqlite:" + copy.string()});
    auto const findings = integrity_check(*database);
    if (!findings.empty())
        throw Error(findings.front());
    if (database->maintenance().applied().empty())
        throw Error("it holds no database of this program");
    if (!known.empty())
        pending_migrations(*database, known);
}

/// The copy, checked; errors name the file that the operator gave.
void take_copy(fs::path const& source, fs::path const& copy, std::span<Migration const> known)
{
    std::error_code failure;
    auto const copied = fs::copy_file(source, copy, fs::copy_options::overwrite_existing, failure);
    if (copied) // the copy came with the permissions of the backup
        fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write, failure);
    if (!copied || failure)
        throw Error(fmt::format("cannot copy {}: {}", source.string(), failure.message()));
    try
    {
        check_copy(copy, known);
    }
    catch (base::Error const& error)
    {
        throw Error(fmt::format("{} cannot be restored: {}", source.string(), error.what()));
    }
}

/// A log beside the database would be replayed into the restored file, so it is emptied into the old one first.
void settle_log(fs::path const& path)
{
    SqliteConnection connection({path.string(), {}, std::chrono::milliseconds(1000), Durability::full});
    connection.script("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE");
}

/// An old database that cannot be opened is kept beside the new one, for whoever wants to look into it.
void set_aside(fs::path const& path)
{
    for (auto const* suffix : {"", "-wal", "-shm"})
    {
        std::error_code ignored;
        fs::rename(path.string() + suffix, path.string() + ".broken" + suffix, ignored);
    }
}

}

void sqlite_restore(Options const& options, fs::path const& source, std::span<Migration const> known)
{
    auto const path = fs::path(options.url.substr(std::string_view("sqlite:").size()));
    PartFile const part(path);
    take_copy(source, part.path(), known);
    if (fs::exists(path))
    {
        try
        {
            settle_log(path);
        }
        catch (Busy const&)
        {
            throw Error("the database is in use; stop the server before restoring");
        }
        catch (Error const&)
        {
            set_aside(path);
        }
    }
    part.move_to(path);
}

}
