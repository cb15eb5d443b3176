// Reads the attributes of a start tag at compile time.
#pragma once

#include "platform/html/markup_url.h"

namespace html::detail {

struct Tag
{
    std::uint64_t name;
    Traits traits;
    unsigned attributes = 0;
    std::uint64_t seen[24] = {};
};

// A hole that is the whole value: here an attribute may take a bool, or be left out.
constexpr void scan_whole_value(Scan& s, Traits traits, unsigned cut)
{
    auto const kind = hole_kind(s);
    if (kind == Kind::component)
        component_in_attribute_is_not_allowed();
    if (kind == Kind::flag && !(traits & boolean))
        bool_needs_a_boolean_attribute();
    if (kind != Kind::flag && (traits & boolean))
        boolean_attribute_takes_a_bool();
    take_hole(s, kind == Kind::flag || kind == Kind::optional ? Place::optional_attribute : Place::attribute, cut);
}

constexpr void scan_value_hole(Scan& s, Traits traits)
{
    auto const kind = hole_kind(s);
    if (kind == Kind::component)
        component_in_attribute_is_not_allowed();
    if (kind == Kind::flag)
        bool_needs_a_boolean_attribute();
    if (kind == Kind::optional)
        attribute_if_needs_a_whole_attribute();
    if (traits & boolean)
        boolean_attribute_takes_a_bool();
    take_hole(s, Place::attribute);
}

constexpr void check_fraction(Scan const& s, Tag const& tag)
{
    if (hole_kind(s) == Kind::fraction && !(tag.traits & svg))
        fraction_needs_a_formatted_text();
}

// Up to the closing quote.
constexpr void scan_value(Scan& s, Tag const& tag, Traits traits, unsigned cut)
{
    auto const start = s.at;
    for (char c = s.text[s.at]; c != '"'; c = s.text[s.at]) {
        if (at_hole(s)) {
            if (traits & url_list)
                hole_in_url_list_is_not_allowed();
            check_fraction(s, tag);
            if (s.at == start && s.text[s.at + 2] == '"')
                scan_whole_value(s, traits, cut);
            else
                scan_value_hole(s, traits);
        } else if (c == '{' || c == '}') {
            skip_doubled_brace(s);
        } else if (c == '&') {
            skip_reference(s);
        } else if (c == '<' || c == '\0') {
            attribute_value_is_not_closed();
        } else {
            ++s.at;
        }
    }
}

constexpr void scan_url_value(Scan& s, Tag const& tag)
{
    if (!at_hole(s)) {
        if (tag.name == "script"_name && s.text[s.at] != '/')
            script_source_takes_only_an_asset_url();
        auto const hole = s.hole;
        scan_url(s, '"');
        if (tag.name == "script"_name && s.hole != hole)
            script_source_takes_only_an_asset_url();
        return;
    }
    if (s.text[s.at + 2] != '"')
        url_hole_must_fill_the_attribute_or_follow_a_path();
    auto const kind = hole_kind(s);
    if (tag.name == "script"_name && kind != Kind::asset)
        script_source_takes_only_an_asset_url();
    if (kind != Kind::url && kind != Kind::asset)
        url_attribute_takes_only_html_url();
    take_hole(s, Place::attribute);
}

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
    for (char c = s.text[s.at]; is_alnum(c) || c == '-' || c == ':'; c = s.text[++s.at]) {
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
