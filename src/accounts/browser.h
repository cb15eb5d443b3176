// The browser that asked to sign in: known by a cookie until it did, so that a mailed link is of use nowhere else.
#pragma once
#include "accounts/session.h"
#include "platform/http/request.h"
#include "platform/http/response.h"

#include <optional>
#include <string>

namespace accounts {

/// The token that the browser has, or a new one.
std::string browser_token(http::Request const& request);
/// The hash of the one it has; absent without one.
std::optional<std::string> browser_hash(http::Request const& request);
http::Cookie browser_cookie(std::string token);

}
