// Hashes, random bytes and their text forms, by libsodium.
#include "platform/base/bytes.h"

#include "platform/base/error.h"

#include <sodium.h>

namespace base {

namespace {

// libsodium must be initialised before its generator is used; calling it again is cheap and safe from several threads.
void need_sodium()
{
    if (sodium_init() < 0)
        throw Error("libsodium cannot start: no source of random bytes; check that /dev/urandom is readable");
}

}

Sha256 sha256(std::string_view bytes)
{
    Sha256 digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    return digest;
}

std::string hex(std::span<std::uint8_t const> bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::string base64url(std::span<std::uint8_t const> bytes)
{
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();
    return text;
}

std::vector<std::uint8_t> random_bytes(std::size_t count)
{
    need_sodium();
    std::vector<std::uint8_t> bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token(std::size_t bytes)
{
    return base64url(random_bytes(bytes));
}

bool equal_in_constant_time(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}
