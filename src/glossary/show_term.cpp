// GET /begrippen/{slug}: one term.
#include "glossary/handlers.h"
#include "glossary/pages.h"

namespace glossary {

http::Response show_term(Glossary& glossary, http::Request const& request)
{
    auto const viewer = content::viewer(glossary.content, glossary.clock, request);
    return content::show_entry(glossary.db, viewer, kind, request, term_page);
}

}
