// Values of people: codes, and mail addresses as they are stored.
#include "accounts/people.h"

#include <algorithm>
#include <array>

namespace accounts {

namespace {

constexpr std::array<std::string_view, 4> rhythms{"at_once", "daily", "weekly", "never"};

// Atoms of RFC 5322, 3.2.3, and the dot between them.
bool in_local_part(char c)
{
    constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~.";
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
}

bool in_domain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool dots_are_between(std::string_view part)
{
    return !part.empty() && part.front() != '.' && part.back() != '.' && part.find("..") == std::string_view::npos;
}

bool is_domain(std::string_view domain)
{
    return dots_are_between(domain) && domain.find('.') != std::string_view::npos && domain.front() != '-'
        && domain.back() != '-' && std::ranges::all_of(domain, in_domain);
}

}

std::string_view code(Rhythm rhythm)
{
    return rhythms[static_cast<std::size_t>(rhythm)];
}

std::optional<Rhythm> rhythm_from(std::string_view code)
{
    auto const* const found = std::ranges::find(rhythms, code);
    return found == rhythms.end() ? std::nullopt : std::optional(static_cast<Rhythm>(found - rhythms.begin()));
}

bool Account::has(Role role) const
{
    return std::ranges::any_of(roles, [role](Granted const& granted) { return granted.role == role; });
}

std::optional<std::string> clean_mail(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos)
        return std::nullopt;
    text = text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
    std::string mail(text);
    std::ranges::transform(
        mail, mail.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    auto const at = mail.find('@');
    if (mail.size() > 254 || at == std::string::npos || at > 64)
        return std::nullopt;
    auto const local = std::string_view(mail).substr(0, at);
    if (!dots_are_between(local) || !std::ranges::all_of(local, in_local_part)
        || !is_domain(std::string_view(mail).substr(at + 1)))
        return std::nullopt;
    return mail;
}

}
