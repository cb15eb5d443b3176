// Databases for tests.
#include "database.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"
#include "postgres_server.h"
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <libpq-fe.h>
#include <set>
#include <vector>

namespace tests {

namespace fs = std::filesystem;

namespace {

/// Runs statements that make and drop databases, which no transaction may hold.
class Server
{
public:
    explicit Server(std::string const& url) : connection_(PQconnectdb(url.c_str()), &PQfinish) {}

    /// The number of rows of the answer.
    int run(std::string const& statement)
    {
        std::unique_ptr<PGresult, decltype(&PQclear)> const result(
            PQexec(connection_.get(), statement.c_str()), &PQclear);
        auto const status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            throw base::Error(fmt::format("{}: {}", statement, PQerrorMessage(connection_.get())));
        return PQntuples(result.get());
    }

private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

std::string database_of(std::string const& url)
{
    return url.substr(url.rfind('/') + 1);
}

std::vector<sql::Migration> joined(std::initializer_list<std::span<sql::Migration const>> slices)
{
    std::vector<sql::Migration> all;
    for (auto const& slice : slices)
        all.insert(all.end(), slice.begin(), slice.end());
    return all;
}

std::string sibling(std::string const& url, std::string const& name)
{
    return url.substr(0, url.rfind('/') + 1) + name;
}

void migrate(sql::Options const& options, std::span<sql::Migration const> migrations, fs::path const& folder)
{
    base::SystemClock const clock;
    sql::migrate(*sql::Database::open(options), migrations, {.clock = clock, .backup_folder = folder});
}

/// The name of a database that these migrations alone have made, to copy: a quarter of the time of migrating again.
/// Many processes of a test run want the same one at once; the lock ends with the connection.
std::string template_of(
    sql::Options options, std::span<sql::Migration const> migrations, std::string const& url, fs::path const& folder)
{
    std::string texts;
    for (auto const& migration : migrations)
        texts.append(migration.name).append(1, '\0').append(migration.postgres).append(1, '\0');
    auto const hash = fmt::format("{:016x}", std::hash<std::string>{}(texts));
    auto name = "template_" + hash;
    Server server(url);
    server.run("SELECT pg_advisory_lock(1)");
    if (server.run("SELECT 1 FROM pg_database WHERE datname = '" + name + "'") == 1)
        return name;
    auto const unfinished = "unfinished_" + hash;
    server.run("DROP DATABASE IF EXISTS " + unfinished);
    server.run("CREATE DATABASE " + unfinished);
    options.url = sibling(url, unfinished);
    migrate(options, migrations, folder);
    server.run("ALTER DATABASE " + unfinished + " RENAME TO " + name);
    return name;
}

std::set<std::string> lines_of(sql::Schema const& schema)
{
    std::set<std::string> lines;
    for (auto const& column : schema.columns)
    {
        lines.insert(fmt::format(
            "column {}.{} {}{}{}", column.table, column.name, column.type, column.nullable ? "" : " not null",
            column.key ? fmt::format(" key {}", column.key) : ""));
    }
    for (auto const& key : schema.unique_keys)
        lines.insert("unique " + key);
    for (auto const& key : schema.foreign_keys)
        lines.insert("foreign " + key);
    return lines;
}

}

TemporaryFolder::TemporaryFolder()
{
    auto pattern = (fs::temp_directory_path() / "kracht-test-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw base::Error("cannot make a temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string postgres_url()
{
    auto const* file = std::getenv("KRACHT_TEST_POSTGRES_FILE");
    std::string url;
    if (file && std::ifstream(file) >> url)
        return url;
    static PostgresServer const server(Syncing::off);
    return server.url();
}

TestDatabase::TestDatabase(Engine engine, std::initializer_list<std::span<sql::Migration const>> slices)
    : TestDatabase(engine, joined(slices))
{}

TestDatabase::TestDatabase(Engine engine, std::span<sql::Migration const> migrations)
{
    options_.durability = sql::Durability::fast;
    if (engine == Engine::sqlite)
    {
        options_.url = "sqlite:" + (folder_.path() / "test.sqlite").string();
        migrate(options_, migrations, folder_.path());
    }
    else
    {
        server_ = postgres_url();
        auto const origin = template_of(options_, migrations, server_, folder_.path());
        auto const name = "test_" + base::hex(base::random_bytes(8));
        Server(server_).run(fmt::format("CREATE DATABASE {} TEMPLATE {}", name, origin));
        options_.url = sibling(server_, name);
    }
    reopen();
}

TestDatabase::~TestDatabase()
{
    close();
    if (server_.empty())
        return;
    try
    {
        Server(server_).run("DROP DATABASE IF EXISTS " + database_of(options_.url) + " WITH (FORCE)");
    }
    catch (base::Error const&)
    {
        // The server goes with the run, and the database with it.
    }
}

void TestDatabase::reopen()
{
    close();
    database_ = sql::Database::open(options_);
}

void TestDatabase::close()
{
    database_.reset();
}

std::string schema_differences(std::span<sql::Migration const> migrations)
{
    TestDatabase sqlite(Engine::sqlite, migrations);
    TestDatabase postgres(Engine::postgres, migrations);
    auto const left = lines_of(sql::read_schema(*sqlite));
    auto const right = lines_of(sql::read_schema(*postgres));
    std::string differences;
    for (auto const& line : left)
        differences += right.contains(line) ? "" : "only sqlite: " + line + "\n";
    for (auto const& line : right)
        differences += left.contains(line) ? "" : "only postgres: " + line + "\n";
    return differences;
}

std::string schema_differences(std::initializer_list<std::span<sql::Migration const>> slices)
{
    return schema_differences(joined(slices));
}

}
