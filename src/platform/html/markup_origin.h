// Reads what stands before the path in the URLs of literals: nothing, or an allowed scheme with its host or address.
#pragma once

#include "platform/html/markup_state.h"

namespace html::detail {

// After "http:" or "https:": the slashes and the host.
constexpr void skip_host(Scan& s, char end)
{
    if (s.text[s.at] != '/' || s.text[s.at + 1] != '/')
        invalid_character_in_url();
    s.at += 2;
    auto const host = s.at;
    char c = s.text[host];
    for (; is_alnum(c) || c == '.' || c == '-' || c == ':'; c = s.text[++s.at])
    {}
    if (c == '{')
        hole_in_host_is_not_allowed();
    if (s.at == host || (c != '/' && c != '?' && c != '#' && c != end))
        invalid_character_in_url();
}

constexpr void skip_address(Scan& s, char end)
{
    for (char c = s.text[s.at]; c != end; c = s.text[++s.at])
    {
        if (c == '{')
            hole_in_mail_or_phone_url_is_not_allowed();
        if (!is_alnum(c) && c != '@' && c != '.' && c != '-' && c != '+' && c != '_')
            invalid_character_in_url();
    }
}

constexpr bool is_scheme(Scan const& s, unsigned colon, char const* scheme)
{
    unsigned i = 0;
    for (; scheme[i] != '\0'; ++i)
        if (s.text[s.at + i] != scheme[i])
            return false;
    return s.at + i == colon;
}

// The part before the path: nothing, or a scheme with what belongs to it.
constexpr void skip_origin(Scan& s, char end)
{
    if (s.text[s.at] == '/' && s.text[s.at + 1] == '/')
        protocol_relative_url_is_not_allowed();
    auto colon = s.at;
    for (char c = s.text[colon]; c != ':'; c = s.text[++colon])
        if (c == '/' || c == '?' || c == '#' || c == '{' || c == '&' || c == end || c == '\0')
            return;
    if (is_scheme(s, colon, "https") || is_scheme(s, colon, "http"))
    {
        s.at = colon + 1;
        skip_host(s, end);
    }
    else if (is_scheme(s, colon, "mailto") || is_scheme(s, colon, "tel"))
    {
        s.at = colon + 1;
        skip_address(s, end);
    }
    else
    {
        url_scheme_is_not_allowed();
    }
}

}
