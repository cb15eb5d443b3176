// The queue on both engines: once waiting, at least once done, dead letters, several workers.
#include "platform/jobs/workers.h"

#include "tests/support/database.h"
#include <atomic>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace std::chrono_literals;
using jobs::Enqueued;

struct WelcomeMember
{
    int member;
};

jobs::JobRequest to_job(WelcomeMember const& job)
{
    return {.kind = "welcome", .payload = std::to_string(job.member)};
}

class JobsTest : public testing::TestWithParam<tests::Engine>
{
protected:
    tests::TestDatabase database_{GetParam(), jobs::migrations()};
    base::ManualClock clock_{base::Time(1'766'000'000s)};
    std::vector<std::string> done_;

    jobs::Queue queue() { return {*database_, clock_}; }

    Enqueued enqueue(jobs::Queue& queue, jobs::JobRequest const& request)
    {
        return database_->write([&](sql::Tx& tx) { return queue.enqueue(tx, request); });
    }

    /// Notes the payload of each job done.
    std::vector<jobs::Handler> noting(std::string kind = "note")
    {
        return {{.kind = std::move(kind), .run = [this](jobs::Job const& job) { done_.push_back(job.payload); }}};
    }

    std::vector<jobs::Handler> failing(int attempts)
    {
        auto const fail = [](jobs::Job const& job) {
            throw std::runtime_error("mail server says \xff no, attempt " + std::to_string(job.attempt));
        };
        return {{.kind = "note", .run = fail, .retry = {.max_attempts = attempts, .first = 1000ms, .longest = 4000ms}}};
    }

    void run_all(jobs::Queue& queue, std::span<jobs::Handler const> handlers)
    {
        while (jobs::run_one(queue, handlers))
        {}
    }

    /// A process that takes a job and dies in the middle of it.
    void crash_in_a_job()
    {
        database_.close();
        auto const child = fork();
        if (child == 0)
        {
            auto const mine = sql::Database::open(database_.options());
            jobs::Queue theirs(*mine, clock_);
            std::vector<jobs::Handler> const dying{{.kind = "note", .run = [](jobs::Job const&) { _exit(9); }}};
            jobs::run_one(theirs, dying);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(WEXITSTATUS(status), 9);
        database_.reopen();
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, JobsTest, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST_P(JobsTest, RunsInOrderAndOnlyWhenDue)
{
    auto queue = this->queue();
    enqueue(queue, {.kind = "note", .payload = "later", .run_at = clock_.now() + 60s});
    enqueue(queue, {.kind = "note", .payload = "first"});
    enqueue(queue, {.kind = "note", .payload = "second"});
    enqueue(queue, {.kind = "other", .payload = "not mine"});
    run_all(queue, noting());
    EXPECT_THAT(done_, testing::ElementsAre("first", "second"));
    clock_.advance(60s);
    run_all(queue, noting());
    EXPECT_THAT(done_, testing::ElementsAre("first", "second", "later"));
    EXPECT_EQ(queue.counts().waiting, 1);
}

TEST_P(JobsTest, ExistsOnlyIfTheCallerCommits)
{
    auto queue = this->queue();
    auto const change_mind = [&](sql::Tx& tx) {
        queue.enqueue(tx, WelcomeMember{7});
        throw std::runtime_error("no");
    };
    EXPECT_THROW(database_->write(change_mind), std::runtime_error);
    EXPECT_EQ(queue.counts().waiting, 0);
    database_->write([&](sql::Tx& tx) { queue.enqueue(tx, WelcomeMember{7}); });
    run_all(queue, noting("welcome"));
    EXPECT_THAT(done_, testing::ElementsAre("7"));
}

TEST_P(JobsTest, AUniqueKeyWaitsOnce)
{
    auto queue = this->queue();
    auto const request = jobs::JobRequest{.kind = "note", .payload = "1", .unique_key = "index"};
    auto later = request;
    later.run_at = clock_.now() + 1h;
    EXPECT_EQ(enqueue(queue, later), Enqueued::queued);
    EXPECT_EQ(enqueue(queue, request), Enqueued::already_waiting);
    EXPECT_EQ(enqueue(queue, later), Enqueued::already_waiting);
    run_all(queue, noting());
    EXPECT_THAT(done_, testing::ElementsAre("1"));
    EXPECT_EQ(enqueue(queue, request), Enqueued::queued);
}

TEST_P(JobsTest, AUniqueKeyIsQueuedAgainWhileTheFirstRuns)
{
    auto queue = this->queue();
    auto const request = jobs::JobRequest{.kind = "note", .payload = "1", .unique_key = "index"};
    enqueue(queue, request);
    auto fail_once = true;
    std::vector<jobs::Handler> const handlers{{.kind = "note", .run = [&](jobs::Job const&) {
                                                   done_.push_back("run");
                                                   if (!std::exchange(fail_once, false))
                                                       return;
                                                   EXPECT_EQ(enqueue(queue, request), Enqueued::queued);
                                                   throw std::runtime_error("no");
                                               }}};
    run_all(queue, handlers);
    clock_.advance(24h);
    run_all(queue, handlers);
    EXPECT_EQ(done_.size(), 2U);
    EXPECT_EQ(queue.counts().waiting, 0);
}

TEST_P(JobsTest, AFailingJobIsTriedAgainEverLaterAndThenDies)
{
    auto queue = this->queue();
    enqueue(queue, {.kind = "note", .payload = "{\"a\":1}"});
    auto const handlers = failing(3);
    EXPECT_TRUE(jobs::run_one(queue, handlers));
    EXPECT_FALSE(jobs::run_one(queue, handlers));
    clock_.advance(1s);
    EXPECT_TRUE(jobs::run_one(queue, handlers));
    clock_.advance(2s);
    EXPECT_TRUE(jobs::run_one(queue, handlers));
    clock_.advance(24h);
    EXPECT_FALSE(jobs::run_one(queue, handlers));
    auto const dead = queue.dead();
    ASSERT_EQ(dead.size(), 1U);
    EXPECT_EQ(dead[0].attempts, 3);
    EXPECT_EQ(dead[0].error, "mail server says ? no, attempt 3");
    EXPECT_EQ(dead[0].payload, "{\"a\":1}");
    EXPECT_EQ(queue.counts().dead, 1);
}

TEST_P(JobsTest, AJobThatCannotSucceedDiesAtOnce)
{
    auto jobs = queue();
    enqueue(jobs, {.kind = "note"});
    std::vector<jobs::Handler> const handlers{
        {.kind = "note", .run = [](jobs::Job const&) { throw jobs::GiveUp("no such mailbox"); }}};
    EXPECT_TRUE(jobs::run_one(jobs, handlers));
    ASSERT_EQ(jobs.dead().size(), 1U);
    EXPECT_EQ(jobs.dead().front().error, "no such mailbox");
    EXPECT_EQ(jobs.dead().front().attempts, 1);
}

TEST_P(JobsTest, ADeadJobCanBeRetriedOrDiscarded)
{
    auto queue = this->queue();
    enqueue(queue, {.kind = "note", .payload = "a", .unique_key = "k"});
    enqueue(queue, {.kind = "note", .payload = "b"});
    run_all(queue, failing(1));
    auto const dead = queue.dead();
    ASSERT_EQ(dead.size(), 2U);
    EXPECT_EQ(queue.dead(dead[0].id, 1)[0].id, dead[1].id);
    EXPECT_EQ(queue.retry(dead[0].id), jobs::Retried::queued);
    EXPECT_EQ(queue.retry(dead[0].id), jobs::Retried::absent);
    EXPECT_EQ(queue.discard(dead[1].id), 1);
    EXPECT_EQ(queue.discard(dead[1].id), 0);
    run_all(queue, noting());
    EXPECT_THAT(done_, testing::ElementsAre("a"));
    EXPECT_TRUE(queue.dead().empty());
}

TEST_P(JobsTest, ADeadJobGivesWayToAWaitingOneWithItsKey)
{
    auto queue = this->queue();
    enqueue(queue, {.kind = "note", .payload = "a", .unique_key = "k"});
    run_all(queue, failing(1));
    enqueue(queue, {.kind = "note", .payload = "b", .unique_key = "k"});
    EXPECT_EQ(queue.retry(queue.dead()[0].id), jobs::Retried::already_waiting);
    run_all(queue, noting());
    EXPECT_THAT(done_, testing::ElementsAre("b"));
}

TEST_P(JobsTest, ACrashedWorkersJobIsTakenWhenTheLeaseEnds)
{
    {
        auto queue = this->queue();
        enqueue(queue, {.kind = "note", .payload = "a"});
    }
    crash_in_a_job();
    auto queue = this->queue();
    EXPECT_EQ(queue.counts().running, 1);
    run_all(queue, noting());
    EXPECT_TRUE(done_.empty());
    clock_.advance(301s);
    run_all(queue, noting());
    EXPECT_THAT(done_, testing::ElementsAre("a"));
    EXPECT_EQ(queue.counts().running, 0);
}

TEST_P(JobsTest, AJobThatKillsEveryWorkerDies)
{
    auto queue = this->queue();
    enqueue(queue, {.kind = "note"});
    auto handlers = noting();
    handlers[0].retry.max_attempts = 1;
    // The worker is so slow that the lease ends and a second one looks.
    handlers[0].run = [&](jobs::Job const&) {
        clock_.advance(301s);
        EXPECT_FALSE(jobs::run_one(queue, handlers));
    };
    EXPECT_TRUE(jobs::run_one(queue, handlers));
    ASSERT_EQ(queue.dead().size(), 1U);
    EXPECT_THAT(queue.dead()[0].error, testing::HasSubstr("vanished"));
}

TEST_P(JobsTest, ASlowWorkerDoesNotTouchTheJobOfItsSuccessor)
{
    auto queue = this->queue();
    enqueue(queue, {.kind = "note", .payload = "a"});
    auto handlers = noting();
    auto const slow = [&](jobs::Job const&) {
        clock_.advance(301s);
        // The successor fails and plans its own next attempt, which the slow one must not take away.
        EXPECT_TRUE(jobs::run_one(queue, failing(9)));
    };
    EXPECT_TRUE(jobs::run_one(queue, std::vector<jobs::Handler>{{.kind = "note", .run = slow}}));
    EXPECT_EQ(queue.counts().waiting, 1);
}

TEST_P(JobsTest, TwoQueuesOnOneDatabaseShareTheWork)
{
    auto const second = GetParam() == tests::Engine::postgres ? sql::Database::open(database_.options()) : nullptr;
    auto first_queue = queue();
    jobs::Queue second_queue(second ? *second : *database_, clock_);
    constexpr int count = 200;
    database_->write([&](sql::Tx& tx) {
        for (int i = 0; i < count; ++i)
            first_queue.enqueue(tx, {.kind = "note", .payload = std::to_string(i)});
    });
    std::mutex mutex;
    std::multiset<std::string> seen;
    std::vector<jobs::Handler> const handlers{{.kind = "note", .run = [&](jobs::Job const& job) {
                                                   std::lock_guard const lock(mutex);
                                                   seen.insert(job.payload);
                                               }}};
    {
        jobs::Workers one(first_queue, handlers, {}, {.threads = 2});
        jobs::Workers two(second_queue, handlers, {}, {.threads = 2});
        for (int i = 0; i < 3000 && first_queue.counts().waiting + first_queue.counts().running > 0; ++i)
            std::this_thread::sleep_for(10ms);
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), static_cast<std::size_t>(count));
}

TEST_P(JobsTest, WorkersStopAfterTheRunningJob)
{
    auto queue = this->queue();
    std::atomic<bool> started = false;
    std::atomic<bool> ended = false;
    std::vector<jobs::Handler> const handlers{{.kind = "note", .run = [&](jobs::Job const&) {
                                                   started = true;
                                                   std::this_thread::sleep_for(100ms);
                                                   ended = true;
                                               }}};
    jobs::Workers workers(queue, handlers, {}, {.threads = 1});
    enqueue(queue, {.kind = "note"});
    for (int i = 0; i < 1000 && !started; ++i)
        std::this_thread::sleep_for(5ms);
    ASSERT_TRUE(started);
    workers.stop();
    EXPECT_TRUE(ended);
    EXPECT_EQ(queue.counts().running + queue.counts().waiting, 0);
}

TEST_P(JobsTest, TheScheduleQueuesOncePerTime)
{
    auto queue = this->queue();
    std::vector<jobs::Recurring> const schedule{
        {.name = "hourly", .when = jobs::Every{3600s}, .job = {.kind = "note", .payload = "tick"}}};
    jobs::run_schedule(queue, schedule);
    EXPECT_EQ(queue.counts().waiting, 0);
    clock_.advance(3601s);
    jobs::run_schedule(queue, schedule);
    jobs::run_schedule(queue, schedule);
    EXPECT_EQ(queue.counts().waiting, 1);
    clock_.advance(5h);
    jobs::run_schedule(queue, schedule);
    run_all(queue, noting());
    EXPECT_EQ(done_.size(), 1U);
    clock_.advance(3601s);
    jobs::run_schedule(queue, schedule);
    run_all(queue, noting());
    EXPECT_EQ(done_.size(), 2U);
}

TEST(JobsRulesTest, DelaysDoubleUpToTheLongest)
{
    jobs::RetryPolicy const policy{.max_attempts = 10, .first = 10s, .longest = 60s};
    EXPECT_EQ(jobs::retry_delay(policy, 1, 0), 10s);
    EXPECT_EQ(jobs::retry_delay(policy, 2, 0), 20s);
    EXPECT_EQ(jobs::retry_delay(policy, 3, 0.5), 30s);
    EXPECT_EQ(jobs::retry_delay(policy, 4, 0), 60s);
    EXPECT_EQ(jobs::retry_delay(policy, 1000, 0), 60s);
}

base::Time utc(int year, unsigned month, unsigned day, std::chrono::minutes time)
{
    namespace chrono = std::chrono;
    return chrono::sys_days(chrono::year(year) / chrono::month(month) / chrono::day(day)) + time;
}

TEST(JobsRulesTest, DailyIsAtLocalTime)
{
    jobs::Daily const three{.hour = 3};
    EXPECT_EQ(jobs::next_time(three, utc(2026, 1, 10, 1h)), utc(2026, 1, 10, 2h));
    EXPECT_EQ(jobs::next_time(three, utc(2026, 1, 10, 2h)), utc(2026, 1, 11, 2h));
    EXPECT_EQ(jobs::next_time(three, utc(2026, 7, 10, 2h)), utc(2026, 7, 11, 1h));
    EXPECT_EQ(jobs::next_time(three, utc(2026, 10, 24, 12h)), utc(2026, 10, 25, 2h));
}

TEST(JobsRulesTest, DailyAtATimeThatTheClockSkips)
{
    // On 29 March 2026 the clock goes from 02:00 to 03:00 local time, which is 01:00 UTC.
    jobs::Daily const half_past_two{.hour = 2, .minute = 30};
    EXPECT_EQ(jobs::next_time(half_past_two, utc(2026, 3, 28, 12h)), utc(2026, 3, 29, 1h));
    EXPECT_EQ(jobs::next_time(half_past_two, utc(2026, 3, 29, 1h)), utc(2026, 3, 30, 30min));
    EXPECT_THROW(jobs::next_time(jobs::Daily{.zone = "Europe/Turfwolde"}, utc(2026, 1, 1, 0h)), base::Error);
}

TEST(JobsSchemaTest, PostgresHasTheSchemaOfSqlite)
{
    EXPECT_EQ(tests::schema_differences(jobs::migrations()), "");
}

}
