// Reads the attributes of a start tag at compile time.
#pragma once

#include "platform/html/markup_value.h"

namespace html::detail {

constexpr void check_attribute(Tag& tag, std::uint64_t name, Traits traits)
{
    if (traits & style_value)
        style_attribute_is_not_allowed();
    if (traits & srcdoc_value)
        srcdoc_attribute_is_not_allowed();
    if (traits & http_equiv)
        http_equiv_attribute_is_not_allowed();
    for (unsigned i = 0; i < tag.attributes; ++i)
        if (tag.seen[i] == name)
            duplicate_attribute();
    if (tag.attributes == 24)
        too_many_attributes();
    tag.seen[tag.attributes++] = name;
}

// Leaves s.at after the name; names are compared without case, as parsers do.
constexpr std::uint64_t scan_attribute_name(Scan& s, Tag const& tag)
{
    auto const start = s.at;
    auto name = hash_start;
    for (char c = s.text[s.at]; is_alnum(c) || c == '-' || c == ':'; c = s.text[++s.at])
    {
        if (is_upper(c) && !(tag.traits & svg))
            attribute_names_are_lower_case();
        name = hash_step(name, is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c);
    }
    if (s.text[s.at] == '{')
        hole_in_attribute_name_is_not_allowed();
    if (s.at == start || is_digit(s.text[start]))
        invalid_attribute_name();
    if ((s.text[start] == 'o' || s.text[start] == 'O') && (s.text[start + 1] == 'n' || s.text[start + 1] == 'N'))
        event_handler_attribute_is_not_allowed();
    return name;
}

constexpr void scan_attribute(Scan& s, Tag& tag, unsigned cut)
{
    auto const name = scan_attribute_name(s, tag);
    auto const traits = attribute(name);
    check_attribute(tag, name, traits);
    if (s.text[s.at] != '=')
        return;
    ++s.at;
    if (s.text[s.at] == '{')
        hole_in_unquoted_attribute_is_not_allowed();
    if (s.text[s.at] != '"')
        attribute_values_need_double_quotes();
    ++s.at;
    if (traits & url_value)
        scan_url_value(s, tag);
    else
        scan_value(s, tag, traits, cut);
    ++s.at;
}

}
