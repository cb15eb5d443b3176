// What was answered survives a power cut; a full or read-only disk is survived without a restart.
#include "platform/sql/backup.h"
#include "platform/sql/sql.h"

#include "tests/support/database.h"
#include "tests/support/power_loss_vfs.h"
#include <set>

namespace {

using tests::PowerLossDisk;

constexpr sql::Migration entries[] = {
    {"20260101_entries",
     "CREATE TABLE entry (id INTEGER PRIMARY KEY, twin INTEGER NOT NULL, text TEXT NOT NULL) "
     "STRICT; CREATE INDEX entry_twin ON entry (twin)",
     "SELECT 1"}};

/// What one power cut did.
struct Outcome
{
    bool lost = false;    ///< something answered is gone, or a transaction is there in part
    bool damaged = false; ///< the file is not sound
    std::size_t answered = 0;
};

class PowerLossSqliteTest : public testing::Test
{
protected:
    /// Writers add pairs of rows until the power goes at the given operation; then the database is opened afresh.
    Outcome cut_power(std::uint32_t seed, sql::Durability durability)
    {
        tests::TestDatabase database(tests::Engine::sqlite, entries);
        database.close();
        PowerLossDisk disk(seed);
        auto options = database.options();
        options.durability = durability;
        options.sqlite_vfs = disk.name();
        std::mt19937 random(seed);
        disk.lose_power_after(static_cast<int>(random() % 3000));
        auto const answered = write_until_power_goes(options, disk);
        disk.come_back();
        return check(database, answered);
    }

private:
    static std::set<int> write_until_power_goes(sql::Options const& options, PowerLossDisk const& disk)
    {
        std::mutex mutex;
        std::set<int> answered;
        auto const database = open_unless_lost(options);
        if (!database)
            return answered;
        auto const write = [&](int first) {
            for (auto id = first; !disk.power_lost(); id += 2)
            {
                if (!write_pair(*database, id))
                    return;
                std::lock_guard const lock(mutex);
                answered.insert(id);
            }
        };
        std::vector<std::thread> writers;
        for (int i = 0; i < 4; ++i)
            writers.emplace_back(write, 1'000'000 * (i + 1));
        for (auto& writer : writers)
            writer.join();
        return answered;
    }

    static std::unique_ptr<sql::Database> open_unless_lost(sql::Options const& options)
    {
        try
        {
            return sql::Database::open(options);
        }
        catch (sql::Error const&)
        {
            return nullptr;
        }
    }

    /// Large enough that logs are checkpointed within a round; false when the disk failed.
    static bool write_pair(sql::Database& database, int id)
    {
        try
        {
            database.write([&](sql::Tx& tx) {
                std::string const text(static_cast<std::size_t>(id % 7) * 1500, 'x');
                tx.execute("INSERT INTO entry (id, twin, text) VALUES ($1, $2, $3)", id, id + 1, text);
                tx.execute("INSERT INTO entry (id, twin, text) VALUES ($1, $2, $3)", id + 1, id, text);
            });
            return true;
        }
        catch (sql::Error const&)
        {
            return false;
        }
    }

    static Outcome check(tests::TestDatabase& database, std::set<int> const& answered)
    {
        Outcome outcome{.answered = answered.size()};
        try
        {
            database.reopen();
            outcome.damaged = !sql::integrity_check(*database).empty();
            std::set<int> found;
            for (auto const& row : database->query("SELECT id FROM entry WHERE twin > id"))
                found.insert(row.get<int>(0));
            outcome.lost = !std::ranges::includes(found, answered) || half_pairs(*database) != 0;
        }
        catch (sql::Error const&)
        {
            outcome.damaged = true;
        }
        return outcome;
    }

