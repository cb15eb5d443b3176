// Reads tags at compile time, and keeps the stack of open elements.
#pragma once

#include "platform/html/markup_place.h"

namespace html::detail {

constexpr std::uint64_t scan_tag_name(Scan& s)
{
    auto name = hash_start;
    for (char c = s.text[s.at]; is_alnum(c) || c == '-'; c = s.text[++s.at])
        name = hash_step(name, c);
    if (s.text[s.at] == '{')
        hole_in_tag_name_is_not_allowed();
    return name;
}

// Leaves s.at after ">" and says whether the tag closed itself.
constexpr bool scan_attributes(Scan& s, Tag& tag)
{
    for (;;)
    {
        auto const space = s.at;
        while (is_space(s.text[s.at]))
            ++s.at;
        auto const c = s.text[s.at];
        if (c == '>')
        {
            ++s.at;
            return false;
        }
        if (c == '/' && s.text[s.at + 1] == '>')
        {
            s.at += 2;
            return true;
        }
        if (c == '\0' || c == '<')
            tag_is_not_closed();
        if (c == '{')
            hole_in_attribute_name_is_not_allowed();
        if (s.at == space)
            attributes_need_a_space_between();
        scan_attribute(s, tag, space);
    }
}

// script, style and iframe have no content: the content security policy would not run it.
constexpr void check_raw_text(Scan const& s, std::uint64_t name)
{
    if (s.text[s.at] == '<' && s.text[s.at + 1] == '/')
        return;
    for (auto i = s.at; s.text[i] != '\0' && s.text[i] != '<'; ++i)
    {
        if (s.text[i] != '{' || s.text[i + 1] != '}')
            continue;
        if (name == "script"_name)
            hole_in_script_is_not_allowed();
        if (name == "style"_name)
            hole_in_style_is_not_allowed();
    }
    if (name == "script"_name)
        inline_script_is_not_allowed();
    if (name == "style"_name)
        inline_style_is_not_allowed();
    content_in_iframe_is_not_allowed();
}

constexpr void scan_start_tag(Scan& s)
{
    auto const begin = ++s.at;
    Tag tag{scan_tag_name(s), 0};
    tag.traits = element(s, tag.name, begin);
    check_place(s, tag);
    auto const closed = scan_attributes(s, tag);
    if (closed && !(tag.traits & (void_element | svg)))
        self_closing_is_only_for_void_and_svg_elements();
    if (closed || (tag.traits & void_element))
        return;
    if (s.depth == sizeof(s.open) / sizeof(s.open[0]))
        too_deeply_nested();
    s.open[s.depth++] = {tag.name, tag.traits};
    if (tag.traits & raw_text)
        check_raw_text(s, tag.name);
}

constexpr void scan_end_tag(Scan& s)
{
    s.at += 2;
    auto const name = scan_tag_name(s);
    if (s.text[s.at] != '>')
        tag_is_not_closed();
    if (s.depth == 0)
        end_tag_without_start_tag();
    if (s.open[s.depth - 1].name != name)
        end_tag_does_not_match();
    --s.depth;
    ++s.at;
}

}
