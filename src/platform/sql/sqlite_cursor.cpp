// Results of SQLite.
#include "platform/sql/sqlite_cursor.h"

#include <fmt/format.h>

namespace sql {

namespace {

[[noreturn]] void wrong_type(int column, std::string_view asked)
{
    throw Error(fmt::format("column {} does not hold {}", column, asked));
}

bool as_boolean(std::int64_t value, int column)
{
    if (value != 0 && value != 1)
        wrong_type(column, "a boolean");
    return value == 1;
}

std::string_view bytes_at(sqlite3_stmt* statement, int column)
{
    auto const* data = static_cast<char const*>(sqlite3_column_blob(statement, column));
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return size == 0 ? std::string_view("") : std::string_view(data, size);
}

}

SqliteCursor::SqliteCursor(std::shared_ptr<Reader> reader, SqliteRun run)
    : reader_(std::move(reader)), run_(std::move(run)), more_(run_.step())
{}

bool SqliteCursor::next()
{
    if (first_)
        first_ = false;
    else if (more_)
        more_ = run_.step();
    return more_;
}

std::int64_t SqliteCursor::integer(int column) const
{
    if (sqlite3_column_type(run_.handle(), column) != SQLITE_INTEGER)
        wrong_type(column, "an integer");
    return sqlite3_column_int64(run_.handle(), column);
}

double SqliteCursor::real(int column) const
{
    auto const type = sqlite3_column_type(run_.handle(), column);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER)
        wrong_type(column, "a number");
    return sqlite3_column_double(run_.handle(), column);
}

bool SqliteCursor::boolean(int column) const
{
    return as_boolean(integer(column), column);
}

std::string_view SqliteCursor::text(int column) const
{
    if (sqlite3_column_type(run_.handle(), column) != SQLITE_TEXT)
        wrong_type(column, "text");
    return bytes_at(run_.handle(), column);
}

std::string SqliteCursor::blob(int column) const
{
    if (sqlite3_column_type(run_.handle(), column) != SQLITE_BLOB)
        wrong_type(column, "bytes");
    return std::string(bytes_at(run_.handle(), column));
}

SqliteBuffer::SqliteBuffer(SqliteRun& run) : columns_(static_cast<std::size_t>(sqlite3_column_count(run.handle())))
{
    while (run.step())
    {
        for (std::size_t i = 0; i < columns_; ++i)
            values_.push_back(take(run.handle(), static_cast<int>(i)));
    }
}

SqliteBuffer::Value SqliteBuffer::take(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column))
    {
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: return std::string(bytes_at(statement, column));
    case SQLITE_BLOB: return Blob{std::string(bytes_at(statement, column))};
    default: return std::monostate{};
    }
}

template <class T>
T const& SqliteBuffer::as(int column) const
{
    auto const* value = std::get_if<T>(&at(column));
    if (!value)
        wrong_type(column, "the type asked for");
    return *value;
}

std::int64_t SqliteBuffer::integer(int column) const
{
    return as<std::int64_t>(column);
}

double SqliteBuffer::real(int column) const
{
    if (auto const* whole = std::get_if<std::int64_t>(&at(column)))
        return static_cast<double>(*whole);
    return as<double>(column);
}

bool SqliteBuffer::boolean(int column) const
{
    return as_boolean(integer(column), column);
}

std::string_view SqliteBuffer::text(int column) const
{
    return as<std::string>(column);
}

std::string SqliteBuffer::blob(int column) const
{
    return as<Blob>(column).bytes;
}

}
