// Url: parsing that refuses whatever a browser could read in another way than we do. Sources: URL Standard, RFC 3986.
#include "platform/html/url.h"

#include "platform/html/escape.h"

#include <algorithm>
#include <stdexcept>

namespace html {

namespace {

constexpr std::size_t longest = 2048; // bytes

bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Browsers drop tabs and newlines, trim spaces and read "\" as "/".
bool is_forbidden(char c)
{
    auto const byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0x7F || c == '\\' || c == '<' || c == '>' || c == '"' || c == '`';
}

bool equal_ignoring_case(std::string_view left, std::string_view lower)
{
    return std::ranges::equal(
        left, lower, {}, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
}

// Without user name; a host of letters, digits, dots and hyphens, with or without a port. Other letters must come as
// punycode, because browsers map some of them to "/" and ".".
bool is_authority(std::string_view authority)
{
    auto const colon = authority.find(':');
    auto const host = authority.substr(0, colon);
    auto const port = colon == std::string_view::npos ? std::string_view("0") : authority.substr(colon + 1);
    auto const host_byte = [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-'; };
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    return std::ranges::any_of(host, [](char c) { return c != '.' && c != '-'; })
        && std::ranges::all_of(host, host_byte) && !port.empty() && port.size() <= 5
        && std::ranges::all_of(port, digit);
}

bool is_mail_address(std::string_view address)
{
    auto const at = address.find('@');
    if (at == 0 || at == std::string_view::npos || address.find('@', at + 1) != std::string_view::npos)
        return false;
    auto const good = [](char c) {
        return is_letter_or_digit(c) || std::string_view("@.!#$%&'*+-/=^_{|}~").find(c) != std::string_view::npos;
    };
    auto const host = address.substr(at + 1);
    return is_authority(host) && host.find(':') == std::string_view::npos && std::ranges::all_of(address, good);
}

bool is_phone_number(std::string_view number)
{
    auto const good = [](char c) { return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; };
    return std::ranges::any_of(number, [](char c) { return c >= '0' && c <= '9'; })
        && std::ranges::all_of(number, good);
}

// Bytes above ASCII as %XX, from `begin` on.
std::string ascii_from(std::string_view text, std::size_t begin)
{
    std::string result(text.substr(0, begin));
    for (char const c : text.substr(begin))
        if (static_cast<unsigned char>(c) > 0x7F)
            detail::escape_url(result, {&c, 1});
        else
            result.push_back(c);
    return result;
}

// How many bytes stand before the path of an address with this scheme; absent when it is refused.
std::optional<std::size_t> origin_size(std::string_view text, std::size_t colon)
{
    auto const scheme = text.substr(0, colon);
    auto const rest = text.substr(colon + 1);
    if (equal_ignoring_case(scheme, "https") || equal_ignoring_case(scheme, "http"))
    {
        if (!rest.starts_with("//"))
            return std::nullopt;
        auto const authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
        return is_authority(authority) ? std::optional(colon + 3 + authority.size()) : std::nullopt;
    }
    auto const address = rest.substr(0, rest.find('?'));
    // "mailto:?subject=…" lets the sender choose to whom (RFC 6068, 2).
    bool const addressed_later = address.empty() && rest.size() > 1;
    if (equal_ignoring_case(scheme, "mailto") && (is_mail_address(address) || addressed_later))
        return colon + 1;
    if (equal_ignoring_case(scheme, "tel") && is_phone_number(rest))
        return colon + 1;
    return std::nullopt;
}

}

std::optional<Url> Url::parse(std::string_view text)
{
    if (text.empty() || text.size() > longest || text.starts_with("//") || std::ranges::any_of(text, is_forbidden))
        return std::nullopt;
    auto const delimiter = text.find_first_of(":/?#");
    std::size_t path = 0;
    if (delimiter != std::string_view::npos && text[delimiter] == ':')
    {
        auto const size = origin_size(text, delimiter);
        if (!size)
            return std::nullopt;
        path = *size;
    }
    return Url(ascii_from(text, path));
}

Url Url::from_path(std::string_view path)
{
    auto url = parse(path);
    if (!url || !path.starts_with('/'))
        throw std::invalid_argument("not a path of our own site: " + std::string(path));
    return *std::move(url);
}

std::optional<Url> Url::mail(std::string_view address)
{
    if (address.size() > 254 || !is_mail_address(address))
        return std::nullopt;
    std::string text = "mailto:";
    auto const at = address.find('@');
    detail::escape_url(text, address.substr(0, at));
    text += '@';
    text += address.substr(at + 1);
    return Url(std::move(text));
}

std::optional<Url> Url::phone(std::string_view number)
{
    std::string text = "tel:";
    for (char const c : number)
        if (c != ' ' && c != '(' && c != ')')
            text.push_back(c);
    if (number.size() > 40 || !is_phone_number(std::string_view(text).substr(4)))
        return std::nullopt;
    return Url(std::move(text));
}

Url Url::with_query(std::string_view name, std::string_view value) const
{
    auto const hash = std::min(text_.find('#'), text_.size());
    auto text = text_.substr(0, hash);
    text += text.find('?') == std::string::npos ? '?' : '&';
    detail::escape_url(text, name);
    text += '=';
    detail::escape_url(text, value);
    text.append(text_, hash);
    return Url(std::move(text));
}

Url Url::with_fragment(std::string_view id) const
{
    auto text = text_.substr(0, text_.find('#'));
    text += '#';
    detail::escape_url(text, id);
    return Url(std::move(text));
}

bool Url::is_external() const
{
    auto const colon = text_.find_first_of(":/?#");
    return colon != std::string::npos && text_[colon] == ':' && (text_[0] == 'h' || text_[0] == 'H');
}

AssetUrl::AssetUrl(std::string_view path) : text_(path)
{
    auto const good = [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-' || c == '/'; };
    if (!path.starts_with('/') || path.starts_with("//") || !std::ranges::all_of(path, good))
        throw std::invalid_argument("not the path of a static file: " + text_);
}

SourceSet& SourceSet::add(Url const& url, int width)
{
    if (!text_.empty())
        text_ += ", ";
    for (auto const c : url.text())
        c == ',' ? void(text_ += "%2C") : void(text_ += c);
    text_ += " " + std::to_string(width) + "w";
    return *this;
}

std::string percent_encode(std::string_view text)
{
    std::string result;
    detail::escape_url(result, text);
    return result;
}

}
