// The pages of writing.
#include "editing/handlers.h"

namespace editing {

std::span<http::Route<Editing> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Editing> table[] = {
        {Method::get, {"/schrijven", "/en/write"}, Access::write, list_works, {"kind", "whose", "after"}},
    };
    return table;
}

}
