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

/// Statements that make and drop databases, which no transaction may hold.
void run_on_server(std::string const& url, std::string const& statement)
{
    std::unique_ptr<PGconn, decltype(&PQfinish)> const connection(PQconnectdb(url.c_str()), &PQfinish);
    std::unique_ptr<PGresult, decltype(&PQclear)> const result(PQexec(connection.get(), statement.c_str()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        throw base::Error(fmt::format("{}: {}", statement, PQerrorMessage(connection.get())));
}

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
    }
    else
    {
        server_ = postgres_url();
        auto const name = "test_" + base::hex(base::random_bytes(8));
        run_on_server(server_, "CREATE DATABASE " + name);
        options_.url = server_.substr(0, server_.rfind('/') + 1) + name;
    }
    reopen();
    base::SystemClock const clock;
    sql::migrate(*database_, migrations, {.clock = clock, .backup_folder = folder_.path()});
}

TestDatabase::~TestDatabase()
{
    close();
    if (server_.empty())
        return;
    try
    {
        run_on_server(server_, "DROP DATABASE IF EXISTS " + database_of(options_.url) + " WITH (FORCE)");
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
