// GET /leerkringen: learning circles by title, with facets.
#include "circles/handlers.h"
#include "circles/pages.h"

namespace circles {

http::Response list_circles(Circles& circles, http::Request const& request)
{
    auto const viewer = content::viewer(circles.content, circles.clock, request);
    return content::show_list(circles.db, viewer, circle_list(), request);
}

}
