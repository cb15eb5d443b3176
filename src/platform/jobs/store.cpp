// All SQL of a job's life after it was queued.
#include "platform/jobs/store.h"

#include "platform/base/bytes.h"
#include <algorithm>
#include <fmt/format.h>

namespace jobs::store {

namespace {

/// "$3, $4, $5" for the kinds, after two values.
std::string kinds_list(std::span<Handler const> handlers)
{
    std::string list;
    for (std::size_t i = 0; i < handlers.size(); ++i)
        list += fmt::format("{}${}", i ? ", " : "", i + 2);
    return list;
}

struct Query
{
    std::string text;
    std::vector<sql::Param> params;
};

enum class Which { abandoned, waiting };

/// The first job that is due. Rows that another process is just taking are skipped on PostgreSQL.
Query due(Which which, std::span<Handler const> handlers, base::Time now, sql::Engine engine)
{
    auto const* condition = which == Which::waiting ? "state = 'waiting' AND run_at <= $1"
                                                    : "state = 'running' AND leased_until <= $1";
    auto const* order = which == Which::waiting ? "run_at, id" : "leased_until";
    Query query{
        fmt::format(
            "SELECT id, kind, payload, attempts FROM job WHERE {} AND kind IN ({}) ORDER BY {} LIMIT 1{}", condition,
            kinds_list(handlers), order, engine == sql::Engine::postgres ? " FOR UPDATE SKIP LOCKED" : ""),
        {now}};
    for (auto const& handler : handlers)
        query.params.emplace_back(handler.kind);
    return query;
}

std::optional<Taken> find(sql::Tx& tx, Which which, std::span<Handler const> handlers, base::Time now)
{
    auto const query = due(which, handlers, now, tx.engine());
    for (auto const& row : tx.query_list(query.text, query.params))
    {
        Taken taken;
        taken.job = {row.get<JobId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<int>(3) + 1};
        taken.handler = &*std::ranges::find(handlers, taken.job.kind, &Handler::kind);
        return taken;
    }
    return std::nullopt;
}

/// A reader is asked first: looking into an empty queue should not make the writer work.
bool something_due(Queue& queue, std::span<Handler const> handlers)
{
    auto query = Query{
        fmt::format(
            "SELECT 1 FROM job WHERE ((state = 'waiting' AND run_at <= $1) OR "
            "(state = 'running' AND leased_until <= $1)) AND kind IN ({}) LIMIT 1",
            kinds_list(handlers)),
        {queue.clock().now()}};
    for (auto const& handler : handlers)
        query.params.emplace_back(handler.kind);
    auto found = false;
    for ([[maybe_unused]] auto const& row : queue.database().query_list(query.text, query.params))
        found = true;
    return found;
}

void lease(sql::Tx& tx, Taken& taken, base::Time now)
{
    taken.lease = base::random_token(12);
    tx.execute(
        "UPDATE job SET state = 'running', lease = $2, leased_until = $3, attempts = $4 WHERE id = $1", taken.job.id,
        taken.lease, now + taken.handler->lease, taken.job.attempt);
}

void bury_abandoned(sql::Tx& tx, JobId id, base::Time now)
{
    tx.execute(
        "UPDATE job SET state = 'dead', died_at = $2, lease = NULL, leased_until = NULL, "
        "error = 'the worker vanished or took too long, at every attempt' WHERE id = $1",
        id, now);
}

}

std::optional<Taken> take(Queue& queue, std::span<Handler const> handlers)
{
    if (handlers.empty() || !something_due(queue, handlers))
        return std::nullopt;
    auto const now = queue.clock().now();
    auto const attempt = [&](sql::Tx& tx) {
        auto taken = find(tx, Which::abandoned, handlers, now);
        while (taken && taken->job.attempt > taken->handler->retry.max_attempts)
        {
            bury_abandoned(tx, taken->job.id, now);
            taken = find(tx, Which::abandoned, handlers, now);
        }
        if (!taken)
            taken = find(tx, Which::waiting, handlers, now);
        if (taken)
            lease(tx, *taken, now);
        return taken;
    };
    return queue.database().write(attempt, sql::Isolation::read_committed);
}

bool finish(Queue& queue, Taken const& taken)
{
    return queue.database().write([&](sql::Tx& tx) {
        return tx.execute("DELETE FROM job WHERE id = $1 AND lease = $2", taken.job.id, taken.lease) == 1;
    });
}

/// When a job with the same unique key was queued meanwhile, that one does this one's work too.
bool put_back(Queue& queue, Taken const& taken, std::string const& error, base::Time run_at)
{
    return queue.database().write([&](sql::Tx& tx) {
        auto const waiting = tx.execute(
            "UPDATE job SET state = 'waiting', run_at = $3, lease = NULL, "
            "leased_until = NULL, error = $4 WHERE id = $1 AND lease = $2 "
            "AND NOT EXISTS (SELECT 1 FROM job AS other "
            "WHERE other.unique_key = job.unique_key AND other.state = 'waiting')",
            taken.job.id, taken.lease, run_at, error);
        return waiting == 1
            || tx.execute("DELETE FROM job WHERE id = $1 AND lease = $2", taken.job.id, taken.lease) == 1;
    });
}

bool bury(Queue& queue, Taken const& taken, std::string const& error)
{
    return queue.database().write([&](sql::Tx& tx) {
        return tx.execute(
                   "UPDATE job SET state = 'dead', died_at = $3, lease = NULL, leased_until = NULL, error = $4 "
                   "WHERE id = $1 AND lease = $2",
                   taken.job.id, taken.lease, queue.clock().now(), error)
            == 1;
    });
}

std::optional<base::Time> planned(sql::Session& session, std::string const& name)
{
    return session.value<base::Time>("SELECT next_run_at FROM job_schedule WHERE name = $1", name);
}

void plan(sql::Tx& tx, std::string const& name, base::Time next)
{
    tx.execute(
        "INSERT INTO job_schedule (name, next_run_at) VALUES ($1, $2) "
        "ON CONFLICT (name) DO UPDATE SET next_run_at = excluded.next_run_at",
        name, next);
}

}
