// GET /vragen: questions, newest first, with facets.
#include "research/handlers.h"
#include "research/pages.h"

namespace research {

http::Response list_questions(Research& research, http::Request const& request)
{
    auto const viewer = content::viewer(research.content, research.clock, request);
    return content::show_list(research.db, viewer, question_list(), request);
}

}
