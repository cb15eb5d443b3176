// Valid UTF-8, by the table of RFC 3629, section 4.
#include "platform/security/utf8.h"

#include <cstdint>

namespace security {

namespace {

// Bytes that go on, and the narrower ones behind some first bytes.
constexpr std::uint8_t least = 0x80;
constexpr std::uint8_t most = 0xBF;
constexpr std::uint8_t least_e0 = 0xA0;
constexpr std::uint8_t most_ed = 0x9F;
constexpr std::uint8_t least_f0 = 0x90;
constexpr std::uint8_t most_f4 = 0x8F;

struct Sequence
{
    std::size_t length;
    std::uint8_t second_least = least;
    std::uint8_t second_most = most;
};

Sequence begun_by(std::uint8_t first)
{
    if (first < 0x80)
        return {1};
    if (first >= 0xC2 && first <= 0xDF)
        return {2};
    if (first >= 0xE0 && first <= 0xEF)
        return {3, first == 0xE0 ? least_e0 : least, first == 0xED ? most_ed : most};
    if (first >= 0xF0 && first <= 0xF4)
        return {4, first == 0xF0 ? least_f0 : least, first == 0xF4 ? most_f4 : most};
    return {0};
}

bool is_within(char c, std::uint8_t lowest, std::uint8_t highest)
{
    auto const byte = static_cast<std::uint8_t>(c);
    return byte >= lowest && byte <= highest;
}

}

bool valid_utf8(std::string_view bytes)
{
    while (!bytes.empty())
    {
        auto const sequence = begun_by(static_cast<std::uint8_t>(bytes.front()));
        if (sequence.length == 0 || sequence.length > bytes.size())
            return false;
        if (sequence.length > 1 && !is_within(bytes[1], sequence.second_least, sequence.second_most))
            return false;
        for (auto const c : bytes.substr(1, sequence.length - 1))
            if (!is_within(c, least, most))
                return false;
        bytes.remove_prefix(sequence.length);
    }
    return true;
}

}
