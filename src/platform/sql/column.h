// How one value of a result becomes a C++ value.
#pragma once
#include "platform/sql/error.h"
#include "platform/sql/value.h"
#include <cstdint>
#include <limits>

namespace sql {

/// The engine's side of a result, standing on one row at a time. Views live until next().
class Cursor
{
public:
    virtual ~Cursor() = default;
    virtual bool next() = 0;
    virtual int columns() const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual bool boolean(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::string blob(int column) const = 0;
};

/// How Row::get reads a type; specialise it for a type of your own.
template <class T>
struct Column;

/// Throws Error unless the number fits the asked type.
std::int64_t checked(std::int64_t value, std::int64_t least, std::int64_t most);

template <Integer T>
struct Column<T>
{
    static constexpr bool nullable = false;
    static T read(Cursor const& cursor, int column)
    {
        using Limits = std::numeric_limits<T>;
        if constexpr (sizeof(T) == 8)
            return static_cast<T>(cursor.integer(column));
        else
            return static_cast<T>(checked(cursor.integer(column), Limits::min(), Limits::max()));
    }
};

template <>
struct Column<bool>
{
    static constexpr bool nullable = false;
    static bool read(Cursor const& cursor, int column) { return cursor.boolean(column); }
};

template <>
struct Column<double>
{
    static constexpr bool nullable = false;
    static double read(Cursor const& cursor, int column) { return cursor.real(column); }
};

template <>
struct Column<std::string>
{
    static constexpr bool nullable = false;
    static std::string read(Cursor const& cursor, int column) { return std::string(cursor.text(column)); }
};

template <>
struct Column<std::string_view>
{
    static constexpr bool nullable = false;
    static std::string_view read(Cursor const& cursor, int column) { return cursor.text(column); }
};

template <>
struct Column<Blob>
{
    static constexpr bool nullable = false;
    static Blob read(Cursor const& cursor, int column) { return {cursor.blob(column)}; }
};

template <>
struct Column<base::Time>
{
    static constexpr bool nullable = false;
    static base::Time read(Cursor const& cursor, int column)
    {
        return base::Time(std::chrono::microseconds(cursor.integer(column)));
    }
};

template <class Tag>
struct Column<base::Id<Tag>>
{
    static constexpr bool nullable = false;
    static base::Id<Tag> read(Cursor const& cursor, int column) { return {cursor.integer(column)}; }
};

template <class T>
struct Column<std::optional<T>>
{
    static constexpr bool nullable = true;
    static std::optional<T> read(Cursor const& cursor, int column)
    {
        if (cursor.is_null(column))
            return std::nullopt;
        return Column<T>::read(cursor, column);
    }
};

}