    static std::int64_t half_pairs(sql::Database& database)
    {
        return *database.value<std::int64_t>("SELECT count(*) FROM entry AS a WHERE NOT EXISTS "
                                             "(SELECT 1 FROM entry AS b WHERE b.id = a.twin)");
    }
};

constexpr std::uint32_t rounds = 40;

TEST_F(PowerLossSqliteTest, WhatWasAnsweredSurvives)
{
    std::size_t answered = 0;
    for (std::uint32_t seed = 1; seed <= rounds; ++seed)
    {
        auto const outcome = cut_power(seed, sql::Durability::full);
        EXPECT_FALSE(outcome.lost) << "seed " << seed;
        EXPECT_FALSE(outcome.damaged) << "seed " << seed;
        answered += outcome.answered;
    }
    EXPECT_GT(answered, rounds) << "the rounds must have written something";
}

/// Proves that the test above can fail.
TEST_F(PowerLossSqliteTest, WithoutSyncingTheLossIsSeen)
{
    std::uint32_t bad = 0;
    for (std::uint32_t seed = 1; seed <= rounds; ++seed)
    {
        auto const outcome = cut_power(seed, sql::Durability::fast);
        bad += outcome.lost || outcome.damaged ? 1 : 0;
    }
    EXPECT_GT(bad, rounds / 4);
}

class BadDiskSqliteTest : public testing::TestWithParam<PowerLossDisk::Fault>
{
protected:
    tests::TestDatabase closed_{tests::Engine::sqlite, entries};
    PowerLossDisk disk_{1};
    std::unique_ptr<sql::Database> database_ = open();

    std::unique_ptr<sql::Database> open()
    {
        closed_.close();
        auto options = closed_.options();
        options.sqlite_vfs = disk_.name();
        return sql::Database::open(options);
    }
    void add(int id, std::size_t size = 10)
    {
        database_->write([&](sql::Tx& tx) {
            tx.execute("INSERT INTO entry (id, twin, text) VALUES ($1, 0, $2)", id, std::string(size, 'x'));
        });
    }
    std::int64_t count() { return database_->value<std::int64_t>("SELECT count(*) FROM entry").value(); }
};

INSTANTIATE_TEST_SUITE_P(
    Faults, BadDiskSqliteTest, testing::Values(PowerLossDisk::Fault::full, PowerLossDisk::Fault::read_only),
    [](auto const& fault) { return std::string(fault.param == PowerLossDisk::Fault::full ? "full" : "read_only"); });

TEST_P(BadDiskSqliteTest, IsSaidClearlyAndRecoversWithoutARestart)
{
    add(1);
    disk_.set_fault(GetParam());
    for (int i = 0; i < 3; ++i)
        EXPECT_THROW(add(2), sql::Unavailable);
    EXPECT_EQ(count(), 1) << "reading goes on";
    disk_.set_fault(PowerLossDisk::Fault::none);
    add(3);
    EXPECT_EQ(count(), 2);
    EXPECT_TRUE(sql::integrity_check(*database_).empty());
}

/// A transaction larger than SQLite's cache is written before its commit, so the disk is full in the middle of it.
TEST_P(BadDiskSqliteTest, FailsEverybodyWhoWaitedAndKeepsNothingOfThem)
{
    add(1);
    disk_.set_fault(GetParam());
    std::atomic<int> refused = 0;
    std::vector<std::thread> writers;
    for (int i = 0; i < 16; ++i)
    {
        writers.emplace_back([&, i] {
            try
            {
                add(100 + i, i == 7 ? 20'000'000 : 10);
            }
            catch (sql::Unavailable const&)
            {
                ++refused;
            }
        });
    }
    for (auto& writer : writers)
        writer.join();
    EXPECT_EQ(refused, 16);
    disk_.set_fault(PowerLossDisk::Fault::none);
    EXPECT_EQ(count(), 1);
    add(2);
    EXPECT_EQ(count(), 2);
}

TEST_P(BadDiskSqliteTest, DoesNotStopADatabaseFromBeingOpenedLater)
{
    add(1);
    database_.reset();
    disk_.set_fault(GetParam());
    auto const opened = [&] {
        database_ = open();
        add(2);
    };
    EXPECT_THROW(opened(), sql::Unavailable);
    database_.reset();
    disk_.set_fault(PowerLossDisk::Fault::none);
    database_ = open();
    add(3);
    EXPECT_EQ(count(), 2);
}

}
