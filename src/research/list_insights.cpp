// GET /inzichten: insights, newest first, with facets.
#include "research/handlers.h"
#include "research/pages.h"

namespace research {

http::Response list_insights(Research& research, http::Request const& request)
{
    auto const viewer = content::viewer(research.content, research.clock, request);
    return content::show_list(research.db, viewer, insight_list(), request);
}

}
