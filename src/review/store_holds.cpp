// The SQL of "Klopt dit nog?".
#include "review/store.h"

namespace review::store {

namespace {

constexpr char const* rows =
    "SELECT e.id, e.kind, e.slug, e.title, c.asked_at, c.confirmed_at, COALESCE(p.name, ''), COALESCE(e.published_at, "
    "e.created_at) FROM entry e LEFT JOIN review_confirmation c ON c.entry_id = e.id LEFT JOIN person p ON p.id = "
    "c.confirmed_by AND p.erased_at IS NULL WHERE ";

Holds read(sql::Row const& row)
{
    return {
        row.get<content::EntryId>(0),
        row.get<std::string>(1),
        row.get<std::string>(2),
        row.get<std::string>(3),
        row.get<std::optional<base::Time>>(4),
        row.get<std::optional<base::Time>>(5),
        row.get<std::string>(6),
        row.get<base::Time>(7)};
}

}

std::optional<Holds> holds(sql::Session& db, content::EntryId original)
{
    for (auto const& row : db.query(std::string(rows) + "e.id = $1", original))
        return read(row);
    return std::nullopt;
}

std::vector<Holds> doubtful(sql::Session& db, base::Time since, content::EntryId after, int limit)
{
    std::vector<Holds> found;
    for (auto const& row : db.query(
             std::string(rows)
                 + "e.kind IN ('organisation', 'project') AND e.language = 'nl' AND e.status = 'published' AND "
                   "e.id > $2 AND COALESCE(c.confirmed_at, e.published_at, e.created_at) < $1 ORDER BY e.id LIMIT $3",
             since, after, limit))
        found.push_back(read(row));
    return found;
}

void set_confirmed(sql::Tx& tx, content::EntryId original, PersonId by, Way way, base::Time now)
{
    tx.execute(
        R"(
            INSERT INTO review_confirmation (entry_id, confirmed_at, confirmed_by, way) VALUES ($1, $2, $3, $4)
            ON CONFLICT (entry_id) DO UPDATE SET confirmed_at = $2, confirmed_by = $3, way = $4)",
        original, now, by, accounts::code(way));
}

void set_asked(sql::Tx& tx, content::EntryId original, base::Time now)
{
    tx.execute(
        "INSERT INTO review_confirmation (entry_id, asked_at) VALUES ($1, $2) ON CONFLICT (entry_id) DO UPDATE SET "
        "asked_at = $2",
        original, now);
}

}
