// GET /maatregelen: measures by title, with facets.
#include "projects/handlers.h"
#include "projects/pages.h"

namespace projects {

http::Response list_measures(Projects& projects, http::Request const& request)
{
    auto const viewer = content::viewer(projects.content, projects.clock, request);
    return content::show_list(projects.db, viewer, measure_list(), request);
}

}
