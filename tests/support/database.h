// Databases for tests: each its own, on either engine.
#pragma once
#include "platform/sql/migrate.h"
#include "platform/sql/sql.h"
#include <array>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>

namespace tests {

using sql::Engine;

inline constexpr std::array both_engines{Engine::sqlite, Engine::postgres};

/// INSTANTIATE_TEST_SUITE_P(Engines, QueueTest, testing::ValuesIn(tests::both_engines), tests::engine_name);
/// ctest labels the tests by the name of the engine in theirs.
inline constexpr auto engine_name = [](auto const& info) {
    return std::string(info.param == Engine::sqlite ? "sqlite" : "postgres");
};

/// A folder that goes with the test.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// An empty, migrated database that goes with the test: `tests::TestDatabase database(GetParam(), jobs::migrations());`
/// PostgreSQL is the server named in the file that the environment's KRACHT_TEST_POSTGRES_FILE names (started by
/// ctest), or one started for this process.
class TestDatabase
{
public:
    TestDatabase(Engine engine, std::span<sql::Migration const> migrations);
    TestDatabase(Engine engine, std::initializer_list<std::span<sql::Migration const>> slices);
    ~TestDatabase();
    TestDatabase(TestDatabase const&) = delete;
    TestDatabase& operator=(TestDatabase const&) = delete;

    sql::Database& operator*() { return *database_; }
    sql::Database* operator->() { return database_.get(); }
    operator sql::Database&() { return *database_; }

    /// To open it a second time, as another process would.
    sql::Options const& options() const { return options_; }
    std::filesystem::path const& folder() const { return folder_.path(); }
    /// Closes and opens it again.
    void reopen();
    void close();

private:
    TemporaryFolder folder_;
    std::string server_; ///< PostgreSQL: where the database is made and dropped
    sql::Options options_;
    std::unique_ptr<sql::Database> database_;
};

/// The address of a PostgreSQL server for tests.
std::string postgres_url();

/// Empty when both engines get the same tables, columns, keys and nullability from the migrations; else what differs,
/// one difference a line.
std::string schema_differences(std::span<sql::Migration const> migrations);
std::string schema_differences(std::initializer_list<std::span<sql::Migration const>> slices);

}
