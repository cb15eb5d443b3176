// The pages of the learning menu.
#include "learning/handlers.h"

namespace learning {

std::span<http::Route<Learning> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Learning> table[] = {
        {Method::get,
         {"/leren", "/en/learning"},
         Access::everyone,
         list_material,
         {"form", "duration", "theme", "audience", "company", "after"}},
        {Method::get,
         {"/leren/menukaart", "/en/learning/menu-card"},
         Access::everyone,
         show_card,
         {"theme", "audience"}},
        {Method::get, {"/leren/{slug}", "/en/learning/{slug}"}, Access::everyone, show_material},
    };
    return table;
}

}
