// Cookies: reading leniently, writing strictly.
#include "platform/http/cookies.h"

#include "platform/html/url.h"
#include "platform/http/bytes.h"

#include <algorithm>
#include <stdexcept>

namespace http {

namespace {

constexpr std::size_t most_cookies = 50;
constexpr std::size_t largest_value = 3 * 1024; // browsers drop a cookie over 4 KiB without a word

bool valid_name(std::string_view name)
{
    return name.starts_with("__Host-") && name.size() > 7 && std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
                   || c == '_';
           });
}

} // namespace

std::string write_cookie(Cookie const& cookie)
{
    if (!valid_name(cookie.name))
        throw std::logic_error("a cookie's name must be __Host- and letters, digits, - or _: " + cookie.name);
    auto line = cookie.name + "=" + html::percent_encode(cookie.value);
    if (line.size() > largest_value)
        throw std::logic_error("the value of cookie " + cookie.name + " is too long for browsers");
    line += "; Path=/; Secure; HttpOnly; SameSite=Lax";
    if (cookie.max_age)
        line += "; Max-Age=" + std::to_string(cookie.max_age->count());
    return line;
}

Cookie expired(std::string name)
{
    return {.name = std::move(name), .max_age = std::chrono::seconds(0)};
}

std::vector<NameValue> read_cookies(std::string_view header)
{
    std::vector<NameValue> cookies;
    for_each_element(header, ';', [&cookies](std::string_view pair) {
        auto const equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0 || cookies.size() == most_cookies)
            return;
        auto const name = trim(pair.substr(0, equals));
        auto value = percent_decode(trim(pair.substr(equals + 1)), Plus::literal);
        auto const known = std::ranges::any_of(
            cookies, [name](NameValue const& cookie) { return cookie.first == name; });
        if (value && !known)
            cookies.emplace_back(std::string(name), std::move(*value));
    });
    return cookies;
}

} // namespace http
