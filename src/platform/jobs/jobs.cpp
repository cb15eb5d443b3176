// The queue: what is put in, and what is dead.
#include "platform/jobs/jobs.h"

namespace jobs {

namespace {

std::optional<std::string_view> key_of(JobRequest const& request)
{
    if (request.unique_key.empty())
        return std::nullopt;
    return request.unique_key;
}

}

Enqueued Queue::enqueue(sql::Tx& tx, JobRequest const& request)
{
    auto const run_at = request.run_at.value_or(clock_.now());
    auto const added = tx.execute(
        "INSERT INTO job (kind, payload, unique_key, run_at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (unique_key) WHERE state = 'waiting' AND unique_key IS NOT NULL "
        "DO NOTHING",
        request.kind, request.payload, key_of(request), run_at);
    // Harmless when the transaction is rolled back or run again: workers look once more than needed.
    nudge();
    if (added == 1)
        return Enqueued::queued;
    tx.execute(
        "UPDATE job SET run_at = $1 WHERE unique_key = $2 AND state = 'waiting' AND run_at > $1", run_at,
        request.unique_key);
    return Enqueued::already_waiting;
}

std::vector<DeadJob> Queue::dead(JobId after, int limit)
{
    std::vector<DeadJob> found;
    for (auto const& row : database_.query(
             "SELECT id, kind, payload, attempts, error, died_at FROM job "
             "WHERE state = 'dead' AND id > $1 ORDER BY id LIMIT $2",
             after, limit))
    {
        found.push_back(
            {.id = row.get<JobId>(0),
             .kind = row.get<std::string>(1),
             .payload = row.get<std::string>(2),
             .attempts = row.get<int>(3),
             .error = row.get<std::string>(4),
             .died_at = row.get<base::Time>(5)});
    }
    return found;
}

Retried Queue::retry(JobId id)
{
    auto const result = database_.write([&](sql::Tx& tx) {
        auto const revived = tx.execute(
            "UPDATE job SET state = 'waiting', attempts = 0, run_at = $2, died_at = NULL "
            "WHERE id = $1 AND state = 'dead' AND NOT EXISTS (SELECT 1 FROM job AS other "
            "WHERE other.unique_key = job.unique_key AND other.state = 'waiting')",
            id, clock_.now());
        if (revived == 1)
            return Retried::queued;
        auto const dropped = tx.execute("DELETE FROM job WHERE id = $1 AND state = 'dead'", id);
        return dropped == 1 ? Retried::already_waiting : Retried::absent;
    });
    nudge();
    return result;
}

std::int64_t Queue::discard(JobId id)
{
    return database_.write(
        [&](sql::Tx& tx) { return tx.execute("DELETE FROM job WHERE id = $1 AND state = 'dead'", id); });
}

Counts Queue::counts()
{
    Counts counts;
    for (auto const& row : database_.query("SELECT state, count(*) FROM job GROUP BY state"))
    {
        auto const state = row.get<std::string_view>(0);
        auto& count = state == "waiting" ? counts.waiting : state == "running" ? counts.running : counts.dead;
        count = row.get<std::int64_t>(1);
    }
    counts.oldest_due = database_.value<base::Time>(
        "SELECT min(run_at) FROM job WHERE state = 'waiting' AND run_at <= $1", clock_.now());
    return counts;
}

std::uint64_t Queue::nudges() const
{
    std::lock_guard const lock(mutex_);
    return nudges_;
}

std::uint64_t Queue::wait(std::uint64_t seen, std::chrono::milliseconds longest)
{
    std::unique_lock lock(mutex_);
    nudged_.wait_for(lock, longest, [&] { return nudges_ != seen; });
    return nudges_;
}

void Queue::nudge()
{
    {
        std::lock_guard const lock(mutex_);
        ++nudges_;
    }
    nudged_.notify_all();
}

}
