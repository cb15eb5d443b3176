// PostgreSQL's own programs for copying a database.
#include "platform/sql/postgres_tools.h"

#include "platform/sql/command.h"
#include "platform/sql/error.h"
#include "platform/sql/part_file.h"
#include <fmt/format.h>
#include <libpq-fe.h>
#include <memory>
#include <sstream>

namespace sql {

namespace {

/// The connection without its password, which would be seen in the process list; that goes by the environment.
struct Target
{
    std::string connection;
    std::map<std::string, std::string> environment;
};

std::string quoted(std::string_view value)
{
    std::string text = "'";
    for (auto const c : value)
    {
        if (c == '\'' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + "'";
}

Target target_of(std::string const& url)
{
    char* message = nullptr;
    std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const options(
        PQconninfoParse(url.c_str(), &message), &PQconninfoFree);
    if (message)
        PQfreemem(message);
    if (!options)
        throw Error("the PostgreSQL address cannot be read; write postgresql://USER:PASSWORD@HOST:PORT/NAME");
    Target target;
    for (auto const* option = options.get(); option->keyword; ++option)
    {
        if (!option->val)
            continue;
        if (std::string_view(option->keyword) == "password")
            target.environment["PGPASSWORD"] = option->val;
        else
            target.connection += fmt::format("{}={} ", option->keyword, quoted(option->val));
    }
    return target;
}

void run_or_throw(std::vector<std::string> const& arguments, Target const& target)
{
    auto const result = run_command(arguments, target.environment);
    if (result.status != 0)
        throw Error(fmt::format("{} failed: {}", arguments.front(), result.output.substr(0, 2000)));
}

}

void postgres_dump(std::string const& url, std::filesystem::path const& target)
{
    auto const from = target_of(url);
    run_or_throw(
        {"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-password", "--file=" + target.string(),
         "--dbname=" + from.connection},
        from);
    run_or_throw({"pg_restore", "--list", "--file=/dev/null", target.string()}, from);
}

std::vector<MigrationRecord> migrations_in_dump(std::filesystem::path const& source)
{
    auto const table = run_command(
        {"pg_restore", "--data-only", "--schema=public", "--table=migration", "--file=-", source.string()}, {});
    if (table.status != 0)
        throw Error(table.output.substr(0, 2000));
    std::vector<MigrationRecord> records;
    std::istringstream lines(table.output);
    std::string line;
    bool inside = false;
    while (std::getline(lines, line) && line != "\\.")
    {
        auto const first = line.find('\t');
        auto const second = line.find('\t', first + 1);
        if (inside && second != std::string::npos)
            records.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1)});
        inside = inside || line.starts_with("COPY public.migration (name, checksum, ");
    }
    if (records.empty())
        throw Error("it holds no database of this program");
    return records;
}

void postgres_restore(std::string const& url, std::filesystem::path const& source)
{
    auto const into = target_of(url);
    PartFile const part(source.string() + ".sql");
    auto const script = part.path().string();
    run_or_throw(
        {"pg_restore", "--no-owner", "--no-privileges", "--schema=public", "--file=" + script, source.string()}, into);
    run_or_throw(
        {"psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--no-password",
         "--dbname=" + into.connection, "--command=SET client_min_messages = warning",
         "--command=DROP SCHEMA public CASCADE", "--command=CREATE SCHEMA public", "--file=" + script},
        into);
}

}
