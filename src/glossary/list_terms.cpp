// GET /begrippen: all terms from A to Z.
#include "glossary/handlers.h"
#include "glossary/pages.h"

namespace glossary {

http::Response list_terms(Glossary& glossary, http::Request const& request)
{
    auto const viewer = content::viewer(glossary.content, glossary.clock, request);
    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.after = content::cursor_of(request);
    query.limit = terms_shown;
    return list_page(viewer, {query.after, content::store::list(glossary.db, query)});
}

}
