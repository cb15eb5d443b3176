// Random and hostile values.
#include "values.h"

#include <array>
#include <iterator>
#include <string_view>

namespace html_roundtrip {

namespace {

using namespace std::string_view_literals;

constexpr std::array hostile{
    "<"sv,
    ">"sv,
    "&"sv,
    "\""sv,
    "'"sv,
    "`"sv,
    "="sv,
    "/"sv,
    "\\"sv,
    "\0"sv,
    "\r"sv,
    "\n"sv,
    "\r\n"sv,
    "\t"sv,
    "\f"sv,
    "\v"sv,
    "\x1B"sv,
    "\x7F"sv,
    " "sv,
    "\u0085"sv,
    "\u00A0"sv,
    "\u200B"sv,
    "\u202E"sv,
    "\u2028"sv,
    "\uFEFF"sv,
    "\uFFFD"sv,
    "\uFFFE"sv,
    "\U0001F9D1"sv,
    "\U0010FFFF"sv,
    "e\u0301"sv,
    "&amp;"sv,
    "&lt"sv,
    "&#60;"sv,
    "&#x3c"sv,
    "&copy="sv,
    "&notit;"sv,
    "<!--"sv,
    "-->"sv,
    "--!>"sv,
    "<![CDATA["sv,
    "]]>"sv,
    "<?php"sv,
    "</p>"sv,
    "</title>"sv,
    "</textarea>"sv,
    "</pre>"sv,
    "</option></select>"sv,
    "</svg>"sv,
    "</table>"sv,
    "<script>alert(1)</script>"sv,
    "<img src=x onerror=f()>"sv,
    "\" onclick=\"f()"sv,
    "' onclick='f()"sv,
    "javascript:alert(1)"sv,
    "{}"sv,
    "{{x}}"sv,
    "%"sv,
    "%2F"sv,
    "%00"sv,
    "."sv,
    ".."sv,
    "../"sv,
    "?"sv,
    "#"sv,
    "+"sv,
    ";"sv,
    ","sv,
    "//evil.example"sv,
    "@"sv,
    ":"sv,
    "plaintext"sv,
    "een gewone zin"sv,
    "<0>x</0>"sv,
    "</0>"sv};

constexpr std::array addresses{
    "https://"sv,
    "http://"sv,
    "example.org"sv,
    "/"sv,
    "//"sv,
    "?"sv,
    "#"sv,
    "a"sv,
    "b=c"sv,
    "&"sv,
    "javascript:"sv,
    "JavaScript:"sv,
    "data:text/html,"sv,
    "vbscript:"sv,
    "mailto:"sv,
    "tel:"sv,
    "x@example.org"sv,
    "0800-8115"sv,
    "\\"sv,
    "\t"sv,
    "\n"sv,
    " "sv,
    "\0"sv,
    "\x01"sv,
    ":"sv,
    "@"sv,
    "%0A"sv,
    "%"sv,
    "\""sv,
    "<"sv,
    "'"sv,
    "é"sv,
    ".."sv,
    "."sv,
    "[::1]"sv,
    ":8080"sv,
    "alert(1)"sv,
    "&#58;"sv,
    "&colon;"sv,
    "\u2028"sv,
    "\uFF0F"sv,
    ";"sv,
    "file:"sv,
    "blob:"sv,
    "evil.example"sv};

constexpr std::array markdown_pieces{
    "# "sv,
    "## "sv,
    "\n"sv,
    "\n\n"sv,
    "- "sv,
    "1. "sv,
    "> "sv,
    "    "sv,
    "```\n"sv,
    "`"sv,
    "*"sv,
    "**"sv,
    "_"sv,
    "~~"sv,
    "[a]("sv,
    ")"sv,
    "["sv,
    "]"sv,
    "![b]("sv,
    "<"sv,
    ">"sv,
    "<https://example.org>"sv,
    "<javascript:f()>"sv,
    "](javascript:alert(1))"sv,
    "](JAVA&#115;CRIPT:f())"sv,
    "](data:text/html,x)"sv,
    "](//evil.example)"sv,
    "](/a?b&c)"sv,
    "](#s)"sv,
    "](project/x)"sv,
    "[c]: javascript:f()\n"sv,
    "[c]"sv,
    "| a | b |\n|---|--:|\n| c | d |\n"sv,
    "|"sv,
    "\\"sv,
    "&amp;"sv,
    "&#0;"sv,
    "&lt;script&gt;"sv,
    "<script>"sv,
    "</p>"sv,
    "<!--"sv,
    "<b onclick=x>"sv,
    "\0"sv,
    "tekst"sv,
    "\" onclick=\"f()"sv,
    "---\n"sv,
    "===\n"sv,
    "  \n"sv,
    "\t"sv,
    "main"sv,
    "é"sv};

}

std::string Values::code_point()
{
    constexpr std::array<std::uint32_t, 4> limits{0x80, 0x800, 0xD800, 0x110000};
    auto code = below(limits[below(4)]);
    if (code >= 0xD800 && code <= 0xDFFF)
        code = 0x1F600;
    auto const byte = [](std::uint32_t value) { return static_cast<char>(value); };
    if (code < 0x80)
        return {byte(code)};
    if (code < 0x800)
        return {byte(0xC0U | (code >> 6U)), byte(0x80U | (code & 0x3FU))};
    if (code < 0x10000)
        return {byte(0xE0U | (code >> 12U)), byte(0x80U | ((code >> 6U) & 0x3FU)), byte(0x80U | (code & 0x3FU))};
    return {
        byte(0xF0U | (code >> 18U)), byte(0x80U | ((code >> 12U) & 0x3FU)), byte(0x80U | ((code >> 6U) & 0x3FU)),
        byte(0x80U | (code & 0x3FU))};
}

std::string Values::text()
{
    std::string value;
    auto const pieces = below(20) == 0 ? 40 : below(5);
    for (std::uint32_t i = 0; i < pieces; ++i)
        value += below(3) == 0 ? code_point() : std::string(hostile[below(std::size(hostile))]);
    return value;
}

std::string Values::address()
{
    std::string value;
    for (auto pieces = 1 + below(6); pieces > 0; --pieces)
        value += addresses[below(std::size(addresses))];
    return value;
}

std::string Values::markdown()
{
    std::string value;
    for (auto pieces = 1 + below(60); pieces > 0; --pieces)
        value += markdown_pieces[below(std::size(markdown_pieces))];
    return value;
}

}
