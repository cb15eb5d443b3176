// GET /begrippen: all terms, by title.
#include "glossary/handlers.h"
#include "glossary/pages.h"

namespace glossary {

http::Response list_terms(Glossary& glossary, http::Request const& request)
{
    auto const viewer = content::viewer(glossary.content, glossary.clock, request);
    return content::show_list(glossary.db, viewer, term_list(), request);
}

}
