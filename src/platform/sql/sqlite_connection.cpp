// One SQLite connection with its cached statements.
#include "platform/sql/sqlite_connection.h"

#include "platform/sql/part_file.h"
#include "platform/sql/statement_text.h"
#include <fmt/format.h>
#include <utility>

namespace sql {

namespace {

/// Composed statements (facets), of which visitors can ask ever others, could otherwise fill the memory: one takes
/// about fifty times its text. All of the program's own fit in these bytes of text.
constexpr std::size_t most_cached_bytes = 128 * 1024;
constexpr std::size_t longest_cached = 4 * 1024;

std::string_view advice(int code)
{
    switch (code & 0xff)
    {
    case SQLITE_FULL: return "; the disk is full, make room";
    case SQLITE_READONLY: return "; the database cannot be written, check the disk and the file's permissions";
    case SQLITE_CANTOPEN: return "; check that the folder exists and may be written";
    case SQLITE_IOERR: return "; reading or writing failed, check the disk";
    default: return "";
    }
}

int open_flags()
{
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

sqlite3* open_handle(SqliteFile const& file)
{
    // SQLite would let everybody read what it makes. Its log and index take the permissions of the database.
    if (file.vfs.empty() && !file.path.starts_with(':'))
        make_private_file(file.path);
    sqlite3* handle = nullptr;
    auto const code = sqlite3_open_v2(
        file.path.c_str(), &handle, open_flags(), file.vfs.empty() ? nullptr : file.vfs.c_str());
    if (code == SQLITE_OK)
        return handle;
    auto const message = std::string(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    sqlite3_close_v2(handle);
    throw_sqlite(code, message, "opening " + file.path);
}

int bind_one(sqlite3_stmt* statement, int place, Param const& param, sqlite3_destructor_type lifetime)
{
    auto const text = param.text();
    if (param.is_null())
        return sqlite3_bind_null(statement, place);
    switch (param.type())
    {
    case Param::Type::boolean:
    case Param::Type::integer: return sqlite3_bind_int64(statement, place, param.integer());
    case Param::Type::real: return sqlite3_bind_double(statement, place, param.real());
    case Param::Type::text:
        return sqlite3_bind_text64(
            statement, place, text.data() ? text.data() : "", text.size(), lifetime, SQLITE_UTF8);
    case Param::Type::blob:
        return sqlite3_bind_blob64(statement, place, text.data() ? text.data() : "", text.size(), lifetime);
    case Param::Type::unknown: break;
    }
    return sqlite3_bind_null(statement, place);
}

/// SQLite numbers parameters by first appearance, so each is looked up by its name.
std::vector<int> places_of(sqlite3_stmt* statement, std::string_view text, int count)
{
    if (sqlite3_bind_parameter_count(statement) != count)
        throw Error(fmt::format("parameters are named $1 to $n: {}", text));
    std::vector<int> places;
    for (int number = 1; number <= count; ++number)
    {
        auto const place = sqlite3_bind_parameter_index(statement, fmt::format("${}", number).c_str());
        if (place == 0)
            throw Error(fmt::format("parameter ${} is missing: {}", number, text));
        places.push_back(place);
    }
    return places;
}

bool only_blank(std::string_view rest)
{
    return rest.find_first_not_of(" \t\r\n;") == std::string_view::npos;
}

}

void throw_sqlite(int code, std::string_view message, std::string_view doing)
{
    auto const text = fmt::format("SQLite: {} (code {}){}; while {}", message, code, advice(code), doing);
    switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: throw Busy(text);
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_NOLFS:
    case SQLITE_NOMEM: throw Unavailable(text);
    case SQLITE_CONSTRAINT: throw ConstraintViolation(text);
    default: throw Error(text);
    }
}

SqliteRun::SqliteRun(SqliteRun&& other) noexcept
    : connection_(other.connection_), prepared_(std::exchange(other.prepared_, nullptr)), own_(std::move(other.own_))
{}

SqliteRun::~SqliteRun()
{
    if (!prepared_)
        return;
    sqlite3_reset(handle());
    if (!prepared_->places.empty())
        sqlite3_clear_bindings(handle());
    prepared_->in_use = false;
}

void SqliteRun::bind(std::span<Param const> params, sqlite3_destructor_type lifetime)
{
    check_parameter_count(sqlite3_sql(handle()), static_cast<int>(prepared_->places.size()), params.size());
    for (std::size_t i = 0; i < params.size(); ++i)
    {
        if (params[i].type() == Param::Type::text && params[i].text().find('\0') != std::string_view::npos)
            throw Error(fmt::format("text with U+0000 cannot be stored: ${} of {}", i + 1, sqlite3_sql(handle())));
        auto const code = bind_one(handle(), prepared_->places[i], params[i], lifetime);
        if (code != SQLITE_OK)
            throw_sqlite(code, sqlite3_errmsg(connection_), sqlite3_sql(handle()));
    }
}

bool SqliteRun::step()
{
    auto const code = sqlite3_step(handle());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    throw_sqlite(code, sqlite3_errmsg(connection_), sqlite3_sql(handle()));
}

SqliteConnection::SqliteConnection(SqliteFile const& file) : handle_(open_handle(file))
{
    sqlite3_busy_timeout(handle(), static_cast<int>(file.busy_timeout.count()));
    use_write_ahead_log();
    script("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;");
    script("PRAGMA secure_delete = ON"); // what is deleted is written over with zeros
    script(file.durability == Durability::full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
}

void SqliteConnection::use_write_ahead_log()
{
    auto const prepared = compile_as_is("PRAGMA journal_mode = WAL");
    SqliteRun run(handle(), *prepared);
    auto const* mode = run.step() ? reinterpret_cast<char const*>(sqlite3_column_text(run.handle(), 0)) : nullptr;
    if (!mode || std::string_view(mode) != "wal")
        throw Unavailable("SQLite: the database does not take a write-ahead log; use a file on a local disk");
}

SqliteRun SqliteConnection::prepare(std::string_view text)
{
    auto const found = cache_.find(text);
    if (found == cache_.end() && text.size() <= longest_cached)
        return SqliteRun(handle(), remember(text, compile(text)));
    if (found == cache_.end() || found->second->in_use)
        return SqliteRun(handle(), compile(text));
    return SqliteRun(handle(), *found->second);
}

std::unique_ptr<SqlitePrepared> SqliteConnection::compile(std::string_view text)
{
    auto const count = count_parameters(text);
    auto prepared = compile_as_is(text);
    prepared->places = places_of(prepared->handle.get(), text, count);
    return prepared;
}

std::unique_ptr<SqlitePrepared> SqliteConnection::compile_as_is(std::string_view text)
{
    auto prepared = std::make_unique<SqlitePrepared>();
    sqlite3_stmt* statement = nullptr;
    char const* rest = nullptr;
    auto const code = sqlite3_prepare_v3(
        handle(), text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    prepared->handle.reset(statement);
    if (code != SQLITE_OK)
        throw_sqlite(code, sqlite3_errmsg(handle()), text);
    if (!statement || !only_blank(text.substr(static_cast<std::size_t>(rest - text.data()))))
        throw Error(fmt::format("one statement at a time: {}", text));
    return prepared;
}

SqlitePrepared& SqliteConnection::remember(std::string_view text, std::unique_ptr<SqlitePrepared> prepared)
{
    if (cached_bytes_ + text.size() > most_cached_bytes)
        make_room();
    cached_bytes_ += text.size();
    return *cache_.emplace(text, std::move(prepared)).first->second;
}

void SqliteConnection::make_room()
{
    std::erase_if(cache_, [this](auto const& entry) {
        auto const idle = !entry.second->in_use;
        cached_bytes_ -= idle ? entry.first.size() : 0;
        return idle;
    });
}

void SqliteConnection::control(Control what)
{
    static constexpr std::array<std::string_view, control_count> texts{
        "BEGIN", "BEGIN IMMEDIATE", "SAVEPOINT one", "RELEASE one", "ROLLBACK TO one", "COMMIT"};
    auto const index = static_cast<std::size_t>(what);
    if (!controls_[index])
        controls_[index] = compile_as_is(texts[index]);
    SqliteRun(handle(), *controls_[index]).step();
}

void SqliteConnection::script(std::string const& text)
{
    auto const code = sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw_sqlite(code, sqlite3_errmsg(handle()), text.substr(0, 200));
}

}
