// What goes into a statement: its text for both engines and its parameters.
#pragma once
#include "platform/base/id.h"
#include "platform/base/time.h"
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace sql {

/// One statement where the engines must differ; write both on the spot.
struct Text
{
    std::string_view sqlite;
    std::string_view postgres;
};

/// The statement a call runs: a literal for both engines, a Text, or composed text. Parameters are `$1..$n`.
/// Holds views only; lives as long as the call.
class Statement
{
public:
    Statement(char const* both) : text_{both, both} {}
    Statement(std::string const& both) : text_{both, both} {}
    Statement(std::string_view both) : text_{both, both} {}
    Statement(Text text) : text_(text) {}

    std::string_view sqlite() const { return text_.sqlite; }
    std::string_view postgres() const { return text_.postgres; }

private:
    Text text_;
};

/// Bytes, stored as BLOB (SQLite) or bytea (PostgreSQL).
struct Blob
{
    std::string bytes;

    bool operator==(Blob const&) const = default;
};

/// Bytes to store that live elsewhere until the call returns.
struct BlobView
{
    std::string_view bytes;
};

template <class T>
concept Integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

/// One value bound to `$n`. Text and bytes are views that must live until the call returns.
/// Integers are 64 bits, booleans 0 or 1, times microseconds since 1970 UTC. Text with U+0000 is refused by the call.
class Param
{
public:
    enum class Type { unknown, boolean, integer, real, text, blob };

    Param(std::nullopt_t) : null_(true) {}
    Param(bool value) : type_(Type::boolean), integer_(value) {}
    template <Integer T>
        requires(sizeof(T) < 8 || std::signed_integral<T>)
    Param(T value) : type_(Type::integer), integer_(value)
    {}
    Param(double value) : type_(Type::real), real_(value) {}
    Param(char const* value) : type_(Type::text), text_(value) {}
    Param(std::string_view value) : type_(Type::text), text_(value) {}
    Param(std::string const& value) : type_(Type::text), text_(value) {}
    Param(Blob const& value) : type_(Type::blob), text_(value.bytes) {}
    Param(BlobView value) : type_(Type::blob), text_(value.bytes) {}
    Param(base::Time value) : Param(std::int64_t{value.time_since_epoch().count()}) {}
    template <class Tag>
    Param(base::Id<Tag> value) : Param(value.value)
    {}
    /// NULL when empty; the type stays known, which PostgreSQL needs.
    template <class T>
    Param(std::optional<T> const& value) : Param(value ? Param(*value) : Param(T{}))
    {
        null_ = !value;
        text_ = value ? text_ : std::string_view();
    }

    Type type() const { return type_; }
    bool is_null() const { return null_; }
    std::int64_t integer() const { return integer_; }
    double real() const { return real_; }
    std::string_view text() const { return text_; }

private:
    Type type_ = Type::unknown;
    bool null_ = false;
    std::int64_t integer_ = 0;
    double real_ = 0;
    std::string_view text_;
};

}
