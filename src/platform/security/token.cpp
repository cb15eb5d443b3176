// Tokens and codes by libsodium's generator.
#include "platform/security/token.h"

#include "platform/base/bytes.h"
#include "platform/security/sodium.h"

#include <sodium.h>
#include <stdexcept>

namespace security {

namespace {

constexpr std::string_view alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
constexpr std::size_t group_length = 4;
constexpr int most_groups = 16;

bool is_gap(char c)
{
    return c == ' ' || c == '-' || c == '\t' || c == '\n';
}

}

std::string hash_token(std::string_view token)
{
    auto const digest = base::sha256(token);
    return {digest.begin(), digest.end()};
}

bool equal(std::string_view left, std::string_view right)
{
    return base::equal_in_constant_time(left, right);
}

std::string six_digits()
{
    need_sodium();
    auto const digits = std::to_string(randombytes_uniform(1'000'000));
    return std::string(6 - digits.size(), '0') + digits;
}

std::string human_code(int groups)
{
    if (groups < 1 || groups > most_groups)
        throw std::invalid_argument("a human code has 1 to 16 groups");
    need_sodium();
    std::string code;
    for (std::size_t i = 0; i < static_cast<std::size_t>(groups) * group_length; ++i)
    {
        if (i != 0 && i % group_length == 0)
            code += '-';
        code += alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))];
    }
    return code;
}

std::optional<std::string> clean_human_code(std::string_view typed)
{
    std::string code;
    std::size_t letters = 0;
    for (char c : typed)
    {
        if (is_gap(c))
            continue;
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (alphabet.find(c) == std::string_view::npos || letters == most_groups * group_length)
            return std::nullopt;
        if (letters != 0 && letters % group_length == 0)
            code += '-';
        code += c;
        ++letters;
    }
    return letters == 0 || letters % group_length != 0 ? std::nullopt : std::optional(code);
}

std::optional<std::string> clean_digits(std::string_view typed, std::size_t count)
{
    std::string digits;
    for (char const c : typed)
    {
        if (is_gap(c))
            continue;
        if (c < '0' || c > '9' || digits.size() == count)
            return std::nullopt;
        digits += c;
    }
    return digits.size() == count ? std::optional(digits) : std::nullopt;
}

}
