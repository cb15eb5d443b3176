// The pages of journeys.
#include "journey/handlers.h"

namespace journey {

std::span<http::Route<Journey> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Journey> table[] = {
        {Method::get, {"/van-vraag-tot-resultaat", "/en/from-question-to-result"}, Access::everyone, list_journeys},
        {Method::get,
         {"/van-vraag-tot-resultaat/{slug}", "/en/from-question-to-result/{slug}"},
         Access::everyone,
         show_journey},
    };
    return table;
}

}
