// GET /maatregelen/{slug}: one measure.
#include "projects/handlers.h"
#include "projects/pages.h"

namespace projects {

http::Response show_measure(Projects& projects, http::Request const& request)
{
    auto const viewer = content::viewer(projects.content, projects.clock, request);
    return content::show_entry(projects.db, viewer, measure, request, measure_page);
}

}
