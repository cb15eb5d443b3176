// GET /inzichten/{slug}: one insight.
#include "research/handlers.h"
#include "research/pages.h"

namespace research {

http::Response show_insight(Research& research, http::Request const& request)
{
    auto const viewer = content::viewer(research.content, research.clock, request);
    auto const show = [&](content::Viewer const&, content::EntryPage& found) { return insight_page(viewer, found); };
    return content::show_entry(research.db, viewer, insight, request, show);
}

}
