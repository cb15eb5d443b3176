// The CBOR reader: one pass over the bytes, never past the limits.
#include "platform/security/cbor.h"

#include "platform/security/utf8.h"

#include <algorithm>

namespace security::cbor {

namespace {

enum class Major : std::uint8_t { natural, negative, bytes, text, array, map, tag, other };

struct Head
{
    Major major;
    std::uint8_t info; ///< the low five bits
    std::uint64_t argument;
};

class Reader
{
public:
    Reader(std::string_view input, Limits const& limits) : rest_(input), items_left_(limits.items), limits_(limits) {}

    std::optional<Value> value(std::size_t depth)
    {
        auto const head = this->head();
        if (!head || items_left_ == 0)
            return std::nullopt;
        --items_left_;
        switch (head->major)
        {
        case Major::natural: return number(Kind::natural, head->argument);
        case Major::negative: return number(Kind::negative, head->argument);
        case Major::bytes: return string(Kind::bytes, head->argument);
        case Major::text: return string(Kind::text, head->argument);
        case Major::array: return array(head->argument, depth + 1);
        case Major::map: return map(head->argument, depth + 1);
        case Major::other: return simple(head->info);
        case Major::tag: break;
        }
        return std::nullopt;
    }

    std::string_view rest() const { return rest_; }

private:
    // RFC 8949, section 3: major type, and an argument of 0, 1, 2, 4 or 8 more bytes, as few as it needs.
    std::optional<Head> head()
    {
        if (rest_.empty())
            return std::nullopt;
        auto const initial = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        Head head{static_cast<Major>(initial >> 5U), static_cast<std::uint8_t>(initial & 31U), initial & 31U};
        if (head.info < 24)
            return head;
        if (head.info > 27 || head.major == Major::other)
            return std::nullopt;
        std::size_t const length = std::size_t{1} << (head.info - 24U);
        if (rest_.size() < length)
            return std::nullopt;
        head.argument = 0;
        for (auto const byte : rest_.substr(0, length))
            head.argument = head.argument << 8U | static_cast<std::uint8_t>(byte);
        rest_.remove_prefix(length);
        std::uint64_t const shorter_most = length == 1 ? 23 : (std::uint64_t{1} << (length * 4U)) - 1;
        return head.argument > shorter_most ? std::optional(head) : std::nullopt;
    }

    static std::optional<Value> number(Kind kind, std::uint64_t number)
    {
        return Value{.kind = kind, .number = number};
    }

    std::optional<Value> string(Kind kind, std::uint64_t length)
    {
        if (length > rest_.size())
            return std::nullopt;
        Value value{.kind = kind, .bytes = rest_.substr(0, length)};
        rest_.remove_prefix(length);
        return kind == Kind::text && !valid_utf8(value.bytes) ? std::nullopt : std::optional(value);
    }

    static std::optional<Value> simple(std::uint8_t info)
    {
        constexpr std::uint8_t no = 20;
        constexpr std::uint8_t yes = 21;
        constexpr std::uint8_t null = 22;
        if (info == no || info == yes)
            return Value{.kind = Kind::boolean, .number = info == yes ? 1U : 0U};
        return info == null ? std::optional(Value{}) : std::nullopt;
    }

    std::optional<Value> array(std::uint64_t count, std::size_t depth)
    {
        Value array{.kind = Kind::array};
        if (depth > limits_.depth || count > items_left_ || !fill(array.items, count, depth))
            return std::nullopt;
        return array;
    }

    std::optional<Value> map(std::uint64_t pairs, std::size_t depth)
    {
        Value map{.kind = Kind::map};
        if (depth > limits_.depth || pairs > items_left_ / 2)
            return std::nullopt;
        std::string_view before;
        for (std::uint64_t i = 0; i < pairs; ++i)
        {
            auto const start = rest_;
            if (!fill(map.items, 1, depth) || !is_key(map.items.back()))
                return std::nullopt;
            auto const key = start.substr(0, start.size() - rest_.size());
            if (i != 0 && !comes_before(before, key))
                return std::nullopt;
            before = key;
            if (!fill(map.items, 1, depth))
                return std::nullopt;
        }
        return map;
    }

    bool fill(std::vector<Value>& items, std::uint64_t count, std::size_t depth)
    {
        for (std::uint64_t i = 0; i < count; ++i)
        {
            auto item = value(depth);
            if (!item)
                return false;
            items.push_back(std::move(*item));
        }
        return true;
    }

    static bool is_key(Value const& key)
    {
        return key.is(Kind::natural) || key.is(Kind::negative) || key.is(Kind::text);
    }

    // CTAP2's order of keys, compared as they are encoded: the lower major type, then the shorter, then bytewise.
    // Strictly before, so that no key can come twice.
    static bool comes_before(std::string_view left, std::string_view right)
    {
        auto const major = [](std::string_view key) { return static_cast<std::uint8_t>(key.front()) >> 5U; };
        if (major(left) != major(right))
            return major(left) < major(right);
        return left.size() != right.size() ? left.size() < right.size() : left < right;
    }

    std::string_view rest_;
    std::size_t items_left_;
    Limits const& limits_;
};

template <class Match>
Value const* find(Value const& map, Match const& matches)
{
    if (!map.is(Kind::map))
        return nullptr;
    for (std::size_t i = 0; i + 1 < map.items.size(); i += 2)
        if (matches(map.items[i]))
            return &map.items[i + 1];
    return nullptr;
}

}

Value const* Value::at(std::string_view key) const
{
    return find(*this, [&](Value const& each) { return each.is(Kind::text) && each.bytes == key; });
}

Value const* Value::at(std::int64_t key) const
{
    return find(*this, [&](Value const& each) { return each.whole() == key; });
}

std::optional<std::int64_t> Value::whole() const
{
    if ((kind != Kind::natural && kind != Kind::negative) || number > INT64_MAX)
        return std::nullopt;
    auto const positive = static_cast<std::int64_t>(number);
    return kind == Kind::natural ? positive : -1 - positive;
}

std::optional<Value> read(std::string_view input, Limits const& limits)
{
    auto value = read_first(input, limits);
    return input.empty() ? value : std::nullopt;
}

std::optional<Value> read_first(std::string_view& input, Limits const& limits)
{
    Reader reader(input.substr(0, limits.bytes), limits);
    auto value = reader.value(0);
    if (value)
        input.remove_prefix(std::min(input.size(), limits.bytes) - reader.rest().size());
    return value;
}

}
