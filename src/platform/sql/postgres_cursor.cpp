// A complete result of PostgreSQL: reads the text form of values.
#include "platform/sql/postgres_cursor.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace sql {

namespace {

// From PostgreSQL's catalog pg_type: bool, bytea, char, name, int8, int2, int4, text, oid, float4, float8, unknown,
// bpchar, varchar, numeric.
constexpr Oid type_bool = 16;
constexpr Oid type_bytea = 17;
constexpr std::array<Oid, 5> whole_types{20, 21, 23, 26, 1700};
constexpr std::array<Oid, 2> real_types{700, 701};
constexpr std::array<Oid, 6> text_types{18, 19, 25, 705, 1042, 1043};

template <std::size_t n>
bool one_of(Oid type, std::array<Oid, n> const& types)
{
    return std::ranges::find(types, type) != types.end();
}

[[noreturn]] void wrong_type(int column, std::string_view asked)
{
    throw Error(fmt::format("column {} does not hold {}", column, asked));
}

template <class T>
T parse(std::string_view text, int column)
{
    T value{};
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size())
        wrong_type(column, "a number of the size asked for");
    return value;
}

char digit(char c)
{
    return static_cast<char>(c <= '9' ? c - '0' : c - 'a' + 10);
}

}

std::string_view PostgresCursor::raw(int column) const
{
    return {
        PQgetvalue(result_.get(), row_, column), static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

std::int64_t PostgresCursor::integer(int column) const
{
    if (!one_of(PQftype(result_.get(), column), whole_types))
        wrong_type(column, "an integer");
    return parse<std::int64_t>(raw(column), column);
}

double PostgresCursor::real(int column) const
{
    auto const type = PQftype(result_.get(), column);
    if (!one_of(type, whole_types) && !one_of(type, real_types))
        wrong_type(column, "a number");
    return parse<double>(raw(column), column);
}

bool PostgresCursor::boolean(int column) const
{
    if (PQftype(result_.get(), column) == type_bool)
        return raw(column) == "t";
    auto const value = integer(column);
    if (value != 0 && value != 1)
        wrong_type(column, "a boolean");
    return value == 1;
}

std::string_view PostgresCursor::text(int column) const
{
    if (!one_of(PQftype(result_.get(), column), text_types))
        wrong_type(column, "text");
    return raw(column);
}

/// Hexadecimal form: `\x` and two digits a byte.
std::string PostgresCursor::blob(int column) const
{
    if (PQftype(result_.get(), column) != type_bytea)
        wrong_type(column, "bytes");
    auto const hex = raw(column).substr(2);
    std::string bytes(hex.size() / 2, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(digit(hex[2 * i]) * 16 + digit(hex[2 * i + 1]));
    return bytes;
}

}
