// Which new passwords are refused.
#include "platform/security/password.h"

#include <algorithm>
#include <array>

namespace security {

namespace {

// What the lists of leaked passwords have most, and what people make of them to reach a length: these with digits and
// marks behind or before them, or several of them. A longer one stands before the one it begins with.
constexpr std::array<std::string_view, 48> common{
    "password",   "wachtwoord", "welkom",    "welcome",     "qwertyuiop", "qwerty",   "asdfghjkl",     "zxcvbnm",
    "azertyuiop", "azerty",     "iloveyou",  "ikhouvanjou", "ikhouvanje", "letmein",  "administrator", "admin",
    "beheerder",  "geheim",     "secret",    "sesamopenu",  "passw0rd",   "p@ssword", "p@ssw0rd",      "wachtw00rd",
    "inloggen",   "login",      "changeme",  "default",     "monkey",     "dragon",   "football",      "voetbal",
    "feyenoord",  "ajax",       "amsterdam", "nederland",   "groningen",  "drenthe",  "princess",      "sunshine",
    "superman",   "zomer",      "winter",    "lente",       "herfst",     "januari",  "abcdefghijkl",  "1q2w3e4r5t6y",
};
constexpr std::size_t enough = 8; ///< characters that must be left besides words that anybody would try

// Lower case for ASCII: all that the lists need.
std::string lower(std::string_view text)
{
    std::string folded(text);
    std::ranges::transform(
        folded, folded.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return folded;
}

// Code points: every byte but those that continue one.
std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void remove_all(std::string& text, std::string_view word)
{
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at))
        text.erase(at, word.size());
}

// "aaaaaaaaaaaa", "abcabcabcabc": a short piece, again and again.
bool repeats(std::string_view text)
{
    for (std::size_t period = 1; period <= 4; ++period)
        if (text.substr(period) == text.substr(0, text.size() - period))
            return true;
    return false;
}

// "123456789012", "abcdefghijkl", "987654321098": each the next, or each the one before; 0 follows 9.
bool counts(std::string_view text)
{
    auto const step = [](char from, char to) {
        if (from == '9' && to == '0')
            return 1;
        return from == '0' && to == '9' ? -1 : to - from;
    };
    auto const first = step(text[0], text[1]);
    if (first != 1 && first != -1)
        return false;
    for (std::size_t i = 1; i < text.size(); ++i)
        if (step(text[i - 1], text[i]) != first)
            return false;
    return true;
}

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_common(std::string const& folded)
{
    if (repeats(folded) || counts(folded))
        return true;
    auto left = folded;
    for (auto const word : common)
        remove_all(left, word);
    return left.size() < folded.size() && std::ranges::count_if(left, is_letter) == 0 && characters(left) < enough;
}

bool is_personal(std::string const& folded, std::span<std::string const> own_words)
{
    auto left = folded;
    for (auto const& word : own_words)
        if (word.size() >= 4)
            remove_all(left, lower(word));
    return left.size() < folded.size() && characters(left) < enough;
}

}

std::optional<PasswordFault> fault_of(std::string_view typed, std::span<std::string const> own_words)
{
    auto const password = prepared_password(typed);
    if (characters(password) < password_shortest)
        return PasswordFault::too_short;
    if (password.size() > password_longest)
        return PasswordFault::too_long;
    auto const folded = lower(password);
    if (is_common(folded))
        return PasswordFault::too_common;
    if (is_personal(folded, own_words))
        return PasswordFault::too_personal;
    return std::nullopt;
}

}
