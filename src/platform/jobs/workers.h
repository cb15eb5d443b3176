// Threads that do the queued work, and the schedule that queues recurring work.
#pragma once
#include "platform/jobs/jobs.h"
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace jobs {

/// A job as its handler gets it.
struct Job
{
    JobId id;
    std::string kind;
    std::string payload;
    int attempt = 1; ///< from 1
};

/// How often and how soon a failed job is tried again: first, 2 x first, 4 x first up to longest, less up to half at
/// random so that many failures do not come back at one moment.
struct RetryPolicy
{
    int max_attempts = 10;
    std::chrono::milliseconds first{10'000};
    std::chrono::milliseconds longest{3'600'000};
};

/// Delay after the given failed attempt (from 1); jitter in [0, 1).
std::chrono::milliseconds retry_delay(RetryPolicy const& policy, int attempt, double jitter);

/// Thrown by a handler when trying again cannot help, such as a mail address that does not exist: the job becomes a
/// dead letter at once.
struct GiveUp : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// What is done for a kind of job. An exception means failure: tried again later, in the end a dead letter.
struct Handler
{
    std::string kind;
    /// Runs outside any transaction and may run twice for one job (at least once): make it harmless to repeat.
    std::function<void(Job const&)> run;
    RetryPolicy retry = {};
    /// Longest run; after this another worker takes the job, for the first is thought to have crashed.
    std::chrono::seconds lease{300};
};

/// Every so often, counted from the first start; missed times are not made up for.
struct Every
{
    std::chrono::seconds period;
};

/// Once a day at this local time; when the clock skips it in spring, as soon as it goes on.
struct Daily
{
    int hour = 0;
    int minute = 0;
    std::string zone = "Europe/Amsterdam";
};

/// A recurring job; queued once for all processes, and not again while the last one waits.
struct Recurring
{
    std::string name; ///< unique; its next time is kept in the database
    std::variant<Every, Daily> when;
    JobRequest job; ///< its unique_key is set by the schedule
};

/// The first time after `now`.
base::Time next_time(Every const& every, base::Time now);
base::Time next_time(Daily const& daily, base::Time now);

struct WorkersOptions
{
    int threads = 2;
    std::chrono::milliseconds poll{1000}; ///< how soon work queued by another process or due by time is seen
};

/// Runs until destroyed or stopped. Errors of the database are logged and tried again at the next poll.
class Workers
{
public:
    Workers(Queue& queue, std::vector<Handler> handlers, std::vector<Recurring> schedule, WorkersOptions options = {});
    /// Stops.
    ~Workers();
    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;

    /// Takes no new jobs, waits until the running ones end.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Takes and runs one due job of these handlers on the calling thread; false when there was none.
/// For tests, and for commands that work the queue themselves.
bool run_one(Queue& queue, std::span<Handler const> handlers);

/// Queues the recurring jobs that are due now.
void run_schedule(Queue& queue, std::span<Recurring const> schedule);

}
