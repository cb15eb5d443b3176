// Threads that do the queued work.
#include "platform/jobs/workers.h"

#include "platform/base/log.h"
#include "platform/jobs/store.h"
#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

namespace jobs {

namespace {

/// After a nudge the job is about to be committed: look again soon, then ever later.
constexpr std::chrono::milliseconds soonest{5};

double chance()
{
    thread_local std::minstd_rand generator(std::random_device{}());
    return std::uniform_real_distribution<double>(0, 1)(generator);
}

/// PostgreSQL refuses what is not UTF-8, and an error's text may hold anything.
std::string printable(std::string_view error)
{
    auto text = std::string(error.substr(0, 2000));
    std::ranges::replace_if(text, [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

/// Why a handler failed, and whether trying again may help.
struct Failure
{
    std::string error;
    bool for_good = false;
};

std::optional<Failure> attempt(store::Taken const& taken)
{
    try
    {
        taken.handler->run(taken.job);
        return std::nullopt;
    }
    catch (GiveUp const& error)
    {
        return Failure{printable(error.what()), true};
    }
    catch (std::exception const& error)
    {
        return Failure{printable(error.what())};
    }
    catch (...)
    {
        return Failure{"an exception without a text"};
    }
}

bool settle(Queue& queue, store::Taken const& taken, std::optional<Failure> const& failure)
{
    if (!failure)
        return store::finish(queue, taken);
    auto const& error = failure->error;
    auto const& policy = taken.handler->retry;
    if (failure->for_good || taken.job.attempt >= policy.max_attempts)
    {
        base::log().error("job {} {} failed for good: {}", taken.job.kind, taken.job.id.value, error);
        return store::bury(queue, taken, error);
    }
    auto const delay = retry_delay(policy, taken.job.attempt, chance());
    base::log().warn(
        "job {} {} failed, attempt {} of {}, again in {} s: {}", taken.job.kind, taken.job.id.value, taken.job.attempt,
        policy.max_attempts, delay.count() / 1000, error);
    return store::put_back(queue, taken, error, queue.clock().now() + delay);
}

/// Runs a step; a database that is away must not end the thread.
template <class F>
bool logged(F const& step)
{
    try
    {
        return step();
    }
    catch (std::exception const& error)
    {
        base::log().error("jobs: {}", error.what());
        return false;
    }
}

}

std::chrono::milliseconds retry_delay(RetryPolicy const& policy, int attempt, double jitter)
{
    auto const doublings = std::clamp(attempt - 1, 0, 30);
    auto const first = static_cast<double>(policy.first.count());
    auto const full = std::min(
        first * static_cast<double>(1LL << doublings), static_cast<double>(policy.longest.count()));
    return std::chrono::milliseconds(static_cast<std::int64_t>(full * (1 - jitter / 2)));
}

bool run_one(Queue& queue, std::span<Handler const> handlers)
{
    auto const taken = store::take(queue, handlers);
    if (!taken)
        return false;
    auto const failure = attempt(*taken);
    auto kept = false;
    try
    {
        kept = settle(queue, *taken, failure);
    }
    catch (sql::ConstraintViolation const&)
    {
        // The same unique key was queued between the look and the change; the second look sees it.
        kept = settle(queue, *taken, failure);
    }
    if (!kept)
        base::log().warn(
            "job {} {} took longer than its lease, another worker has it", taken->job.kind, taken->job.id.value);
    return true;
}

struct Workers::State
{
    Queue& queue;
    std::vector<Handler> handlers;
    std::vector<Recurring> schedule;
    WorkersOptions options;
    std::atomic<bool> stopping = false;
    std::vector<std::thread> threads = {};

    void work()
    {
        auto seen = queue.nudges();
        auto pause = soonest;
        while (!stopping)
        {
            if (logged([&] { return run_one(queue, handlers); }))
                continue;
            auto const now = queue.wait(seen, pause);
            pause = now != seen ? soonest : std::min(pause * 2, options.poll);
            seen = now;
        }
    }

    void keep_schedule()
    {
        while (!stopping)
        {
            auto const seen = queue.nudges();
            logged([&] {
                run_schedule(queue, schedule);
                return true;
            });
            auto const until = std::chrono::steady_clock::now() + options.poll;
            wait_until(seen, until);
        }
    }

    /// Nudges are for the workers; this one only wants to know about stopping.
    void wait_until(std::uint64_t seen, std::chrono::steady_clock::time_point until)
    {
        for (auto now = std::chrono::steady_clock::now(); !stopping && now < until;
             now = std::chrono::steady_clock::now())
            seen = queue.wait(seen, std::chrono::ceil<std::chrono::milliseconds>(until - now));
    }
};

Workers::Workers(Queue& queue, std::vector<Handler> handlers, std::vector<Recurring> schedule, WorkersOptions options)
    : state_(new State{queue, std::move(handlers), std::move(schedule), options})
{
    for (int i = 0; i < options.threads; ++i)
        state_->threads.emplace_back([this] { state_->work(); });
    if (!state_->schedule.empty())
        state_->threads.emplace_back([this] { state_->keep_schedule(); });
}

Workers::~Workers()
{
    stop();
}

void Workers::stop()
{
    state_->stopping = true;
    state_->queue.nudge();
    for (auto& thread : state_->threads)
        thread.join();
    state_->threads.clear();
}

}
