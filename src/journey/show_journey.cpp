// GET /van-vraag-tot-resultaat/{slug}: the journey of one question.
#include "journey/handlers.h"
#include "journey/pages.h"

namespace journey {

http::Response show_journey(Journey& journey, http::Request const& request)
{
    auto const viewer = content::viewer(journey.content, journey.clock, request);
    auto const* const kind = viewer.kinds->find("question");
    if (!kind)
        return http::not_found();
    auto question = content::store::published(journey.db, *kind, viewer.language, request.path("slug"));
    if (!question)
        return http::not_found();
    if (question->content.slug != request.path("slug"))
        return http::moved(std::string(content::journey_url(viewer.language, question->content.slug).text()));

    JourneyPage page{std::move(*question), {}};
    page.graph = content::store::journey_graph(journey.db, viewer.language, page.question.id);
    return journey_page(viewer, *kind, page);
}

}
