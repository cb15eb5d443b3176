// Reads and writes a reader's settings, and applies the buttons of the accessibility bar.
#include "site/reading.h"

#include <algorithm>
#include <charconv>

namespace site {

namespace {

constexpr std::pair<std::string_view, Contrast> contrasts[] = {
    {"normal", Contrast::normal}, {"high", Contrast::high}, {"dark", Contrast::dark}};

std::optional<int> number_from(std::string_view text)
{
    int number = 0;
    auto const result = std::from_chars(text.data(), text.data() + text.size(), number);
    return result.ec == std::errc() && result.ptr == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool set_text(Reading& reading, std::string_view value)
{
    auto const number = number_from(value);
    if (!number || std::ranges::find(text_sizes, *number) == text_sizes.end())
        return false;
    reading.text = *number;
    return true;
}

bool set_spacing(Reading& reading, std::string_view value)
{
    auto const number = number_from(value);
    if (!number || *number < 0 || *number > widest_spacing)
        return false;
    reading.spacing = *number;
    return true;
}

bool set_contrast(Reading& reading, std::string_view value)
{
    auto const found = std::ranges::find(contrasts, value, [](auto const& pair) { return pair.first; });
    if (found == std::end(contrasts))
        return false;
    reading.contrast = found->second;
    return true;
}

constexpr std::pair<std::string_view, bool (*)(Reading&, std::string_view)> setters[] = {
    {"text", set_text}, {"spacing", set_spacing}, {"contrast", set_contrast}};

}

std::string_view code(Contrast contrast)
{
    return std::ranges::find(contrasts, contrast, [](auto const& pair) { return pair.second; })->first;
}

Reading read_reading(std::string_view cookie)
{
    Reading reading;
    auto const first = cookie.find('-');
    auto const second = first == std::string_view::npos ? first : cookie.find('-', first + 1);
    if (second == std::string_view::npos)
        return reading;
    bool const known = set_text(reading, cookie.substr(0, first))
        && set_spacing(reading, cookie.substr(first + 1, second - first - 1))
        && set_contrast(reading, cookie.substr(second + 1));
    return known ? reading : Reading();
}

std::string write_reading(Reading reading)
{
    std::string text = std::to_string(reading.text) + "-" + std::to_string(reading.spacing) + "-";
    return text.append(code(reading.contrast));
}

int smaller_text(int text)
{
    auto const found = std::ranges::find(text_sizes, text);
    return found == text_sizes.end() || found == text_sizes.begin() ? text_sizes.front() : *std::prev(found);
}

int larger_text(int text)
{
    auto const found = std::ranges::find(text_sizes, text);
    return found == text_sizes.end() || std::next(found) == text_sizes.end() ? text_sizes.back() : *std::next(found);
}

std::optional<Reading> apply(Reading reading, http::Form const& form)
{
    if (form.value("reset"))
        return Reading();
    bool anything = false;
    for (auto const& [name, set] : setters)
    {
        auto const value = form.value(name);
        if (!value)
            continue;
        if (!set(reading, *value))
            return std::nullopt;
        anything = true;
    }
    return anything ? std::optional(reading) : std::nullopt;
}

}
