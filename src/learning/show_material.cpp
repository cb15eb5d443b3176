// GET /leren/{slug}: one piece of learning material.
#include "learning/handlers.h"
#include "learning/pages.h"

namespace learning {

http::Response show_material(Learning& learning, http::Request const& request)
{
    auto const viewer = content::viewer(learning.content, learning.clock, request);
    return content::show_entry(learning.db, viewer, kind, request, material_page);
}

}
