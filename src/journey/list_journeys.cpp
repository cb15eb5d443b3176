// GET /van-vraag-tot-resultaat: what a journey is, the most complete one, and others.
#include "journey/handlers.h"
#include "journey/pages.h"

#include "content/components.h"

namespace journey {

namespace {

constexpr std::size_t others_shown = 20;

}

http::Response list_journeys(Journey& journey, http::Request const& request)
{
    auto const viewer = content::viewer(journey.content, journey.clock, request);
    auto const& roots = viewer.snapshot->journeys->roots;
    ListPage page;
    std::vector<content::EntryId> others;
    for (std::size_t at = 1; at < roots.size() && at <= others_shown; ++at)
        others.push_back(roots[at].question);
    if (!roots.empty())
    {
        page.example = content::store::journey_graph(journey.db, viewer.language, roots.front().question);
        page.example_url = content::journey_url(viewer.language, roots.front().slug(viewer.language));
    }
    page.others = content::store::cards(journey.db, viewer.language, others);
    return list_page(viewer, page);
}

}
