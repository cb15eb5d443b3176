// Takes entries out of sight when their time to be shown has passed, such as stories after the consent has ended.
#include "content/content.h"
#include "content/row.h"
#include "platform/text/date.h"

namespace content::store {

namespace {

std::int64_t day_number(base::Time now)
{
    return text::first_day(text::local_date(now)).time_since_epoch().count();
}

// Listed entries of which the last day has passed.
std::vector<EntryId> find_past(sql::Session& db, Kind const& kind, base::Time now)
{
    std::vector<EntryId> found;
    for (auto const& row : db.query(
             R"(
            SELECT DISTINCT v.entry_id FROM entry_value v
            JOIN entry_listing l ON l.entry_id = v.entry_id AND l.kind = $1
            WHERE v.field = $2 AND v.number < $3 ORDER BY v.entry_id)",
             kind.name, kind.shown_until, day_number(now)))
        found.push_back(row.get<EntryId>(0));
    return found;
}

}

bool is_past(sql::Session& db, Kind const& kind, EntryId original, base::Time now)
{
    return !kind.shown_until.empty()
        && db.value<std::int64_t>(
                 "SELECT COUNT(*) FROM entry_value WHERE entry_id = $1 AND field = $2 AND number < $3", original,
                 kind.shown_until, day_number(now))
               .value()
        > 0;
}

int retire(sql::Tx& tx, Kinds const& kinds, base::Time now)
{
    int retired = 0;
    for (auto const* const kind : kinds.all())
    {
        if (kind->shown_until.empty())
            continue;
        for (auto const id : find_past(tx, *kind, now))
        {
            tx.execute("DELETE FROM entry_listing WHERE entry_id = $1", id);
            log_change(tx, "save", std::pair(kind->name, id), now);
            ++retired;
        }
    }
    return retired;
}

}
