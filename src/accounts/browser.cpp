// The browser that asked to sign in.
#include "accounts/browser.h"
#include "accounts/store_sign_in.h"

#include "platform/base/bytes.h"
#include "platform/security/token.h"

namespace accounts {

namespace {

constexpr std::size_t token_length = 32; // of base::random_token

std::optional<std::string_view> token_of(http::Request const& request)
{
    auto const token = request.cookie(browser_cookie_name);
    return token && token->size() == token_length ? token : std::nullopt;
}

}

std::string browser_token(http::Request const& request)
{
    auto const token = token_of(request);
    return token ? std::string(*token) : base::random_token();
}

std::optional<std::string> browser_hash(http::Request const& request)
{
    auto const token = token_of(request);
    return token ? std::optional(security::hash_token(*token)) : std::nullopt;
}

http::Cookie browser_cookie(std::string token)
{
    return {.name = std::string(browser_cookie_name), .value = std::move(token), .max_age = code_lasts};
}

}
