// A durable queue in the database: work is queued in the caller's transaction and done at least once.
#pragma once
#include "platform/base/id.h"
#include "platform/base/time.h"
#include "platform/sql/migrate.h"
#include "platform/sql/sql.h"
#include <concepts>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace jobs {

using JobId = base::Id<struct JobTag>;

/// The tables job and job_schedule.
std::span<sql::Migration const> migrations();

/// Work to be done.
struct JobRequest
{
    std::string kind;                      ///< names the handler: "welcome_member"
    std::string payload = "{}";            ///< JSON, opaque to the queue; identifiers rather than personal data
    std::string unique_key = {};           ///< not queued again while a job with this key waits; empty: always queued
    std::optional<base::Time> run_at = {}; ///< not before; empty: now
};

/// A slice gives its own job types a `jobs::JobRequest to_job(WelcomeMember const&)` and enqueues them as they are.
template <class T>
concept Queueable = requires(T const& job) {
    { to_job(job) } -> std::same_as<JobRequest>;
};

enum class Enqueued {
    queued,
    already_waiting, ///< a job with the same unique key waits; it now runs at the earlier of both times
};

enum class Retried {
    queued,
    already_waiting, ///< a job with the same unique key waits; the dead one is gone
    absent,
};

/// A job that failed as often as allowed, kept until somebody retries or discards it.
struct DeadJob
{
    JobId id;
    std::string kind;
    std::string payload;
    int attempts = 0;
    std::string error; ///< of the last attempt, for the operator
    base::Time died_at;
};

struct Counts
{
    std::int64_t waiting = 0;
    std::int64_t running = 0;
    std::int64_t dead = 0;
    std::optional<base::Time> oldest_due; ///< when the longest waiting job should have started; empty: none is late
};

/// The queue. Several processes may have one on the same PostgreSQL database. Safe to use from all threads.
class Queue
{
public:
    Queue(sql::Database& database, base::Clock const& clock) : database_(database), clock_(clock) {}

    /// Queues in the caller's transaction: the job exists if and only if that commits.
    Enqueued enqueue(sql::Tx& tx, JobRequest const& request);

    template <Queueable T>
    Enqueued enqueue(sql::Tx& tx, T const& job)
    {
        return enqueue(tx, to_job(job));
    }

    /// Dead jobs, oldest first, after the given one; page by the last id.
    std::vector<DeadJob> dead(JobId after = {}, int limit = 100);

    /// Puts a dead job back with all its attempts, to run now.
    Retried retry(JobId id);

    /// Deletes a dead job; answers how many that were (0 or 1).
    std::int64_t discard(JobId id);

    Counts counts();

    sql::Database& database() { return database_; }
    base::Clock const& clock() const { return clock_; }

    /// How often something may have been queued by this process. For Workers.
    std::uint64_t nudges() const;
    /// Waits until nudges() is no longer `seen`, or the time has passed; answers nudges(). For Workers.
    std::uint64_t wait(std::uint64_t seen, std::chrono::milliseconds longest);
    /// Ends all waits. For Workers.
    void nudge();

private:
    sql::Database& database_;
    base::Clock const& clock_;
    mutable std::mutex mutex_;
    std::condition_variable nudged_;
    std::uint64_t nudges_ = 0;
};

}
