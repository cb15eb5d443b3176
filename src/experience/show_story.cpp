// GET /verhalen/{slug}: one story, for as long as its teller consents.
#include "experience/handlers.h"
#include "experience/pages.h"

namespace experience {

namespace {

// The last day passes at midnight; the program takes the story out of all lists a moment later.
bool consent_has_ended(content::Viewer const& viewer, boost::json::object const& fields)
{
    auto const until = text::parse_date(content::text_of(fields, kind.shown_until));
    return until && text::last_day(*until) < text::first_day(viewer.today);
}

}

http::Response show_story(Experience& experience, http::Request const& request)
{
    auto const viewer = content::viewer(experience.content, experience.clock, request);
    auto const show = [&](content::Viewer const&, content::EntryPage const& page) -> http::Response {
        if (consent_has_ended(viewer, page.fields()))
            return http::not_found();
        return story_page(viewer, page);
    };
    return content::show_entry(experience.db, viewer, kind, request, show);
}

}
