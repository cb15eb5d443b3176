// Small helpers on header and address bytes.
#include "platform/http/bytes.h"

#include "platform/text/utf8.h"

#include <algorithm>
#include <charconv>

namespace http {

namespace {

int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Reads the inside of a quoted string from `text`, which begins after the opening mark; moves past the closing one.
std::optional<std::string> quoted(std::string_view& text)
{
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        if (text[i] == '"')
        {
            text.remove_prefix(i + 1);
            return value;
        }
        // Browsers percent-encode quotation marks in file names and escape nothing, but a backslash before a
        // quotation mark or backslash is an escape (RFC 9110, 5.6.4); others stay, as in old Windows paths.
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\'))
            ++i;
        value += text[i];
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> percent_decode(std::string_view text, Plus plus)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        if (text[i] != '%')
        {
            decoded += text[i] == '+' && plus == Plus::space ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        auto const high = hex_digit(text[i + 1]);
        auto const low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (!text::valid_utf8_text(decoded))
        return std::nullopt;
    return decoded;
}

bool equal_ignoring_case(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, [](char a, char b) { return lower(a) == lower(b); });
}

std::string lower_case(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

std::string_view trim(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

void for_each_element(std::string_view list, char separator, std::function<void(std::string_view)> const& each)
{
    while (!list.empty())
    {
        auto const end = std::min(list.find(separator), list.size());
        if (auto const element = trim(list.substr(0, end)); !element.empty())
            each(element);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

std::optional<std::uint64_t> whole_number(std::string_view text)
{
    std::uint64_t number = 0;
    auto const [parsed, error] = std::from_chars(text.begin(), text.end(), number);
    if (text.empty() || error != std::errc() || parsed != text.end())
        return std::nullopt;
    return number;
}

bool valid_header_value(std::string_view text)
{
    return std::ranges::none_of(text, [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

std::optional<std::string> parameter(std::string_view header, std::string_view name)
{
    header.remove_prefix(std::min(header.find(';'), header.size()));
    while (!header.empty())
    {
        header = trim(header.substr(1)); // the semicolon
        auto const equals = header.find_first_of("=;");
        if (equals == std::string_view::npos)
            return std::nullopt;
        if (header[equals] == ';')
        {
            header.remove_prefix(equals);
            continue;
        }
        auto const found = trim(header.substr(0, equals));
        header = trim(header.substr(equals + 1));
        std::optional<std::string> value;
        if (header.starts_with('"'))
        {
            header.remove_prefix(1);
            value = quoted(header);
            if (!value)
                return std::nullopt;
        }
        auto const end = std::min(header.find(';'), header.size());
        if (!value)
            value = std::string(trim(header.substr(0, end)));
        if (equal_ignoring_case(found, name))
            return value;
        header.remove_prefix(end);
    }
    return std::nullopt;
}

} // namespace http
