// One-time passwords: HMAC by OpenSSL.
#include "platform/security/totp.h"

#include "platform/base/error.h"
#include "platform/security/sodium.h"
#include "platform/security/token.h"

#include <array>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

namespace security {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t secret_length = 20;
constexpr std::size_t digits = 6;
constexpr std::chrono::seconds period{30};

using Digest = std::array<std::uint8_t, 20>;

Digest hmac_sha1(std::string_view key, std::array<std::uint8_t, 8> const& message)
{
    Digest digest{};
    unsigned length = 0;
    auto const* const made = HMAC(
        EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(), digest.data(), &length);
    if (made == nullptr || length != digest.size())
        throw base::Error("OpenSSL cannot compute HMAC-SHA-1, which authenticator apps need");
    return digest;
}

std::string percent_encode(std::string_view text)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string encoded;
    for (char const c : text)
    {
        auto const byte = static_cast<std::uint8_t>(c);
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view("-._~").find(c) != std::string_view::npos;
        if (plain)
            encoded += c;
        else
            encoded.append(1, '%').append(1, hex[byte >> 4U]).append(1, hex[byte & 15U]);
    }
    return encoded;
}

}

std::string new_totp_secret()
{
    need_sodium();
    std::string secret(secret_length, '\0');
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

std::string base32(std::string_view bytes)
{
    std::string text;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (char const c : bytes)
    {
        bits = bits << 8U | static_cast<std::uint8_t>(c);
        for (count += 8; count >= 5; count -= 5)
            text += alphabet[bits >> (count - 5U) & 31U];
        bits &= (1U << count) - 1U;
    }
    if (count > 0)
        text += alphabet[bits << (5U - count) & 31U];
    return text;
}

std::optional<std::string> from_base32(std::string_view text)
{
    std::string bytes;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (char const c : text)
    {
        if (c == ' ' || c == '=')
            continue;
        auto const at = alphabet.find(c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
        if (at == std::string_view::npos)
            return std::nullopt;
        bits = bits << 5U | static_cast<std::uint32_t>(at);
        count += 5;
        if (count < 8)
            continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 255U);
        bits &= (1U << count) - 1U;
    }
    return count >= 5 || bits != 0 ? std::nullopt : std::optional(bytes);
}

std::int64_t totp_step(base::Time time)
{
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count() / period.count();
}

std::string totp_code(std::string_view secret, std::int64_t step)
{
    std::array<std::uint8_t, 8> message{};
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(step) >> (56U - 8U * i) & 255U);
    auto const digest = hmac_sha1(secret, message);
    // Dynamic truncation, RFC 4226, section 5.3.
    std::size_t const offset = digest.back() & 15U;
    std::uint32_t number = digest[offset] & 127U;
    for (std::size_t i = 1; i < 4; ++i)
        number = number << 8U | digest[offset + i];
    auto const code = std::to_string(number % 1'000'000U);
    return std::string(digits - code.size(), '0') + code;
}

std::optional<std::int64_t> accept_totp(
    std::string_view secret, std::string_view typed, base::Time now, std::int64_t last_used)
{
    auto const code = clean_digits(typed, digits);
    auto const step = totp_step(now);
    std::optional<std::int64_t> accepted;
    for (auto const candidate : {step - 1, step, step + 1})
        if (code && equal(totp_code(secret, candidate), *code) && candidate > last_used)
            accepted = candidate;
    return accepted;
}

std::string otpauth_uri(std::string_view issuer, std::string_view account, std::string_view secret)
{
    auto const name = percent_encode(issuer);
    return "otpauth://totp/" + name + ":" + percent_encode(account) + "?secret=" + base32(secret) + "&issuer=" + name
        + "&algorithm=SHA1&digits=6&period=30";
}

}
