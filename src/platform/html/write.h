// html::write: markup from a literal that is checked at compile time; html::url: the same for addresses.
//   html::write(out, R"(<a class="card" href="{}">{}</a>)", url, title);
// Holes ({}) take texts and whole numbers (escaped), html::Url (fills a URL attribute), components (any callable
// void(html::Out&), html::Fragment included), a bool for a boolean attribute (checked="{}": there when true) and
// html::attribute_if for any other that may be absent. "{{" and "}}" are braces. README.md lists what does not compile.
#pragma once

#include "platform/html/argument.h"
#include "platform/html/markup_scan.h"

namespace html {

namespace detail {

// A literal with its holes, as the writer reads it.
struct Pattern
{
    char const* text;
    unsigned size;
    unsigned holes;
    Hole const* hole;
    bool braces;
};

void write_pattern(Out& out, Pattern const& pattern, Argument const* arguments);
Url make_url(Pattern const& pattern, Argument const* arguments);

template <class T>
concept RuntimeText = std::is_convertible_v<T const&, std::string_view>
    && !std::is_convertible_v<T const&, char const*>;

// A reason, like those of markup_reasons.h. NOLINTNEXTLINE(readability-identifier-naming)
struct runtime_text_is_not_markup
{};

// Scanner is scan_markup or scan_plain_url. The constructor takes constants only: it is consteval.
template <void (*scanner)(Scan&), Kind... kinds>
class Literal
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a literal becomes a Literal
    consteval Literal(char const* text) : text_(text)
    {
        constexpr Kind of_arguments[] = {kinds..., Kind::unsupported};
        Scan scan{text, of_arguments, sizeof...(kinds), holes_};
        scanner(scan);
        size_ = scan.at;
        braces_ = scan.braces;
    }

    template <RuntimeText Text>
    Literal(Text const&, runtime_text_is_not_markup = {}) = delete;

    Pattern pattern() const { return {text_, size_, sizeof...(kinds), holes_, braces_}; }

private:
    char const* text_;
    unsigned size_ = 0;
    bool braces_ = false;
    Hole holes_[sizeof...(kinds) + 1] = {};
};

}

template <class... Args>
void write(
    Out& out, detail::Literal<detail::scan_markup, detail::kind_of<std::type_identity_t<Args>>()...> literal,
    Args const&... args)
{
    detail::Argument const arguments[] = {detail::argument(args)..., {}};
    detail::write_pattern(out, literal.pattern(), arguments);
}

// Markup to keep, or to return from a function.
template <class... Args>
Fragment fragment(
    detail::Literal<detail::scan_markup, detail::kind_of<std::type_identity_t<Args>>()...> literal, Args const&... args)
{
    Out out;
    detail::Argument const arguments[] = {detail::argument(args)..., {}};
    detail::write_pattern(out, literal.pattern(), arguments);
    return Fragment(std::move(out));
}

// html::url("/projecten/{}?pagina={}", slug, page): every hole is percent-encoded. A hole that is a whole path segment
// and turns out empty, "." or ".." is written as "-", because a URL cannot carry those.
template <class... Args>
Url url(
    detail::Literal<detail::scan_plain_url, detail::kind_of<std::type_identity_t<Args>>()...> literal,
    Args const&... args)
{
    detail::Argument const arguments[] = {detail::argument(args)..., {}};
    return detail::make_url(literal.pattern(), arguments);
}

// Components for holes, to be used within the expression that made them:
//   html::write(out, "<ul>{}</ul>", html::each(names, [](html::Out& list, std::string const& name) {...}));
template <class Range, class Function>
auto each(Range const& range, Function const& function)
{
    return [&range, &function](Out& out) {
        for (auto const& item : range)
            function(out, item);
    };
}

// The component when the condition holds, else nothing.
template <detail::Component Part>
auto when(bool condition, Part const& part)
{
    return [condition, &part](Out& out) {
        if (condition)
            part(out);
    };
}

}
