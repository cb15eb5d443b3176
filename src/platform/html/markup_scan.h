// Reads a whole literal of markup at compile time: text, and what stands between its tags.
#pragma once

#include "platform/html/markup_tag.h"

namespace html::detail {

constexpr Traits parent_traits(Scan const& s)
{
    return s.depth > 0 ? s.open[s.depth - 1].traits : 0;
}

constexpr void scan_text_hole(Scan& s)
{
    auto const kind = hole_kind(s);
    auto const parent = parent_traits(s);
    if (kind == Kind::flag)
        bool_needs_a_boolean_attribute();
    if (kind == Kind::optional)
        attribute_if_needs_a_whole_attribute();
    if (kind == Kind::fraction)
        fraction_needs_a_formatted_text();
    if (kind == Kind::sources)
        source_set_needs_a_srcset();
    if (kind == Kind::component && (parent & plain_text))
        component_in_title_or_textarea_is_not_allowed();
    if (kind != Kind::component && (parent & no_text))
        text_is_not_allowed_here();
    auto const first = (parent & eats_newline) && s.at > 0 && s.text[s.at - 1] == '>';
    take_hole(s, first ? Place::first_text : Place::text);
}

constexpr void scan_plain_text(Scan& s)
{
    auto const text_allowed = !(parent_traits(s) & no_text);
    auto i = s.at;
    for (char c = s.text[i]; c != '<' && c != '{' && c != '}' && c != '&' && c != '>' && c != '\0'; c = s.text[++i])
        if (!text_allowed && !is_space(c))
            text_is_not_allowed_here();
    s.at = i;
}

// "<!-- -->" without a hole, and "<!doctype html>" at the very front.
constexpr void scan_declaration(Scan& s)
{
    if (s.text[s.at + 2] == '-' && s.text[s.at + 3] == '-')
    {
        s.at += 4;
        if (s.text[s.at] == '>' || s.text[s.at] == '-')
            comment_is_malformed();
        for (; s.text[s.at] != '-' || s.text[s.at + 1] != '-'; ++s.at)
        {
            if (at_hole(s))
                hole_in_comment_is_not_allowed();
            if (s.text[s.at] == '{' || s.text[s.at] == '}' || s.text[s.at] == '\0' || s.text[s.at] == '<')
                comment_is_malformed();
        }
        if (s.text[s.at + 2] != '>')
            comment_is_malformed();
        s.at += 3;
        return;
    }
    auto const* doctype = "<!doctype html>";
    for (unsigned i = 0; doctype[i] != '\0'; ++i)
        if (s.at != 0 || s.text[i] != doctype[i])
            doctype_must_come_first();
    s.at = 15;
}

constexpr void scan_tag(Scan& s)
{
    auto const c = s.text[s.at + 1];
    if (c == '/')
        scan_end_tag(s);
    else if (c == '!')
        scan_declaration(s);
    else if (c == '{')
        hole_in_tag_name_is_not_allowed();
    else if (is_alnum(c) && !is_digit(c))
        scan_start_tag(s);
    else
        less_than_must_be_written_as_lt();
}

constexpr void scan_markup(Scan& s)
{
    check_arguments(s);
    for (;;)
    {
        switch (s.text[s.at])
        {
        case '\0':
            if (s.depth > 0)
                element_is_not_closed();
            check_end(s);
            return;
        case '<': scan_tag(s); break;
        case '>': greater_than_must_be_written_as_gt(); break;
        case '&': skip_reference(s); break;
        case '{':
        case '}':
            if (at_hole(s))
                scan_text_hole(s);
            else
                skip_doubled_brace(s);
            break;
        default: scan_plain_text(s);
        }
    }
}

constexpr void scan_plain_url(Scan& s)
{
    check_arguments(s);
    scan_url(s, '\0');
    check_end(s);
}

}
