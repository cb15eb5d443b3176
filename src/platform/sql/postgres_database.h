// A PostgreSQL database: a bounded pool of connections that mends itself.
#pragma once
#include "platform/sql/backend.h"
#include "platform/sql/lease_pool.h"
#include "platform/sql/maintenance.h"
#include "platform/sql/postgres_connection.h"

namespace sql {

/// A dead connection given back takes the idle ones with it: the server was restarted, and each would fail once more.
class PostgresPool
{
public:
    explicit PostgresPool(Options options);

    /// A connection for as long as this lives.
    class Lease
    {
    public:
        explicit Lease(PostgresPool& pool) : pool_(pool), connection_(pool.take()) {}
        ~Lease() { pool_.give_back(std::move(connection_)); }
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;
        PostgresConnection* operator->() const { return connection_.get(); }
        PostgresConnection& operator*() const { return *connection_; }

    private:
        PostgresPool& pool_;
        std::unique_ptr<PostgresConnection> connection_;
    };

    Options const& options() const { return options_; }

private:
    std::unique_ptr<PostgresConnection> take();
    void give_back(std::unique_ptr<PostgresConnection> connection);

    Options options_;
    LeasePool<PostgresConnection> pool_;
};

class PostgresDatabase final : public Backend
{
public:
    explicit PostgresDatabase(Options const& options);

    Engine engine() const override { return Engine::postgres; }
    Maintenance& maintenance() override { return *maintenance_; }

private:
    std::shared_ptr<Reader> open_snapshot() override;
    std::unique_ptr<Cursor> read_once(Statement const& statement, std::span<Param const> params) override;
    int do_commit(std::function<void(Tx&)> const& closure, Isolation isolation) override;

    PostgresPool pool_;
    std::unique_ptr<Maintenance> maintenance_;
};

std::unique_ptr<Maintenance> postgres_maintenance(Options const& options, Session& session);

}
