// SQLite's side of migrations, backups and checks. Each works on a connection of its own.
#include "platform/sql/maintenance.h"
#include "platform/sql/sqlite_connection.h"
#include "platform/sql/sqlite_database.h"
#include "platform/sql/sqlite_schema.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace sql {

namespace {

constexpr int pages_a_step = 512;

constexpr char const* create_record =
    "CREATE TABLE IF NOT EXISTS migration ("
    "name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT";

/// Answers every first column of a query, as text.
std::vector<std::string> texts(SqliteConnection& connection, char const* query)
{
    std::vector<std::string> found;
    auto const each = [](void* into, int, char** values, char**) {
        static_cast<std::vector<std::string>*>(into)->emplace_back(values[0] ? values[0] : "");
        return 0;
    };
    if (sqlite3_exec(connection.handle(), query, each, &found, nullptr) != SQLITE_OK)
        throw_sqlite(sqlite3_extended_errcode(connection.handle()), sqlite3_errmsg(connection.handle()), query);
    return found;
}

void refuse_broken_keys(SqliteConnection& connection)
{
    auto const broken = texts(connection, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check");
    if (!broken.empty())
        throw ConstraintViolation(fmt::format("it leaves rows of {} whose foreign keys point nowhere", broken.front()));
}

std::vector<std::string> check_pages(SqliteConnection& connection)
{
    auto findings = texts(connection, "PRAGMA integrity_check");
    if (findings == std::vector<std::string>{"ok"})
        findings.clear();
    for (auto const& table : texts(connection, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check"))
        findings.push_back(fmt::format("table {} has rows whose foreign keys point nowhere", table));
    return findings;
}

/// Damage that keeps SQLite from even looking is a finding too.
std::vector<std::string> check_connection(SqliteConnection& connection)
{
    try
    {
        return check_pages(connection);
    }
    catch (Error const& error)
    {
        auto const code = sqlite3_errcode(connection.handle());
        if (code != SQLITE_CORRUPT && code != SQLITE_NOTADB)
            throw;
        return {error.what()};
    }
}

/// Held on the database's folder: a lock on the file itself would meet SQLite's own.
class FolderLock final : public Maintenance::Lock
{
public:
    explicit FolderLock(std::filesystem::path const& folder)
        : folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (folder_ >= 0 && flock(folder_, LOCK_EX) != 0 && errno == EINTR)
        {}
    }
    ~FolderLock() override
    {
        if (folder_ >= 0)
            close(folder_);
    }
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;

private:
    int folder_;
};

/// Copies in steps on a held snapshot: otherwise every write by another connection would start the copy afresh.
void copy_pages(SqliteConnection& source, sqlite3* target)
{
    source.script("BEGIN");
    texts(source, "SELECT count(*) FROM sqlite_schema");
    auto* const copy = sqlite3_backup_init(target, "main", source.handle(), "main");
    int code = copy ? SQLITE_OK : sqlite3_errcode(target);
    while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
    {
        code = sqlite3_backup_step(copy, pages_a_step);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(20);
    }
    auto const finished = copy ? sqlite3_backup_finish(copy) : code;
    source.script("COMMIT");
    if (finished != SQLITE_OK)
        throw_sqlite(finished, sqlite3_errmsg(target), "writing a backup");
}

class SqliteMaintenance final : public Maintenance
{
public:
    SqliteMaintenance(SqliteFile file, Session& session) : file_(std::move(file)), session_(session) {}

    std::unique_ptr<Lock> lock() override { return std::make_unique<FolderLock>(folder()); }

    bool empty() override
    {
        return !session_.value<int>("SELECT 1 FROM sqlite_schema WHERE type = 'table' "
                                    "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'migration' LIMIT 1");
    }

    std::vector<MigrationRecord> applied() override
    {
        std::vector<MigrationRecord> records;
        if (!session_.value<int>("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'"))
            return records;
        for (auto const& row : session_.query("SELECT name, checksum FROM migration ORDER BY name"))
            records.push_back({row.get<std::string>(0), row.get<std::string>(1)});
        return records;
    }

    /// Foreign keys are off meanwhile, as SQLite advises for rebuilding a table, and checked before the commit.
    bool apply(Migration const& migration, MigrationRecord const& record, base::Time now) override
    {
        SqliteConnection connection(file_);
        connection.script("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
        connection.script(create_record);
        auto insert = connection.prepare("INSERT INTO migration (name, checksum, applied_at) VALUES ($1, $2, $3) "
                                         "ON CONFLICT (name) DO NOTHING");
        Param const values[] = {record.name, record.checksum, now};
        insert.bind(values, SQLITE_STATIC);
        insert.step();
        auto const fresh = sqlite3_changes64(connection.handle()) == 1;
        if (fresh)
        {
            connection.script(std::string(migration.sqlite));
            refuse_broken_keys(connection);
        }
        connection.script("COMMIT");
        return fresh;
    }

    std::filesystem::path backup_folder() const override { return folder() / "backup"; }
    std::string backup_extension() const override { return "sqlite"; }

    void backup(std::filesystem::path const& target) override
    {
        SqliteConnection source(file_);
        SqliteConnection copy({target.string(), {}, file_.busy_timeout, Durability::full});
        copy_pages(source, copy.handle());
        copy.script("PRAGMA journal_mode = DELETE");
        auto const findings = check_connection(copy);
        if (!findings.empty())
            throw Error(fmt::format("the backup is not sound: {}", findings.front()));
    }

    std::vector<std::string> integrity_check() override
    {
        SqliteConnection connection(file_);
        return check_connection(connection);
    }

    /// The new pages are in the log until it is emptied into the file; with a reader in the way it cannot be.
    void purge() override
    {
        SqliteConnection connection(file_);
        connection.script("VACUUM");
        if (texts(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != std::vector<std::string>{"0"})
            throw Busy("SQLite: somebody reads, so the log cannot be emptied now");
    }

    Schema schema() override { return sqlite_schema(session_); }

private:
    std::filesystem::path folder() const { return std::filesystem::absolute(file_.path).parent_path(); }

    SqliteFile file_;
    Session& session_;
};

}

std::unique_ptr<Maintenance> sqlite_maintenance(SqliteFile file, Session& session)
{
    return std::make_unique<SqliteMaintenance>(std::move(file), session);
}

}
