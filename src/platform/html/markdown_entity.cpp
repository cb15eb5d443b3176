// Character references in Markdown: numbers, and the names that people type; other letters are typed as themselves.
#include "platform/html/markdown_entity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace html::detail {

namespace {

using Named = std::pair<std::string_view, std::string_view>;

// clang-format off
constexpr std::array<Named, 44> names{{
    {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\u00A0"}, {"shy", "\u00AD"},
    {"ndash", "–"}, {"mdash", "—"}, {"hellip", "…"}, {"bull", "•"}, {"middot", "·"}, {"laquo", "«"}, {"raquo", "»"},
    {"lsquo", "‘"}, {"rsquo", "’"}, {"ldquo", "“"}, {"rdquo", "”"}, {"euro", "€"}, {"copy", "©"}, {"reg", "®"},
    {"trade", "™"}, {"deg", "°"}, {"plusmn", "±"}, {"times", "×"}, {"frac12", "½"}, {"sup2", "²"}, {"sect", "§"},
    {"para", "¶"}, {"larr", "←"}, {"rarr", "→"}, {"uarr", "↑"}, {"darr", "↓"}, {"aacute", "á"}, {"eacute", "é"},
    {"iacute", "í"}, {"oacute", "ó"}, {"uacute", "ú"}, {"egrave", "è"}, {"euml", "ë"}, {"iuml", "ï"}, {"ouml", "ö"},
    {"uuml", "ü"}, {"ccedil", "ç"},
}};
// clang-format on

void append_utf8(std::string& text, std::uint32_t code)
{
    auto const put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code < 0x80)
        return put(code);
    if (code < 0x800)
        put(0xC0U | (code >> 6U));
    else if (code < 0x10000)
        put(0xE0U | (code >> 12U));
    else
        put(0xF0U | (code >> 18U));
    if (code >= 0x10000)
        put(0x80U | ((code >> 12U) & 0x3FU));
    if (code >= 0x800)
        put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
}

std::string decode_number(std::string_view digits)
{
    auto const hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal)
        digits.remove_prefix(1);
    std::uint32_t code = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    auto const surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (read.ec != std::errc() || code == 0 || surrogate || code > 0x10FFFF)
        code = 0xFFFD;
    std::string text;
    append_utf8(text, code);
    return text;
}

}

std::string decode_entity(std::string_view reference)
{
    auto const name = reference.substr(1, reference.size() - 2);
    if (name.starts_with('#'))
        return decode_number(name.substr(1));
    auto const* const found = std::ranges::find(names, name, &Named::first);
    return std::string(found == names.end() ? reference : found->second);
}

}
