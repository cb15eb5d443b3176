// What to answer where an entry is not shown.
#include "content/absent.h"

#include "content/ledger.h"

namespace content {

namespace {

bool is_archived(sql::Session& db, Kind const& kind, std::string_view slug)
{
    auto const id = db.value<EntryId>(
        "SELECT a.id FROM entry a LEFT JOIN entry o ON o.id = a.original_id WHERE a.kind = $1 AND a.slug = $2 AND "
        "(a.status = 'archived' OR o.status = 'archived') LIMIT 1",
        kind.name, slug);
    return id.has_value();
}

}

http::Response absent(sql::Session& db, Kind const& kind, std::string_view slug)
{
    bool const gone = store::was_withdrawn(db, kind.name, slug) || is_archived(db, kind, slug);
    return gone ? http::gone() : http::not_found();
}

}
