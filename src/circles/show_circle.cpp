// GET /leerkringen/{slug}: one learning circle.
#include "circles/handlers.h"
#include "circles/pages.h"

namespace circles {

http::Response show_circle(Circles& circles, http::Request const& request)
{
    auto const viewer = content::viewer(circles.content, circles.clock, request);
    return content::show_entry(circles.db, viewer, kind, request, circle_page);
}

}
