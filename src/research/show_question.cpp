// GET /vragen/{slug}: one question.
#include "research/handlers.h"
#include "research/pages.h"

namespace research {

http::Response show_question(Research& research, http::Request const& request)
{
    auto const viewer = content::viewer(research.content, research.clock, request);
    return content::show_entry(research.db, viewer, question, request, question_page);
}

}
