// GET /verhalen: stories, newest first, with facets.
#include "experience/handlers.h"
#include "experience/pages.h"

namespace experience {

http::Response list_stories(Experience& experience, http::Request const& request)
{
    auto const viewer = content::viewer(experience.content, experience.clock, request);
    return content::show_list(experience.db, viewer, story_list(), request);
}

}
