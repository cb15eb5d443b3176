// The pages of learning circles.
#include "circles/handlers.h"

namespace circles {

std::span<http::Route<Circles> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Circles> table[] = {
        {Method::get,
         {"/leerkringen", "/en/circles"},
         Access::everyone,
         list_circles,
         {"theme", "area", "openness", "after"}},
        {Method::get, {"/leerkringen/{slug}", "/en/circles/{slug}"}, Access::everyone, show_circle},
    };
    return table;
}

}
