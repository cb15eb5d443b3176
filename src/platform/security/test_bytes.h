// For tests of this folder: bytes from hexadecimal, and CBOR written by hand.
#pragma once
#include "platform/base/bytes.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace security::tests {

/// "0aff" as two bytes.
inline std::string unhex(std::string_view hex)
{
    auto const digit = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return bytes;
}

/// The head of a CBOR item in its shortest form.
inline std::string cbor_head(unsigned major, std::size_t argument)
{
    auto const type = static_cast<char>(major << 5U);
    if (argument < 24)
        return {static_cast<char>(type | static_cast<char>(argument))};
    if (argument < 256)
        return {static_cast<char>(type | 24), static_cast<char>(argument)};
    return {static_cast<char>(type | 25), static_cast<char>(argument >> 8U), static_cast<char>(argument & 255U)};
}
inline std::string cbor_bytes(std::string_view bytes)
{
    return cbor_head(2, bytes.size()).append(bytes);
}
inline std::string cbor_text(std::string_view text)
{
    return cbor_head(3, text.size()).append(text);
}
inline std::string cbor_whole(std::int64_t number)
{
    return number >= 0 ? cbor_head(0, static_cast<std::size_t>(number))
                       : cbor_head(1, static_cast<std::size_t>(-1 - number));
}

inline std::string base64url(std::string_view bytes)
{
    return base::base64url({reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()});
}

}
