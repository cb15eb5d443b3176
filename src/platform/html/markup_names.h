// What is known of the names of attributes and characters, for reading literals at compile time.
// Source: HTML Standard.
#pragma once

#include <cstdint>

namespace html::detail {

using Traits = std::uint32_t; // bits

// Attributes
inline constexpr Traits url_value = 1;
inline constexpr Traits url_list = 2;
inline constexpr Traits boolean = 4;
inline constexpr Traits style_value = 8;
inline constexpr Traits srcdoc_value = 16;
inline constexpr Traits http_equiv = 32;

// FNV-1a
inline constexpr std::uint64_t hash_start = 0xCBF29CE484222325U;
constexpr std::uint64_t hash_step(std::uint64_t hash, char c)
{
    return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
}
consteval std::uint64_t operator""_name(char const* text, decltype(sizeof(0)) size)
{
    auto hash = hash_start;
    for (decltype(size) i = 0; i < size; ++i)
        hash = hash_step(hash, text[i]);
    return hash;
}

// The lists below stand several to a line, as the standards group them.
// clang-format off

constexpr Traits attribute(std::uint64_t name)
{
    switch (name)
    {
    case "href"_name: case "src"_name: case "action"_name: case "formaction"_name: case "poster"_name:
    case "cite"_name: case "data"_name: case "manifest"_name: case "background"_name: case "longdesc"_name:
    case "codebase"_name: case "xlink:href"_name: return url_value;
    case "srcset"_name: case "imagesrcset"_name: case "ping"_name: case "archive"_name: return url_list;
    case "allowfullscreen"_name: case "async"_name: case "autofocus"_name: case "autoplay"_name:
    case "checked"_name: case "controls"_name: case "default"_name: case "defer"_name: case "disabled"_name:
    case "formnovalidate"_name: case "hidden"_name: case "inert"_name: case "ismap"_name: case "itemscope"_name:
    case "loop"_name: case "multiple"_name: case "muted"_name: case "nomodule"_name: case "novalidate"_name:
    case "open"_name: case "playsinline"_name: case "readonly"_name: case "required"_name: case "reversed"_name:
    case "selected"_name: return boolean;
    case "style"_name: return style_value;
    case "srcdoc"_name: return srcdoc_value;
    case "http-equiv"_name: return http_equiv;
    default: return 0;
    }
}

// The named character references that literals may use; anything else is written as the character itself.
constexpr bool is_reference(std::uint64_t name)
{
    switch (name)
    {
    case "amp"_name: case "lt"_name: case "gt"_name: case "quot"_name: case "nbsp"_name: case "shy"_name:
    case "thinsp"_name: case "zwj"_name: case "zwnj"_name: case "ensp"_name: case "emsp"_name: return true;
    default: return false;
    }
}
// clang-format on

}
