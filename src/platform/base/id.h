// Strong identifiers: an EntryId never passes for a PersonId.
#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace base {

/// A row's identifier in the database; 0 means "not stored yet". `Tag` is any type and only tells ids apart.
template <class Tag>
struct Id
{
    std::int64_t value = 0;

    auto operator<=>(Id const&) const = default;
    explicit operator bool() const { return value != 0; }
};

}

template <class Tag>
struct std::hash<base::Id<Tag>>
{
    std::size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
