// Reads the values of attributes at compile time: what a hole in them takes.
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
    if (kind == Kind::sources)
        source_set_needs_a_srcset();
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
    if (kind == Kind::sources)
        source_set_needs_a_srcset();
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

// A list of addresses is filled as a whole, by a type that made each of them safe.
constexpr void scan_url_list_hole(Scan& s, unsigned start)
{
    if (hole_kind(s) != Kind::sources || s.at != start || s.text[s.at + 2] != '"')
        hole_in_url_list_is_not_allowed();
    take_hole(s, Place::attribute);
}

// Up to the closing quote.
constexpr void scan_value(Scan& s, Tag const& tag, Traits traits, unsigned cut)
{
    auto const start = s.at;
    for (char c = s.text[s.at]; c != '"'; c = s.text[s.at])
    {
        if (at_hole(s))
        {
            check_fraction(s, tag);
            if (traits & url_list)
                scan_url_list_hole(s, start);
            else if (s.at == start && s.text[s.at + 2] == '"')
                scan_whole_value(s, traits, cut);
            else
                scan_value_hole(s, traits);
        }
        else if (c == '{' || c == '}')
        {
            skip_doubled_brace(s);
        }
        else if (c == '&')
        {
            skip_reference(s);
        }
        else if (c == '<' || c == '\0')
        {
            attribute_value_is_not_closed();
        }
        else
        {
            ++s.at;
        }
    }
}

constexpr void scan_url_value(Scan& s, Tag const& tag)
{
    if (!at_hole(s))
    {
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

}
