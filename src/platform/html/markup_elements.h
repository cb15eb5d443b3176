// What is known of elements, for reading literals at compile time. Source: HTML Standard (parsing), SVG 2.
#pragma once

#include "platform/html/markup_names.h"

namespace html::detail {

inline constexpr Traits known = 1;         // any element that may be used
inline constexpr Traits void_element = 2;  // has no end tag
inline constexpr Traits raw_text = 4;      // script, style, iframe: content stays empty
inline constexpr Traits plain_text = 8;    // title, textarea: text alone
inline constexpr Traits eats_newline = 16; // the parser drops a newline after the start tag
inline constexpr Traits closes_p = 32;     // its start tag ends an open p
inline constexpr Traits no_text = 64;      // text in it is moved out or is an error
inline constexpr Traits strict = 128;      // only the children it accepts
inline constexpr Traits unique = 256;      // never within itself
inline constexpr Traits heading = 512;
inline constexpr Traits svg = 1024;     // belongs to SVG
inline constexpr Traits p_scope = 2048; // a p outside is not ended by what is inside
// What it is to its parent; a parent that accepts it has the same bit 8 higher.
inline constexpr Traits row = 1U << 16, cell = 1U << 17, section = 1U << 18, column = 1U << 19;
inline constexpr Traits choice = 1U << 20, choice_group = 1U << 21, item = 1U << 22, term = 1U << 23;
inline constexpr Traits roles = 0xFF0000;
constexpr Traits accepts(Traits role)
{
    return role << 8;
}

// The lists below stand several to a line, as the standards group them.
// clang-format off

constexpr Traits text_element(std::uint64_t name)
{
    switch (name) {
    case "a"_name: return known | unique;
    case "button"_name: return known | unique | p_scope;
    case "abbr"_name: case "audio"_name: case "b"_name: case "bdi"_name: case "bdo"_name: case "canvas"_name:
    case "cite"_name: case "code"_name: case "data"_name: case "del"_name: case "dfn"_name: case "em"_name:
    case "i"_name: case "ins"_name: case "kbd"_name: case "label"_name: case "legend"_name: case "map"_name:
    case "mark"_name: case "meter"_name: case "output"_name: case "picture"_name: case "progress"_name:
    case "q"_name: case "rp"_name: case "rt"_name: case "ruby"_name: case "s"_name: case "samp"_name:
    case "small"_name: case "span"_name: case "strong"_name: case "sub"_name: case "sup"_name: case "time"_name:
    case "u"_name: case "var"_name: case "video"_name: return known;
    case "area"_name: case "br"_name: case "img"_name: case "input"_name: case "link"_name: case "meta"_name:
    case "source"_name: case "track"_name: case "wbr"_name: return known | void_element;
    case "script"_name: case "style"_name: case "iframe"_name: return known | raw_text;
    case "title"_name: return known | plain_text;
    case "textarea"_name: return known | plain_text | eats_newline;
    case "svg"_name: return known | svg;
    default: return 0;
    }
}

constexpr Traits block_element(std::uint64_t name)
{
    switch (name) {
    case "html"_name: case "head"_name: return known | no_text;
    case "body"_name: return known;
    case "form"_name: return known | unique | closes_p;
    case "address"_name: case "article"_name: case "aside"_name: case "blockquote"_name: case "details"_name:
    case "dialog"_name: case "fieldset"_name: case "figcaption"_name: case "figure"_name: case "footer"_name:
    case "header"_name: case "hgroup"_name: case "main"_name: case "nav"_name: case "p"_name: case "search"_name:
    case "section"_name: case "summary"_name: return known | closes_p;
    case "div"_name: return known | closes_p | accepts(term);
    case "pre"_name: return known | closes_p | eats_newline;
    case "h1"_name: case "h2"_name: case "h3"_name: case "h4"_name: case "h5"_name: case "h6"_name:
        return known | closes_p | heading;
    case "hr"_name: return known | closes_p | void_element;
    default: return 0;
    }
}

constexpr Traits list_or_table_element(std::uint64_t name)
{
    switch (name) {
    case "ul"_name: case "ol"_name: case "menu"_name: return known | closes_p | no_text | strict | accepts(item);
    case "li"_name: return known | closes_p | item;
    case "dl"_name: return known | closes_p | no_text | accepts(term);
    case "dt"_name: case "dd"_name: return known | closes_p | term;
    case "table"_name: return known | closes_p | no_text | strict | p_scope | accepts(section);
    case "caption"_name: return known | section | p_scope;
    case "thead"_name: case "tbody"_name: case "tfoot"_name: return known | no_text | strict | section | accepts(row);
    case "colgroup"_name: return known | no_text | strict | section | accepts(column);
    case "col"_name: return known | void_element | column;
    case "tr"_name: return known | no_text | strict | row | accepts(cell);
    case "td"_name: case "th"_name: return known | cell | p_scope;
    case "select"_name: return known | no_text | strict | accepts(choice | choice_group);
    case "optgroup"_name: return known | no_text | strict | choice_group | accepts(choice);
    case "datalist"_name: return known | accepts(choice);
    case "option"_name: return known | choice;
    default: return 0;
    }
}

// 0 for a name that may not be used. Not allowed on purpose: base, object, embed, noscript, template, frames, MathML.
constexpr Traits html_element(std::uint64_t name)
{
    if (auto const traits = text_element(name))
        return traits;
    if (auto const traits = block_element(name))
        return traits;
    return list_or_table_element(name);
}

// Not allowed on purpose: script, style, foreignObject and what animates attributes.
constexpr Traits svg_element(std::uint64_t name)
{
    switch (name)
    {
    case "svg"_name: case "g"_name: case "defs"_name: case "symbol"_name: case "use"_name: case "path"_name:
    case "circle"_name: case "ellipse"_name: case "line"_name: case "rect"_name: case "polyline"_name:
    case "polygon"_name: case "text"_name: case "tspan"_name: case "textPath"_name: case "clipPath"_name:
    case "mask"_name: case "pattern"_name: case "marker"_name: case "linearGradient"_name:
    case "radialGradient"_name: case "stop"_name: case "image"_name: return known | svg;
    case "a"_name: return known | svg | unique;
    case "title"_name: case "desc"_name: return known | svg | plain_text;
    default: return 0;
    }
}
// clang-format on

}
