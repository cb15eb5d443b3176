// Writes a checked literal with its arguments: copies the text between holes, and each value the way its place asks.
#include "platform/html/write.h"

#include "platform/html/escape.h"
#include "platform/html/sink.h"

#include <array>
#include <charconv>
#include <cmath>

namespace html {

namespace detail {

struct UrlMaker
{
    static Url make(std::string text) { return Url(std::move(text)); }
};

namespace {

using Digits = std::array<char, 32>;

std::string_view integer_text(Argument const& argument, Digits& digits)
{
    auto* begin = digits.data();
    if (argument.negative)
        *begin++ = '-';
    auto const* end = std::to_chars(begin, digits.data() + digits.size(), argument.magnitude).ptr;
    return {digits.data(), end};
}

// Shortest form that reads back the same; SVG has no infinity.
std::string_view fraction_text(Argument const& argument, Digits& digits)
{
    auto const value = std::isfinite(argument.fraction) ? argument.fraction : 0.0;
    auto const* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string_view value_text(Argument const& argument, Digits& digits)
{
    if (argument.kind == Kind::integer)
        return integer_text(argument, digits);
    if (argument.kind == Kind::fraction)
        return fraction_text(argument, digits);
    return argument.text;
}

void write_segment(std::string& bytes, std::string_view value)
{
    if (value.empty() || value == "." || value == "..")
        bytes.push_back('-');
    else
        escape_url(bytes, value);
}

void write_value(std::string& bytes, Place place, Argument const& argument)
{
    Digits digits;
    auto const text = value_text(argument, digits);
    switch (place)
    {
    case Place::text: return escape_text(bytes, text);
    case Place::first_text:
        if (text.starts_with('\n'))
            bytes.push_back('\n');
        return escape_text(bytes, text);
    case Place::attribute:
    case Place::optional_attribute: return escape_attribute(bytes, text);
    case Place::url_part: return escape_url(bytes, text);
    case Place::url_segment: return write_segment(bytes, text);
    }
}

void write_component(Out& out, Place place, Argument const& argument)
{
    auto const begin = out.view().size();
    argument.call(argument.component, out);
    if (place == Place::first_text && out.view().substr(begin).starts_with('\n'))
        Sink::bytes(out).insert(begin, 1, '\n');
}

void write_literal(std::string& bytes, Pattern const& pattern, unsigned begin, unsigned end)
{
    if (!pattern.braces)
    {
        bytes.append(pattern.text + begin, end - begin);
        return;
    }
    for (auto i = begin; i < end; ++i)
    {
        bytes.push_back(pattern.text[i]);
        if (pattern.text[i] == '{' || pattern.text[i] == '}')
            ++i; // its double
    }
}

}

void write_pattern(Out& out, Pattern const& pattern, Argument const* arguments)
{
    auto& bytes = Sink::bytes(out);
    unsigned done = 0;
    for (unsigned i = 0; i < pattern.holes; ++i)
    {
        auto const& hole = pattern.hole[i];
        auto const& argument = arguments[i];
        if (hole.place == Place::optional_attribute && !argument.present)
        {
            write_literal(bytes, pattern, done, hole.cut);
            done = hole.at + 3U; // the closing quote too
            continue;
        }
        write_literal(bytes, pattern, done, hole.at);
        done = hole.at + 2U;
        if (argument.kind == Kind::component)
            write_component(out, hole.place, argument);
        else
            write_value(bytes, hole.place, argument);
    }
    write_literal(bytes, pattern, done, pattern.size);
}

Url make_url(Pattern const& pattern, Argument const* arguments)
{
    Out out;
    write_pattern(out, pattern, arguments);
    return UrlMaker::make(out.take());
}

}

void Fragment::operator()(Out& out) const
{
    detail::Sink::bytes(out).append(bytes_);
}

}
