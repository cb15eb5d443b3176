// For tests of this folder: bytes written as hexadecimal.
#pragma once
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

}
