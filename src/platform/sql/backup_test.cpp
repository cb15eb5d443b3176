// Backup while writers run, restore, and checks that find damage.
#include "platform/sql/backup.h"

#include "platform/sql/migrate.h"
#include "tests/support/database.h"
#include <atomic>
#include <fstream>

namespace {

constexpr sql::Migration ledger[] = {
    {"20260101_ledger", "CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT) STRICT",
     "CREATE TABLE entry (id BIGINT PRIMARY KEY, text TEXT)"}};

class BackupTest : public testing::TestWithParam<tests::Engine>
{
protected:
    tests::TestDatabase database_{GetParam(), ledger};

    void add(std::int64_t first, std::int64_t last)
    {
        database_->write([&](sql::Tx& tx) {
            for (auto id = first; id <= last; ++id)
                tx.execute("INSERT INTO entry (id, text) VALUES ($1, $2)", id, std::string(500, 'x'));
        });
    }
    std::int64_t count() { return database_->value<std::int64_t>("SELECT count(*) FROM entry").value(); }
};

INSTANTIATE_TEST_SUITE_P(Engines, BackupTest, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST_P(BackupTest, GivesBackWhatWasThere)
{
    add(1, 100);
    auto const copy = database_.folder() / "copy";
    sql::backup(*database_, copy);
    add(101, 120);
    database_.close();
    sql::restore(database_.options(), copy);
    database_.reopen();
    EXPECT_EQ(count(), 100);
    EXPECT_TRUE(sql::integrity_check(*database_).empty());
    add(101, 101);
    EXPECT_EQ(count(), 101);
}

/// The database, its backups and what is restored of them hold personal data.
TEST_P(BackupTest, IsForTheOwnerOnlyAndSoIsWhatIsRestored)
{
    namespace fs = std::filesystem;
    constexpr auto owner_only = fs::perms::owner_read | fs::perms::owner_write;
    add(1, 1);
    auto const copy = database_.folder() / "copy";
    sql::backup(*database_, copy);
    EXPECT_EQ(fs::status(copy).permissions(), owner_only);
    fs::permissions(copy, owner_only | fs::perms::group_read | fs::perms::others_read);
    database_.close();
    sql::restore(database_.options(), copy);
    database_.reopen();
    auto const url = database_.options().url;
    if (!url.starts_with("sqlite:"))
        return;
    EXPECT_EQ(fs::status(url.substr(std::string_view("sqlite:").size())).permissions(), owner_only);
}

TEST_P(BackupTest, RefusesAPlaceWhereSomethingStandsInTheWay)
{
    auto const copy = database_.folder() / "copy";
    std::filesystem::create_directories(database_.folder() / "copy.part" / "full");
    EXPECT_THROW(sql::backup(*database_, copy), sql::Error);
    EXPECT_FALSE(std::filesystem::exists(copy));
}

/// Each write adds ten rows, so a copy of one moment holds a multiple of ten.
TEST_P(BackupTest, CopiesOneMomentWhileWritersRun)
{
    add(1, 5000);
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        for (std::int64_t id = 5001; !stop; id += 10)
            add(id, id + 9);
    });
    auto const copy = database_.folder() / "copy";
    sql::backup(*database_, copy);
    stop = true;
    writer.join();
    database_.close();
    sql::restore(database_.options(), copy);
    database_.reopen();
    EXPECT_GE(count(), 5000);
    EXPECT_EQ(count() % 10, 0);
}

TEST_P(BackupTest, ReplacesNoFileAndLeavesNone)
{
    auto const copy = database_.folder() / "copy";
    std::ofstream(copy) << "precious";
    EXPECT_THROW(sql::backup(*database_, copy), sql::Error);
    EXPECT_EQ(std::filesystem::file_size(copy), 8U);
    EXPECT_THROW(sql::backup(*database_, database_.folder() / "absent/copy"), sql::Error);
    EXPECT_FALSE(std::filesystem::exists(database_.folder() / "absent"));
}

TEST_P(BackupTest, RefusesToRestoreWhatIsNoBackup)
{
    add(1, 10);
    auto const copy = database_.folder() / "copy";
    std::ofstream(copy) << std::string(5000, 'x');
    database_.close();
    EXPECT_THROW(sql::restore(database_.options(), copy), sql::Error);
    EXPECT_THROW(sql::restore(database_.options(), database_.folder() / "absent"), sql::Error);
    database_.reopen();
    EXPECT_EQ(count(), 10);
}

/// SQLite takes an empty file for an empty database.
TEST_P(BackupTest, RefusesToRestoreWhatHoldsNothing)
{
    add(1, 10);
    auto const copy = database_.folder() / "copy";
    std::ofstream(copy).flush();
    database_.close();
    EXPECT_THROW(sql::restore(database_.options(), copy), sql::Error);
    database_.reopen();
    EXPECT_EQ(count(), 10);
}

TEST_P(BackupTest, RefusesToRestoreTheBackupOfANewerVersion)
{
    add(1, 3);
    auto const copy = database_.folder() / "copy";
    sql::backup(*database_, copy);
    add(4, 4);
    database_.close();
    sql::Migration const older[] = {{"20250101_ledger", "SELECT 1", "SELECT 1"}};
    EXPECT_THROW(sql::restore(database_.options(), copy, older), sql::Error);
    database_.reopen();
    EXPECT_EQ(count(), 4);
    database_.close();
    sql::restore(database_.options(), copy, ledger);
    database_.reopen();
    EXPECT_EQ(count(), 3);
}

TEST(BackupSqliteTest, RefusesToRestoreADatabaseInUse)
{
    tests::TestDatabase database(tests::Engine::sqlite, ledger);
    auto const copy = database.folder() / "copy";
    sql::backup(*database, copy);
    sql::RequestScope const scope(*database);
    database->value<int>("SELECT 1 FROM entry");
    EXPECT_THROW(sql::restore(database.options(), copy), sql::Error);
}

TEST(BackupSqliteTest, TheCheckFindsDamage)
{
    tests::TestDatabase database(tests::Engine::sqlite, ledger);
    database->write([](sql::Tx& tx) {
        for (int id = 0; id < 1000; ++id)
            tx.execute("INSERT INTO entry (id, text) VALUES ($1, $2)", id, std::string(500, 'x'));
    });
    database.close();
    auto const path = database.options().url.substr(7);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(20 * 4096);
    file << std::string(3000, 'z');
    file.close();
    database.reopen();
    EXPECT_FALSE(sql::integrity_check(*database).empty());
    EXPECT_THROW(sql::backup(*database, database.folder() / "copy"), sql::Error);
    EXPECT_FALSE(std::filesystem::exists(database.folder() / "copy"));
}

}
