// Catalog messages: constexpr keys with their arguments, and `say`, which turns one into text.
//
// The keys themselves are generated from src/<slice>/text/{nl,en}.json by tools/catalog.mjs; see README.md.
// What `say` gives is plain text, not HTML: write it through html::write, which escapes it. Marks of links inside a
// sentence (`<0>...</0>`) stay in the text for html::sentence to fill.
#pragma once

#include "platform/text/language.h"

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace text {

/// A message without arguments in every language. A literal type, so it can stand in constexpr tables.
struct Message
{
    std::string_view nl;
    std::string_view en;

    friend constexpr bool operator==(Message const&, Message const&) = default;
};

constexpr std::string_view say(Language language, Message const& message)
{
    return language == Language::nl ? message.nl : message.en;
}

template <class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

/// The value of one argument: a text, or a whole number that is written the way the language does (1.234 or 1,234).
/// It has no default, so a message with a forgotten argument does not compile. It borrows texts: say the message in
/// the same expression, or keep the text alive. Years are not quantities: give them as text.
class Arg
{
public:
    constexpr Arg(std::string_view value) : text_(value) {}
    constexpr Arg(char const* value) : text_(value) {}
    Arg(std::string const& value) : text_(value) {}
    constexpr Arg(WholeNumber auto value) : number_(static_cast<std::int64_t>(value)), is_number_(true) {}

    constexpr bool is_number() const { return is_number_; }
    constexpr std::int64_t number() const { return number_; }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
    std::int64_t number_ = 0;
    bool is_number_ = false;
};

/// The `count` of a message with plural forms: always a whole number.
class Count
{
public:
    constexpr Count(WholeNumber auto value) : value_(static_cast<std::int64_t>(value)) {}
    constexpr operator Arg() const { return Arg(value_); }

private:
    std::int64_t value_;
};

/// The forms of one message in one language. A message without plural forms has only `other`;
/// `zero` may be given for a count of nothing ("Geen projecten") and is empty otherwise.
/// A hole is the byte 1 followed by the letter of its argument: 'a' for the first.
struct Forms
{
    std::string_view zero;
    std::string_view one;
    std::string_view other;
};

/// The compiled form of a message with arguments.
struct Pattern
{
    Forms nl;
    Forms en;
    int count = -1; ///< which argument chooses the plural form; -1: none
};

/// Chooses the form by the language's plural rules (ICU) and fills its holes.
std::string fill(Language language, Pattern const& pattern, std::span<Arg const> arguments);

template <class T>
concept MessageWithArguments = requires(T const& message) {
    { T::pattern } -> std::convertible_to<Pattern const&>;
    { message.arguments() } -> std::convertible_to<std::span<Arg const>>;
};

std::string say(Language language, MessageWithArguments auto const& message)
{
    auto const arguments = message.arguments();
    return fill(language, message.pattern, arguments);
}

} // namespace text
