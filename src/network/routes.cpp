// The pages of the network: organisations and areas.
#include "network/handlers.h"

namespace network {

std::span<http::Route<Network> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Network> table[] = {
        {Method::get,
         {"/netwerk", "/en/network"},
         Access::everyone,
         list_organisations,
         {"sector", "role", "area", "theme", "after"}},
        {Method::get, {"/organisaties", "/en/organisations"}, Access::everyone, move_to_list},
        {Method::get, {"/organisaties/{slug}", "/en/organisations/{slug}"}, Access::everyone, show_organisation},
        {Method::get, {"/gemeenten", "/en/municipalities"}, Access::everyone, list_areas},
        {Method::get, {"/gemeenten/{slug}", "/en/municipalities/{slug}"}, Access::everyone, show_area},
        {Method::get, {"/dekking", "/en/coverage"}, Access::everyone, show_coverage},
    };
    return table;
}

}
