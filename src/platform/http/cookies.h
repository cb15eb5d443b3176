// Cookies: read from requests, and written only in the one safe form.
#pragma once

#include "platform/http/form.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// A cookie to set. It is always written with `Secure; HttpOnly; SameSite=Lax; Path=/` and without a domain.
struct Cookie
{
    std::string name = {};                            ///< must begin with "__Host-"
    std::string value = {};                           ///< any text; it is percent-encoded on the wire
    std::optional<std::chrono::seconds> max_age = {}; ///< absent: until the browser closes; 0: remove it
};

/// The value of a Set-Cookie header. Throws std::logic_error for a name without "__Host-" or with other characters
/// than letters, digits, "-" and "_", and for a value over 3 KiB.
std::string write_cookie(Cookie const& cookie);

/// A cookie that removes the one of that name.
Cookie expired(std::string name);

/// Reads Cookie headers (RFC 6265, 5.4). Pairs that are malformed or not valid UTF-8 are left out, as are those beyond
/// the first 50. When a name comes twice the first counts: browsers send the most specific one first.
std::vector<NameValue> read_cookies(std::string_view header);

} // namespace http
