// The SQL of what happened to a work, and of who is to hear about it.
#include "review/store.h"

namespace review::store {

namespace {

std::vector<PersonId> people(sql::Rows rows)
{
    std::vector<PersonId> found;
    for (auto const& row : rows)
        found.push_back(row.get<PersonId>(0));
    return found;
}

}

void add_event(sql::Tx& tx, editing::Work const& work, PersonId actor, Event const& event)
{
    tx.execute(
        "INSERT INTO review_event (work_id, version, what, words, at, actor_id) VALUES ($1, $2, $3, $4, $5, $6)",
        work.id, work.version, event.what, event.words, event.at, actor);
}

std::vector<Event> events(sql::Session& db, WorkId work)
{
    std::vector<Event> found;
    for (auto const& row : db.query(
             R"(
            SELECT e.what, e.words, e.version, e.at, CASE WHEN p.erased_at IS NULL THEN p.name ELSE '' END,
                   COALESCE((SELECT o.role FROM person_role o WHERE o.person_id = p.id AND (o.role IN ('coordinator',
                       'administrator') OR (o.role = 'editor' AND o.organisation = ''))
                       ORDER BY CASE o.role WHEN 'coordinator' THEN 1 WHEN 'editor' THEN 2 ELSE 3 END LIMIT 1), '')
            FROM review_event e JOIN person p ON p.id = e.actor_id WHERE e.work_id = $1 ORDER BY e.id DESC LIMIT 100)",
             work))
        found.push_back(
            {row.get<std::string>(0), row.get<std::string>(1), row.get<std::int64_t>(2), row.get<base::Time>(3),
             row.get<std::string>(4), row.get<std::string>(5)});
    return found;
}

PersonId planner(sql::Session& db, editing::Work const& work)
{
    return db
        .value<PersonId>(
            "SELECT actor_id FROM review_event WHERE work_id = $1 AND what = 'plan' ORDER BY id DESC LIMIT 1", work.id)
        .value_or(work.updated_by);
}

std::vector<PersonId> publishers(sql::Session& db, PersonId except)
{
    return people(db.query(
        "SELECT DISTINCT p.id FROM person p JOIN person_role o ON o.person_id = p.id WHERE p.id <> $1 AND "
        "p.disabled_at IS NULL AND p.erased_at IS NULL AND (o.role = 'coordinator' OR (o.role = "
        "'editor' AND o.organisation = ''))",
        except));
}

std::vector<PersonId> writers(sql::Session& db, WorkId work)
{
    return people(db.query(
        "SELECT DISTINCT v.actor_id FROM work_version v JOIN person p ON p.id = v.actor_id WHERE v.work_id = $1 AND "
        "p.kind = 'person' AND p.erased_at IS NULL",
        work));
}

text::Language language_of(sql::Session& db, PersonId person)
{
    auto const code = db.value<std::string>("SELECT language FROM person WHERE id = $1", person).value_or("nl");
    return text::language_from(code).value_or(text::Language::nl);
}

std::vector<PersonId> partners_of(sql::Session& db, content::EntryId original)
{
    return people(db.query(
        "SELECT DISTINCT p.id FROM person p JOIN person_role o ON o.person_id = p.id WHERE o.role = 'editor' AND "
        "o.organisation <> '' AND p.disabled_at IS NULL AND p.erased_at IS NULL AND (o.organisation = (SELECT e.slug "
        "FROM entry e WHERE e.id = $1 AND e.kind = 'organisation') OR EXISTS (SELECT 1 FROM entry_value v WHERE "
        "v.entry_id = $1 AND v.field = 'organisations' AND v.text = o.organisation))",
        original));
}

}
