// Migrations on both engines: order, refusals, snapshot, and the comparison of the two schemas.
#include "platform/sql/migrate.h"

#include "platform/sql/backup.h"
#include "tests/support/database.h"
#include <fstream>

namespace {

using sql::Migration;

constexpr Migration people{
    "20260102_people", "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
    "CREATE TABLE person (id BIGINT PRIMARY KEY, name TEXT NOT NULL)"};
constexpr Migration circles{
    "20260102_circles",
    "CREATE TABLE circle (id INTEGER PRIMARY KEY, host INTEGER NOT NULL REFERENCES person) STRICT; "
    "CREATE INDEX circle_host ON circle (host)",
    "CREATE TABLE circle (id BIGINT PRIMARY KEY, host BIGINT NOT NULL REFERENCES person); "
    "CREATE INDEX circle_host ON circle (host)"};
constexpr Migration rename{
    "20260301_people_rename", "ALTER TABLE person RENAME COLUMN name TO full_name",
    "ALTER TABLE person RENAME COLUMN name TO full_name"};
constexpr Migration broken{
    "20260401_broken", "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE person (id INTEGER) STRICT",
    "CREATE TABLE half (id INTEGER); CREATE TABLE person (id INTEGER)"};

class MigrateTest : public testing::TestWithParam<tests::Engine>
{
protected:
    tests::TestDatabase database_{GetParam(), {}};
    base::ManualClock clock_{base::Time(std::chrono::seconds(1'766'000'000))};

    sql::Migrated migrate(std::vector<Migration> const& migrations)
    {
        return sql::migrate(*database_, migrations, {.clock = clock_, .backup_folder = database_.folder() / "before"});
    }

    std::string refusal(std::vector<Migration> const& migrations)
    {
        try
        {
            migrate(migrations);
        }
        catch (sql::Error const& error)
        {
            return error.what();
        }
        return "";
    }

    bool has_table(std::string const& name)
    {
        auto const schema = sql::read_schema(*database_);
        return std::ranges::any_of(schema.columns, [&](auto const& column) { return column.table == name; });
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, MigrateTest, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST_P(MigrateTest, AppliesByDateThenInTheOrderGiven)
{
    auto const result = migrate({rename, people, circles});
    EXPECT_THAT(result.applied, testing::ElementsAre("20260102_people", "20260102_circles", "20260301_people_rename"));
    EXPECT_FALSE(result.snapshot) << "an empty database needs none";
    EXPECT_TRUE(migrate({rename, people, circles}).applied.empty());
}

TEST_P(MigrateTest, SaysWhatIsPending)
{
    migrate({people});
    std::vector<Migration> const all{people, circles};
    EXPECT_THAT(sql::pending_migrations(*database_, all), testing::ElementsAre("20260102_circles"));
    EXPECT_FALSE(has_table("circle"));
}

TEST_P(MigrateTest, TakesASnapshotOfADatabaseThatIsNotEmpty)
{
    migrate({people});
    database_->write([](sql::Tx& tx) { tx.execute("INSERT INTO person (id, name) VALUES (1, 'a')"); });
    auto const result = migrate({people, rename});
    clock_.advance(std::chrono::hours(1));
    ASSERT_TRUE(result.snapshot);
    EXPECT_THAT(
        result.snapshot->filename().string(), testing::StartsWith("before-20260301_people_rename-20251217T193320Z."));
    database_.close();
    sql::restore(database_.options(), *result.snapshot);
    database_.reopen();
    EXPECT_EQ(database_->value<std::string>("SELECT name FROM person WHERE id = 1"), "a");
    EXPECT_EQ(migrate({people, rename}).applied.size(), 1U);
}

TEST_P(MigrateTest, RefusesADowngrade)
{
    migrate({people, rename});
    EXPECT_THAT(refusal({people}), testing::HasSubstr("20260301_people_rename, which this version does not know"));
}

TEST_P(MigrateTest, RefusesAChangedMigration)
{
    migrate({people});
    auto changed = people;
    changed.sqlite = changed.postgres = "CREATE TABLE person (id INTEGER)";
    EXPECT_THAT(refusal({changed, circles}), testing::HasSubstr("20260102_people was changed after it was applied"));
    EXPECT_FALSE(has_table("circle"));
}

TEST_P(MigrateTest, RollsBackAFailingMigrationAndKeepsThoseBefore)
{
    auto const reason = refusal({people, broken});
    EXPECT_THAT(reason, testing::HasSubstr("20260401_broken failed and was rolled back"));
    EXPECT_TRUE(has_table("person"));
    EXPECT_FALSE(has_table("half"));
    EXPECT_EQ(migrate({people, rename}).applied.size(), 1U);
}

TEST_P(MigrateTest, RefusesOddNames)
{
    EXPECT_NE(refusal({{"people", "", ""}}), "");
    EXPECT_NE(refusal({{"2026_people", "", ""}}), "");
    EXPECT_NE(refusal({{"20260101_People", "", ""}}), "");
    EXPECT_NE(refusal({people, people}), "");
}

TEST_P(MigrateTest, StopsWhenTheSnapshotFails)
{
    migrate({people});
    std::ofstream(database_.folder() / "before") << "a file where the folder should be";
    EXPECT_NE(refusal({people, rename}), "");
    EXPECT_EQ(database_->value<std::int64_t>("SELECT count(name) FROM person"), 0);
}

TEST_P(MigrateTest, SeveralProcessesMayStartAtOnce)
{
    std::vector<Migration> const all{people, circles, rename};
    std::atomic<std::size_t> applied = 0;
    std::vector<std::thread> starters;
    for (int i = 0; i < 4; ++i)
    {
        starters.emplace_back([&] {
            auto const own = sql::Database::open(database_.options());
            applied += sql::migrate(*own, all, {.clock = clock_, .backup_folder = database_.folder()}).applied.size();
        });
    }
    for (auto& starter : starters)
        starter.join();
    EXPECT_EQ(applied, all.size());
}

TEST(MigrateSqliteTest, RefusesRowsWhoseKeysPointNowhere)
{
    constexpr Migration orphan{"20260501_orphan", "INSERT INTO circle (id, host) VALUES (1, 99)", "SELECT 1"};
    std::vector<Migration> const first{people, circles};
    tests::TestDatabase database(tests::Engine::sqlite, first);
    std::vector<Migration> const all{people, circles, orphan};
    base::SystemClock const clock;
    EXPECT_THROW(sql::migrate(*database, all, {.clock = clock, .backup_folder = {}}), sql::Error);
    EXPECT_TRUE(std::filesystem::exists(database.folder() / "backup")) << "beside the database";
}

TEST(MigratePostgresTest, RefusesWithoutAPlaceForTheSnapshot)
{
    std::vector<Migration> const all{people, circles};
    tests::TestDatabase database(tests::Engine::postgres, std::vector<Migration>{people});
    base::SystemClock const clock;
    EXPECT_THROW(sql::migrate(*database, all, {.clock = clock, .backup_folder = {}}), sql::Error);
}

TEST(MigratePostgresTest, RefusesWithoutPgDump)
{
    std::vector<Migration> const all{people, circles};
    tests::TestDatabase database(tests::Engine::postgres, std::vector<Migration>{people});
    base::SystemClock const clock;
    auto const path = std::string(std::getenv("PATH"));
    setenv("PATH", "/nonexistent", 1);
    auto reason = std::string();
    try
    {
        sql::migrate(*database, all, {.clock = clock, .backup_folder = database.folder()});
    }
    catch (sql::Error const& error)
    {
        reason = error.what();
    }
    setenv("PATH", path.c_str(), 1);
    EXPECT_THAT(reason, testing::HasSubstr("pg_dump is not installed"));
    EXPECT_EQ(sql::pending_migrations(*database, all).size(), 1U);
}

TEST(SchemaComparisonPostgresTest, FindsNothingInEqualSchemas)
{
    constexpr Migration many[] = {
        people,
        {"20260103_membership",
         "CREATE TABLE membership (person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE, circle TEXT NOT NULL, "
         "note TEXT, picture BLOB, share REAL NOT NULL, active INTEGER NOT NULL, PRIMARY KEY (circle, person), "
         "UNIQUE (note, person)) STRICT; "
         "CREATE UNIQUE INDEX membership_one ON membership (person) WHERE active = 1",
         "CREATE TABLE membership (person BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE, circle TEXT NOT NULL, "
         "note TEXT, picture BYTEA, share DOUBLE PRECISION NOT NULL, active SMALLINT NOT NULL, "
         "PRIMARY KEY (circle, person), UNIQUE (note, person)); "
         "CREATE UNIQUE INDEX membership_one ON membership (person) WHERE active = 1"}};
    EXPECT_EQ(tests::schema_differences(many), "");
}

TEST(SchemaComparisonPostgresTest, FindsEachKindOfDifference)
{
    constexpr Migration apart[] = {
        people,
        {"20260103_note",
         "CREATE TABLE note (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL, c INTEGER, d TEXT UNIQUE, "
         "e INTEGER REFERENCES person ON DELETE CASCADE) STRICT",
         "CREATE TABLE note (id BIGINT PRIMARY KEY, a TEXT NOT NULL, c TEXT, d TEXT, e BIGINT REFERENCES person)"}};
    auto const differences = tests::schema_differences(apart);
    EXPECT_THAT(differences, testing::HasSubstr("only sqlite: column note.a text\n"));
    EXPECT_THAT(differences, testing::HasSubstr("only sqlite: column note.b text not null\n"));
    EXPECT_THAT(differences, testing::HasSubstr("only postgres: column note.c text\n"));
    EXPECT_THAT(differences, testing::HasSubstr("only sqlite: unique note(d)\n"));
    EXPECT_THAT(differences, testing::HasSubstr("only sqlite: foreign note(e) -> person(id) on delete cascade\n"));
    EXPECT_THAT(differences, testing::HasSubstr("only postgres: foreign note(e) -> person(id)\n"));
}

}
