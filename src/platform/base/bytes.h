// Hashes, random bytes and their text forms, by libsodium.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

using Sha256 = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) of the bytes.
Sha256 sha256(std::string_view bytes);

/// Lower-case hexadecimal form, two characters a byte.
std::string hex(std::span<std::uint8_t const> bytes);

/// Base64 in the URL alphabet without padding (RFC 4648, section 5).
std::string base64url(std::span<std::uint8_t const> bytes);

/// `count` bytes from the system's cryptographic generator.
std::vector<std::uint8_t> random_bytes(std::size_t count);

/// A random token of `bytes` bytes of entropy, safe in a URL or cookie.
std::string random_token(std::size_t bytes = 24);

/// Compares two texts in a time that depends on their lengths only.
bool equal_in_constant_time(std::string_view left, std::string_view right);

}
