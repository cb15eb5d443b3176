// Checking and measuring UTF-8.
#include "platform/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace text {
namespace {

bool between(char byte, unsigned low, unsigned high)
{
    auto const value = static_cast<unsigned char>(byte);
    return value >= low && value <= high;
}

bool is_continuation(char byte)
{
    return between(byte, 0x80, 0xBF);
}

/// The bytes of the first character (table 3-7 of the Unicode standard), or 0 when it is ill-formed.
std::size_t sequence_length(std::string_view bytes)
{
    auto const lead = static_cast<unsigned char>(bytes[0]);
    if (lead < 0x80)
        return 1;
    auto const length = lead < 0xC2 || lead > 0xF4 ? 0u : lead < 0xE0 ? 2u : lead < 0xF0 ? 3u : 4u;
    if (length == 0 || bytes.size() < length)
        return 0;
    auto const low = lead == 0xE0 ? 0xA0u : lead == 0xF0 ? 0x90u : 0x80u;  // lower would be overlong
    auto const high = lead == 0xED ? 0x9Fu : lead == 0xF4 ? 0x8Fu : 0xBFu; // higher: a surrogate, or past U+10FFFF
    if (!between(bytes[1], low, high))
        return 0;
    for (std::size_t i = 2; i < length; ++i)
    {
        if (!is_continuation(bytes[i]))
            return 0;
    }
    return length;
}

/// Whether eight bytes at once are ASCII without 0: the common case by far.
bool plain_ascii(char const* bytes)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highs = 0x8080808080808080;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return ((word | (word - ones)) & highs) == 0; // a byte 0 borrows, which shows in its high bit
}

/// The place in bytes after `count` code points, or the end.
std::size_t place_after(std::string_view value, std::size_t count)
{
    std::size_t at = 0;
    for (; at < value.size(); ++at)
    {
        if (!is_continuation(value[at]) && count-- == 0)
            break;
    }
    return at;
}

} // namespace

bool valid_utf8_text(std::string_view bytes)
{
    while (!bytes.empty())
    {
        auto const length = bytes.size() >= 8 && plain_ascii(bytes.data()) ? 8 : sequence_length(bytes);
        if (length == 0 || bytes[0] == '\0')
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::size_t code_points(std::string_view value)
{
    std::size_t count = 0;
    for (auto const byte : value)
        count += is_continuation(byte) ? 0 : 1;
    return count;
}

std::string shorten(std::string_view value, std::size_t limit)
{
    if (code_points(value) <= limit)
        return std::string(value);
    auto kept = value.substr(0, place_after(value, limit - 1));
    auto const cut_inside_word = value[kept.size()] != ' ';
    auto const space = kept.rfind(' ');
    if (cut_inside_word && space != kept.npos && space > 0)
        kept = kept.substr(0, space);
    while (!kept.empty() && (kept.back() == ' ' || kept.back() == ',' || kept.back() == '.'))
        kept.remove_suffix(1);
    return std::string(kept) + "…";
}

} // namespace text
