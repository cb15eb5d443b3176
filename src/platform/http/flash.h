// The cookie that carries one message to the next page, and address encoding shared inside http.
#pragma once

#include <string>
#include <string_view>

namespace http {

inline constexpr std::string_view flash_cookie = "__Host-flash";

/// Percent-encodes a decoded path, keeping its slashes.
std::string encode_path(std::string_view path);

} // namespace http
