// Numbers in addresses. Private to the slice.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace privacy {

/// A positive whole number in decimal digits; absent for anything else.
inline std::optional<std::int64_t> number_from(std::string_view text)
{
    std::int64_t value = 0;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end && value > 0 ? std::optional(value) : std::nullopt;
}

}
