// The state of reading a literal at compile time, shared by its scanners.
#pragma once

#include "platform/html/markup_elements.h"
#include "platform/html/markup_reasons.h"

namespace html::detail {

// What an argument is.
enum class Kind : std::uint8_t { unsupported, text, integer, fraction, flag, optional, url, asset, sources, component };

// How a hole is written.
enum class Place : std::uint8_t {
    text,
    first_text, // right after <pre> or <textarea>, where a newline at the front must be doubled
    attribute,
    optional_attribute, // the whole attribute goes when the value is absent
    url_part,           // percent-encoded
    url_segment,        // percent-encoded, and never empty, "." or ".."
};

struct Hole
{
    std::uint16_t at = 0;  // of "{}" in the literal
    std::uint16_t cut = 0; // where an optional attribute begins, its space included
    Place place = Place::text;
};

struct OpenElement
{
    std::uint64_t name;
    Traits traits;
};

struct Scan
{
    char const* text;
    Kind const* kinds;
    unsigned count; // of arguments
    Hole* holes;
    unsigned at = 0;
    unsigned hole = 0;
    bool braces = false; // the literal has "{{" or "}}"
    unsigned depth = 0;
    OpenElement open[24] = {};
};

constexpr bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}
constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_alnum(char c)
{
    return (c >= 'a' && c <= 'z') || is_upper(c) || is_digit(c);
}
constexpr bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr bool at_hole(Scan const& s)
{
    return s.text[s.at] == '{' && s.text[s.at + 1] == '}';
}

constexpr Kind hole_kind(Scan const& s)
{
    if (s.hole >= s.count)
        too_few_arguments();
    return s.kinds[s.hole];
}

constexpr void take_hole(Scan& s, Place place, unsigned cut = 0)
{
    s.holes[s.hole] = {static_cast<std::uint16_t>(s.at), static_cast<std::uint16_t>(cut), place};
    ++s.hole;
    s.at += 2;
}

// "{{" or "}}", at either brace.
constexpr void skip_doubled_brace(Scan& s)
{
    if (s.text[s.at] != s.text[s.at + 1])
        brace_must_be_doubled();
    s.braces = true;
    s.at += 2;
}

// "&name;", "&#1234;" or "&#x1F;", at the ampersand.
constexpr void skip_reference(Scan& s)
{
    auto i = s.at + 1;
    bool good = false;
    if (s.text[i] == '#')
    {
        ++i;
        if (s.text[i] == 'x')
            ++i;
        good = is_hex(s.text[i]);
        while (is_hex(s.text[i]))
            ++i;
    }
    else
    {
        auto name = hash_start;
        for (; is_alnum(s.text[i]); ++i)
            name = hash_step(name, s.text[i]);
        good = is_reference(name);
    }
    if (!good || s.text[i] != ';')
        ampersand_must_be_written_as_amp();
    s.at = i + 1;
}

constexpr void check_arguments(Scan const& s)
{
    for (unsigned i = 0; i < s.count; ++i)
        if (s.kinds[i] == Kind::unsupported)
            argument_type_is_not_supported();
}

constexpr void check_end(Scan const& s)
{
    if (s.hole < s.count)
        too_many_arguments();
    if (s.at > 0xFFFF)
        literal_is_too_long();
}

}
