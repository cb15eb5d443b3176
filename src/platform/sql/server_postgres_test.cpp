// PostgreSQL's own troubles: conflicts, lost connections, limits, and a server killed under load.
#include "platform/sql/sql.h"

#include "tests/support/database.h"
#include "tests/support/postgres_server.h"
#include <atomic>
#include <latch>
#include <set>

namespace {

using namespace std::chrono_literals;

constexpr sql::Migration counters[] = {
    {"20260101_counters", "SELECT 1", "CREATE TABLE counter (id BIGINT PRIMARY KEY, value BIGINT NOT NULL)"}};

class ServerPostgresTest : public testing::Test
{
protected:
    tests::TestDatabase database_{tests::Engine::postgres, counters};
    sql::Database& db_ = *database_;

    void set(int id, int value)
    {
        db_.write([&](sql::Tx& tx) { tx.execute("INSERT INTO counter (id, value) VALUES ($1, $2)", id, value); });
    }
    std::int64_t sum() { return db_.value<std::int64_t>("SELECT sum(value) FROM counter").value(); }
    static void end_own_connection(sql::Session& session)
    {
        session.query("SELECT pg_terminate_backend(pg_backend_pid())");
    }
};

TEST_F(ServerPostgresTest, ConflictingWritesAreRunAgain)
{
    set(1, 0);
    std::atomic<int> runs = 0;
    std::vector<std::thread> threads;
    auto const add_one = [&](sql::Tx& tx) {
        ++runs;
        auto const value = tx.value<int>("SELECT value FROM counter WHERE id = 1").value();
        tx.execute("UPDATE counter SET value = $1 WHERE id = 1", value + 1);
    };
    auto const until_done = [&] {
        for (;;)
        {
            try
            {
                return db_.write(add_one);
            }
            catch (sql::Busy const&)
            {}
        }
    };
    for (int i = 0; i < 4; ++i)
    {
        threads.emplace_back([&] {
            for (int round = 0; round < 25; ++round)
                until_done();
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(sum(), 100);
    EXPECT_GE(runs, 100);
}

/// Each sees two on duty and leaves; only a serializable database notices that together they leave nobody.
TEST_F(ServerPostgresTest, LeavesNoGapBetweenCheckAndAct)
{
    set(1, 1);
    set(2, 1);
    std::latch both_looked(2);
    std::atomic<int> left = 0;
    auto const leave = [&](int id) {
        auto first = true;
        auto const gone = db_.write([&](sql::Tx& tx) {
            auto const on_duty = tx.value<int>("SELECT sum(value) FROM counter").value();
            if (std::exchange(first, false))
                both_looked.arrive_and_wait();
            if (on_duty < 2)
                return 0;
            tx.execute("UPDATE counter SET value = 0 WHERE id = $1", id);
            return 1;
        });
        left += gone;
    };
    std::thread one(leave, 1);
    std::thread two(leave, 2);
    one.join();
    two.join();
    EXPECT_EQ(left, 1);
    EXPECT_EQ(sum(), 1);
}

TEST_F(ServerPostgresTest, GivesUpAfterFiveReruns)
{
    set(1, 0);
    auto runs = 0;
    auto const always_late = [&](sql::Tx& tx) {
        ++runs;
        tx.value<int>("SELECT value FROM counter WHERE id = 1");
        std::thread([&] {
            db_.write([](sql::Tx& other) { other.execute("UPDATE counter SET value = value + 1 WHERE id = 1"); });
        }).join();
        tx.execute("UPDATE counter SET value = 0 WHERE id = 1");
    };
    EXPECT_THROW(db_.write(always_late), sql::Busy);
    EXPECT_EQ(runs, 6);
}

TEST_F(ServerPostgresTest, AWriteWhoseConnectionIsLostIsRunAgain)
{
    auto runs = 0;
    db_.write([&](sql::Tx& tx) {
        tx.execute("INSERT INTO counter (id, value) VALUES (1, 1)");
        if (++runs == 1)
            end_own_connection(tx);
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(sum(), 1);
    EXPECT_THROW(db_.write([](sql::Tx& tx) { end_own_connection(tx); }), sql::Unavailable);
    EXPECT_EQ(sum(), 1);
}

TEST_F(ServerPostgresTest, AReadOnADeadConnectionIsTriedOnANewOne)
{
    set(1, 1);
    tests::TestDatabase other(tests::Engine::postgres, {});
    other->query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
        database_.options().url.substr(database_.options().url.rfind('/') + 1));
    EXPECT_EQ(sum(), 1);
}

TEST_F(ServerPostgresTest, AStatementThatTakesTooLongIsBusy)
{
    auto options = database_.options();
    options.statement_timeout = std::chrono::seconds(1);
    auto const impatient = sql::Database::open(options);
    EXPECT_THROW(impatient->query("SELECT pg_sleep(30)"), sql::Busy);
    EXPECT_EQ(impatient->value<int>("SELECT 1"), 1);
}

TEST_F(ServerPostgresTest, ASchemaChangedByAnotherProcessIsNoticed)
{
    set(1, 1);
    EXPECT_EQ(db_.query("SELECT * FROM counter").begin() == std::default_sentinel, false);
    db_.write([](sql::Tx& tx) { tx.execute("ALTER TABLE counter ADD COLUMN note TEXT"); });
    for (auto const& row : db_.query("SELECT * FROM counter"))
        EXPECT_FALSE(row.get<std::optional<std::string>>(2));
}

TEST(AbsentPostgresTest, IsUnavailableAndThePasswordStaysSecret)
{
    auto reason = std::string();
    try
    {
        sql::Database::open({.url = "postgresql://someone:geheim@127.0.0.1:1/nothing"});
    }
    catch (sql::Unavailable const& error)
    {
        reason = error.what();
    }
    EXPECT_THAT(reason, testing::HasSubstr("cannot be reached"));
    EXPECT_THAT(reason, testing::Not(testing::HasSubstr("geheim")));
}

class KilledPostgresTest : public testing::Test
{
protected:
    tests::PostgresServer server_{tests::Syncing::on};
    std::unique_ptr<sql::Database> database_ = sql::Database::open({.url = server_.url()});
    std::mutex mutex_;
    std::set<int> answered_;
    std::atomic<int> refused_ = 0;
    std::atomic<bool> stop_ = false;

    KilledPostgresTest()
    {
        database_->write([](sql::Tx& tx) { tx.execute("CREATE TABLE entry (id BIGINT PRIMARY KEY)"); });
    }

    void write_until_stopped(int first)
    {
        for (auto id = first; !stop_; ++id)
        {
            try
            {
                database_->write([&](sql::Tx& tx) { tx.execute("INSERT INTO entry (id) VALUES ($1)", id); });
                std::lock_guard const lock(mutex_);
                answered_.insert(id);
            }
            catch (sql::Unavailable const&)
            {
                ++refused_;
                std::this_thread::sleep_for(5ms);
            }
        }
    }

    std::size_t answered()
    {
        std::lock_guard const lock(mutex_);
        return answered_.size();
    }

    bool survives_kills(int kills)
    {
        try
        {
            for (int i = 0; i < kills && wait_for(50); ++i)
            {
                server_.kill();
                server_.start();
            }
            return wait_for(50);
        }
        catch (base::Error const& error)
        {
            ADD_FAILURE() << error.what();
            return false;
        }
    }

    /// Lets the writers go on until that many more were answered.
    bool wait_for(std::size_t more)
    {
        auto const goal = answered() + more;
        for (int i = 0; i < 3000 && answered() < goal; ++i)
            std::this_thread::sleep_for(10ms);
        return answered() >= goal;
    }
};

TEST_F(KilledPostgresTest, LosesNothingAnsweredAndWritersGoOnWithoutARestartOfOurs)
{
    std::vector<std::jthread> writers;
    for (int i = 0; i < 4; ++i)
        writers.emplace_back([this, i] { write_until_stopped(1'000'000 * (i + 1)); });
    auto const recovered = survives_kills(3);
    stop_ = true;
    writers.clear();
    EXPECT_TRUE(recovered);
    EXPECT_GT(refused_, 0);
    std::set<int> found;
    for (auto const& row : database_->query("SELECT id FROM entry"))
        found.insert(row.get<int>(0));
    EXPECT_TRUE(std::ranges::includes(found, answered_));
    EXPECT_GE(answered_.size(), 200U);
}

}
