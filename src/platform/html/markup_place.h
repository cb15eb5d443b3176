// Which elements may be used, and where: checked while a literal is read at compile time.
#pragma once

#include "platform/html/markup_attribute.h"

namespace html::detail {

constexpr bool is_custom(Scan const& s, unsigned begin)
{
    for (auto i = begin; i < s.at; ++i)
        if (s.text[i] == '-')
            return true;
    return false;
}

// A literal of SVG parts alone (for the inside of an <svg> written elsewhere) begins with one of them.
constexpr Traits element(Scan const& s, std::uint64_t name, unsigned begin)
{
    auto const in_svg = s.depth > 0 && (s.open[s.depth - 1].traits & svg);
    if (in_svg)
        return svg_element(name);
    if (auto const traits = html_element(name))
        return traits;
    if (auto const traits = svg_element(name))
        return s.depth == 0 ? traits : 0;
    return is_custom(s, begin) ? known : 0;
}

constexpr void check_ancestors(Scan const& s, Tag const& tag)
{
    bool p_is_ended = (tag.traits & closes_p) != 0;
    for (auto i = s.depth; i > 0; --i)
    {
        auto const& ancestor = s.open[i - 1];
        if ((tag.traits & unique) && ancestor.name == tag.name)
            element_inside_itself_is_not_allowed();
        if (ancestor.traits & p_scope)
            p_is_ended = false;
        if (p_is_ended && ancestor.name == "p"_name)
            block_inside_paragraph_is_not_allowed();
    }
}

constexpr void check_place(Scan const& s, Tag const& tag)
{
    if (!(tag.traits & known))
        unknown_element();
    if (s.depth == 0)
        return;
    auto const parent = s.open[s.depth - 1].traits;
    auto const role = tag.traits & roles;
    if (role != 0 && !((parent >> 8) & role))
        element_is_not_allowed_here();
    if ((parent & strict) && role == 0)
        element_is_not_allowed_here();
    if ((parent & plain_text) || (parent & tag.traits & heading))
        element_is_not_allowed_here();
    if (tag.traits & (closes_p | unique))
        check_ancestors(s, tag);
}

}
