// The page of search.
#include "finder/handlers.h"

namespace finder {

std::span<http::Route<Finder> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Finder> table[] = {
        {Method::get,
         {"/zoeken", "/en/search"},
         Access::everyone,
         show_results,
         {"q", "kind", "theme", "area", "page"}},
    };
    return table;
}

}
