// The pages of help.
#include "help/handlers.h"

namespace help {

std::span<http::Route<Help> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Help> table[] = {
        {Method::get, {"/hulp", "/en/help"}, Access::everyone, list_help, {"area", "need", "after"}},
        {Method::get, {"/hulp/{slug}", "/en/help/{slug}"}, Access::everyone, show_help},
    };
    return table;
}

}
