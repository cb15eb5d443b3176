// Group commit: many threads share commits, none loses or gains by what another does.
#include "platform/sql/sql.h"

#include "tests/support/database.h"
#include <atomic>
#include <latch>
#include <sqlite3.h>

namespace {

constexpr sql::Migration counters[] = {
    {"20260101_counters",
     "CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL CHECK (value < 1000000)) STRICT",
     "SELECT 1"}};

class WriterSqliteTest : public testing::Test
{
protected:
    tests::TestDatabase database_{tests::Engine::sqlite, counters};
    sql::Database& db_ = *database_;

    /// Runs `work(thread, round)` on many threads at once.
    template <class F>
    static void on_threads(int count, int rounds, F const& work)
    {
        std::latch start(count);
        std::vector<std::thread> threads;
        for (int i = 0; i < count; ++i)
        {
            threads.emplace_back([&, i] {
                start.arrive_and_wait();
                for (int round = 0; round < rounds; ++round)
                    work(i, round);
            });
        }
        for (auto& thread : threads)
            thread.join();
    }

    void set(int id, int value)
    {
        db_.write([&](sql::Tx& tx) { tx.execute("INSERT INTO counter (id, value) VALUES ($1, $2)", id, value); });
    }
    std::int64_t sum() { return db_.value<std::int64_t>("SELECT coalesce(sum(value), 0) FROM counter").value(); }
};

TEST_F(WriterSqliteTest, SixtyFourThreadsCountTogether)
{
    set(1, 0);
    std::atomic<int> refused = 0;
    on_threads(64, 50, [&](int thread, int round) {
        try
        {
            db_.write([&](sql::Tx& tx) {
                auto const value = tx.value<int>("SELECT value FROM counter WHERE id = 1").value();
                tx.execute("UPDATE counter SET value = $1 WHERE id = 1", value + 1);
                if ((thread + round) % 5 == 0)
                    throw std::runtime_error("changed my mind");
            });
        }
        catch (std::runtime_error const&)
        {
            ++refused;
        }
    });
    EXPECT_EQ(sum() + refused, 64 * 50);
    EXPECT_EQ(refused, 64 * 50 / 5);
}

TEST_F(WriterSqliteTest, EachCallerGetsItsOwnResultOrError)
{
    std::atomic<int> wrong = 0;
    on_threads(64, 20, [&](int thread, int round) {
        auto const id = thread * 1000 + round;
        try
        {
            auto const answer = db_.write([&](sql::Tx& tx) {
                auto const value = round % 3 == 0 ? 1'000'000 : id;
                tx.execute("INSERT INTO counter (id, value) VALUES ($1, $2)", id, value);
                return "answer " + std::to_string(id);
            });
            wrong += answer != "answer " + std::to_string(id) || round % 3 == 0;
        }
        catch (sql::ConstraintViolation const&)
        {
            wrong += round % 3 != 0;
        }
    });
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(db_.value<int>("SELECT count(*) FROM counter"), 64 * 13);
}

// Waiting together is what makes a batch: one slow closure lets the others gather behind it.
TEST_F(WriterSqliteTest, AFailureInABatchUndoesItselfOnlyAndItsNeighboursAreKept)
{
    std::atomic<int> failed = 0;
    std::atomic<int> runs = 0;
    on_threads(32, 1, [&](int thread, int) {
        try
        {
            db_.write([&](sql::Tx& tx) {
                ++runs;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                tx.execute("INSERT INTO counter (id, value) VALUES ($1, 1)", thread);
                if (thread == 7)
                    throw std::runtime_error("changed my mind");
            });
        }
        catch (std::runtime_error const&)
        {
            ++failed;
        }
    });
    EXPECT_EQ(failed, 1);
    EXPECT_EQ(sum(), 31);
    EXPECT_GE(runs, 32);
    EXPECT_EQ(db_.value<int>("SELECT count(*) FROM counter WHERE id = 7"), 0);
}

TEST_F(WriterSqliteTest, WhatWasAnsweredIsSeenByAReaderAtOnce)
{
    std::atomic<int> missed = 0;
    on_threads(16, 50, [&](int thread, int round) {
        auto const id = thread * 1000 + round;
        set(id, 1);
        missed += db_.value<int>("SELECT value FROM counter WHERE id = $1", id) != 1;
    });
    EXPECT_EQ(missed, 0);
}

TEST_F(WriterSqliteTest, SaysBusyWhenAnotherProcessHoldsTheLockTooLong)
{
    auto options = database_.options();
    options.busy_timeout = std::chrono::milliseconds(50);
    auto const impatient = sql::Database::open(options);
    sqlite3* other = nullptr;
    sqlite3_open(options.url.substr(7).c_str(), &other);
    sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    auto const write = [](sql::Tx& tx) { tx.execute("INSERT INTO counter (id, value) VALUES (1, 1)"); };
    EXPECT_THROW(impatient->write(write), sql::Busy);
    sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    impatient->write(write);
    EXPECT_EQ(sum(), 1);
}

TEST_F(WriterSqliteTest, FinishesWhatIsQueuedBeforeItCloses)
{
    auto database = sql::Database::open(database_.options());
    database->write([](sql::Tx& tx) { tx.execute("INSERT INTO counter (id, value) VALUES (1, 5)"); });
    database.reset();
    EXPECT_EQ(sum(), 5);
}

}
