// Signing in and out, and one's own place.
#include "accounts/handlers.h"

namespace accounts {

std::span<http::Route<Accounts> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Accounts> table[] = {
        {Method::get, {"/inloggen", "/en/sign-in"}, Access::everyone, show_sign_in, {"next"}},
        {Method::post, {"/inloggen", "/en/sign-in"}, Access::everyone, ask_code},
        {Method::get, {"/inloggen/code", "/en/sign-in/code"}, Access::everyone, show_code},
        {Method::post, {"/inloggen/code", "/en/sign-in/code"}, Access::everyone, type_code},
        {Method::get, {"/inloggen/link/{token}", "/en/sign-in/link/{token}"}, Access::everyone, show_link},
        {Method::post, {"/inloggen/link/{token}", "/en/sign-in/link/{token}"}, Access::everyone, use_link},
        {Method::post, {"/uitloggen", "/en/sign-out"}, Access::everyone, sign_out},
    };
    return table;
}

}
