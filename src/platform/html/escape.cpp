// Escaping: runs of harmless bytes are copied at once, because most values have nothing to escape.
#include "platform/html/escape.h"

#include <array>

namespace html::detail {

namespace {

using ByteSet = std::array<bool, 256>;

constexpr ByteSet bytes_of(std::string_view members)
{
    ByteSet set{};
    for (char const c : members)
        set[static_cast<unsigned char>(c)] = true;
    return set;
}

constexpr ByteSet special_in_text = bytes_of(std::string_view("&<>\r\0", 5));
constexpr ByteSet special_in_attribute = bytes_of(std::string_view("&<>\"\r\0", 6));
constexpr ByteSet plain_in_url = bytes_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

std::string_view reference(char c)
{
    switch (c)
    {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\r': return "&#13;";
    default: return "\xEF\xBF\xBD";
    }
}

void escape(std::string& bytes, std::string_view value, ByteSet const& special)
{
    std::size_t copied = 0;
    for (std::size_t i = 0; i < value.size(); ++i)
    {
        if (!special[static_cast<unsigned char>(value[i])])
            continue;
        bytes.append(value, copied, i - copied);
        bytes.append(reference(value[i]));
        copied = i + 1;
    }
    bytes.append(value, copied);
}

}

void escape_text(std::string& bytes, std::string_view value)
{
    escape(bytes, value, special_in_text);
}

void escape_attribute(std::string& bytes, std::string_view value)
{
    escape(bytes, value, special_in_attribute);
}

void escape_url(std::string& bytes, std::string_view value)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (char const c : value)
    {
        auto const byte = static_cast<unsigned char>(c);
        if (plain_in_url[byte])
        {
            bytes.push_back(c);
            continue;
        }
        bytes.push_back('%');
        bytes.push_back(digits[byte >> 4U]);
        bytes.push_back(digits[byte & 15U]);
    }
}

}
