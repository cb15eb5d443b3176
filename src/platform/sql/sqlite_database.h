// A SQLite database: a bounded pool of readers and one writer.
#pragma once
#include "platform/sql/backend.h"
#include "platform/sql/lease_pool.h"
#include "platform/sql/maintenance.h"
#include "platform/sql/sqlite_connection.h"
#include "platform/sql/sqlite_writer.h"

namespace sql {

/// Connections for reading.
class SqliteReaders
{
public:
    SqliteReaders(SqliteFile file, Options const& options);

    /// Throws Busy when none comes free in time.
    std::unique_ptr<SqliteConnection> lease();
    /// Null: the connection is not worth keeping.
    void give_back(std::unique_ptr<SqliteConnection> connection);

private:
    SqliteFile file_;
    LeasePool<SqliteConnection> pool_;
};

class SqliteDatabase final : public Backend
{
public:
    explicit SqliteDatabase(Options const& options);
    ~SqliteDatabase() override;

    Engine engine() const override { return Engine::sqlite; }
    Maintenance& maintenance() override { return *maintenance_; }

private:
    std::shared_ptr<Reader> open_snapshot() override;
    std::unique_ptr<Cursor> read_once(Statement const& statement, std::span<Param const> params) override;
    int do_commit(std::function<void(Tx&)> const& closure, Isolation isolation) override;

    SqliteFile file_;
    SqliteWriter writer_;
    SqliteReaders readers_;
    std::unique_ptr<Maintenance> maintenance_;
};

std::unique_ptr<Maintenance> sqlite_maintenance(SqliteFile file, Session& session);

}
