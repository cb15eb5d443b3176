// GET /leren: the learning menu.
#include "learning/handlers.h"
#include "learning/pages.h"

namespace learning {

http::Response list_material(Learning& learning, http::Request const& request)
{
    auto const viewer = content::viewer(learning.content, learning.clock, request);
    return content::show_list(learning.db, viewer, material_list(), request);
}

}
