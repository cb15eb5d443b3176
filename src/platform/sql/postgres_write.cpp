// A write on PostgreSQL: one transaction, run again when it conflicts with others.
#include "platform/sql/postgres_write.h"

#include "platform/base/bytes.h"
#include "platform/sql/postgres_cursor.h"
#include <charconv>
#include <optional>
#include <thread>

namespace sql {

namespace {

constexpr int most_reruns = 5;

class PostgresTx final : public BackendTx
{
public:
    explicit PostgresTx(PostgresConnection& connection) : BackendTx(Engine::postgres), connection_(connection) {}

private:
    std::unique_ptr<Cursor> do_query(Statement const& statement, std::span<Param const> params) override
    {
        return std::make_unique<PostgresCursor>(connection_.run(statement.postgres(), params));
    }

    std::int64_t do_change(Statement const& statement, std::span<Param const> params) override
    {
        auto const result = connection_.run(statement.postgres(), params);
        if (PQntuples(result.get()) > 0)
            throw Error(std::string("execute is for statements without rows: ").append(statement.postgres()));
        auto const count = std::string_view(PQcmdTuples(result.get()));
        std::int64_t rows = 0;
        std::from_chars(count.data(), count.data() + count.size(), rows);
        return rows;
    }

    PostgresConnection& connection_;
};

/// About 2, 4, 8, 16, 32 ms, half of it by chance, so that rivals do not meet again.
void back_off(int rerun)
{
    auto const full = 1000 << rerun;
    auto const chance = base::random_bytes(1).front();
    std::this_thread::sleep_for(std::chrono::microseconds(full + full * chance / 256));
}

char const* begin_text(Isolation isolation)
{
    return isolation == Isolation::serializable ? "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
                                                : "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
}

/// Only a standby refuses to begin.
void begin(PostgresConnection& connection, Isolation isolation)
{
    try
    {
        connection.script(begin_text(isolation));
    }
    catch (Error const& error)
    {
        throw Unavailable(error.what());
    }
}

void commit(PostgresConnection& connection)
{
    PostgresResult result;
    try
    {
        result = connection.script("COMMIT");
    }
    catch (Unavailable const&)
    {
        if (!connection.dead())
            throw;
        throw Unavailable("PostgreSQL: the connection was lost during COMMIT; whether the change was kept is unknown");
    }
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
        throw Error("PostgreSQL: the transaction had failed and was rolled back");
}

enum class Again { conflict, lost_connection };

/// Runs the transaction once; an answer means that nothing was kept and it may be run again.
std::optional<Again> try_once(
    PostgresConnection& connection, Isolation isolation, PostgresTx& tx, std::function<void(Tx&)> const& closure)
{
    connection.forget_conflict();
    auto committing = false;
    try
    {
        begin(connection, isolation);
        tx.run_closure(closure);
        committing = true;
        commit(connection);
        return std::nullopt;
    }
    catch (...)
    {
        if (connection.conflict())
            return Again::conflict;
        if (connection.dead() && !committing)
            return Again::lost_connection;
        throw;
    }
}

}

int postgres_write(PostgresPool& pool, std::function<void(Tx&)> const& closure, Isolation isolation)
{
    int lost = 0;
    for (int rerun = 0; rerun <= most_reruns;)
    {
        {
            PostgresPool::Lease const lease(pool);
            PostgresTx tx(*lease);
            auto const again = try_once(*lease, isolation, tx, closure);
            if (!again)
                return tx.statements();
            if (*again == Again::conflict)
                ++rerun;
            else if (++lost > 2)
                throw Unavailable("PostgreSQL: the connection was lost; nothing of the transaction was kept");
        }
        if (rerun > 0)
            back_off(rerun);
    }
    throw Busy("PostgreSQL: the transaction conflicted with others six times");
}

}
