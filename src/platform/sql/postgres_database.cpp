// A PostgreSQL database: reads retried on a fresh connection, writes run again after a conflict.
#include "platform/sql/postgres_database.h"

#include "platform/sql/postgres_cursor.h"
#include "platform/sql/postgres_write.h"

namespace sql {

namespace {

/// One repeatable-read transaction for a request. After an error the next read starts a new one, as on SQLite.
class PostgresReader final : public Reader
{
public:
    explicit PostgresReader(PostgresPool& pool) : lease_(pool) { begin(); }

    std::unique_ptr<Cursor> read(Statement const& statement, std::span<Param const> params) override
    {
        if (!lease_->in_transaction())
            begin();
        try
        {
            return std::make_unique<PostgresReadCursor>(lease_->run(statement.postgres(), params));
        }
        catch (...)
        {
            end();
            throw;
        }
    }

private:
    void begin() { lease_->script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

    void end()
    {
        try
        {
            lease_->script("ROLLBACK");
        }
        catch (Error const&)
        {
            // The connection is dead, which its return to the pool takes care of.
        }
    }

    PostgresPool::Lease lease_;
};

}

PostgresPool::PostgresPool(Options options)
    : options_(std::move(options)), pool_(options_.readers, options_.lease_timeout)
{}

std::unique_ptr<PostgresConnection> PostgresPool::take()
{
    return pool_.take([&] { return std::make_unique<PostgresConnection>(options_); });
}

void PostgresPool::give_back(std::unique_ptr<PostgresConnection> connection)
{
    if (connection && !connection->dead() && connection->in_transaction())
    {
        try
        {
            connection->script("ROLLBACK");
        }
        catch (Error const&)
        {
            // Then it is dead, and dropped below.
        }
    }
    auto const broken = !connection || connection->dead() || connection->in_transaction();
    if (broken)
    {
        pool_.drop_idle();
        connection.reset();
    }
    pool_.give_back(std::move(connection));
}

PostgresDatabase::PostgresDatabase(Options const& options)
    : pool_(options), maintenance_(postgres_maintenance(options, *this))
{
    PostgresPool::Lease const reachable(pool_);
}

std::shared_ptr<Reader> PostgresDatabase::open_snapshot()
{
    try
    {
        return std::make_shared<PostgresReader>(pool_);
    }
    catch (Unavailable const&)
    {
        // The idle connection was dead; there is none of those left now.
        return std::make_shared<PostgresReader>(pool_);
    }
}

std::unique_ptr<Cursor> PostgresDatabase::read_once(Statement const& statement, std::span<Param const> params)
{
    auto const read = [&] {
        PostgresPool::Lease const lease(pool_);
        return std::make_unique<PostgresReadCursor>(lease->run(statement.postgres(), params));
    };
    try
    {
        return read();
    }
    catch (Unavailable const&)
    {
        return read();
    }
}

int PostgresDatabase::do_commit(std::function<void(Tx&)> const& closure, Isolation isolation)
{
    return postgres_write(pool_, closure, isolation);
}

std::unique_ptr<Database> open_postgres(Options const& options)
{
    return std::make_unique<PostgresDatabase>(options);
}

}
