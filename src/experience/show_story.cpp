// GET /verhalen/{slug}: one story.
#include "experience/handlers.h"
#include "experience/pages.h"

namespace experience {

http::Response show_story(Experience& experience, http::Request const& request)
{
    auto const viewer = content::viewer(experience.content, experience.clock, request);
    return content::show_entry(experience.db, viewer, kind, request, story_page);
}

}
