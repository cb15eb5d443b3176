// Signing in and out, and one's own place.
#include "accounts/handlers.h"

namespace accounts {

std::span<http::Route<Accounts> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Accounts> table[] = {
        {Method::post, {"/uitloggen", "/en/sign-out"}, Access::everyone, sign_out},
    };
    return table;
}

}
