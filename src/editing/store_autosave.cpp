// The SQL of what somebody typed and did not save.
#include "editing/sheet_store.h"

namespace editing::store {

namespace {

/// Most texts kept of one person; the oldest give way.
constexpr int most_autosaves = 40;

// By which its form is opened: of a translation that is new that of its original.
std::string slug_of(content::Draft const& draft)
{
    return draft.slug.empty() ? draft.translation_of.value_or("") : draft.slug;
}

std::optional<WorkId> null_of(WorkId work)
{
    return work == WorkId{} ? std::nullopt : std::optional(work);
}

}

void put_autosave(sql::Tx& tx, http::Person const& person, Autosave const& autosave)
{
    if (autosave.work != WorkId{} && !work(tx, person, autosave.work))
        return;
    tx.execute(
        R"(
            INSERT INTO work_autosave (person_id, place, kind, language, work_id, version, title, draft, saved_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (person_id, place) DO UPDATE SET kind = $3, language = $4, work_id = $5, version = $6,
                title = $7, draft = $8, saved_at = $9)",
        person.id, autosave.place, autosave.kind, text::code(autosave.language), null_of(autosave.work),
        autosave.version, autosave.draft.title, draft_json(autosave.draft), autosave.saved_at);
    tx.execute(
        R"(
            DELETE FROM work_autosave WHERE person_id = $1 AND place NOT IN (
                SELECT place FROM work_autosave WHERE person_id = $1 ORDER BY saved_at DESC LIMIT $2))",
        person.id, most_autosaves);
}

std::optional<Autosave> autosave(sql::Session& db, http::Person const& person, std::string_view place)
{
    for (auto const& row : db.query(
             "SELECT place, kind, language, work_id, version, draft, saved_at FROM work_autosave "
             "WHERE person_id = $1 AND place = $2",
             person.id, place))
    {
        Autosave found;
        found.place = row.get<std::string>(0);
        found.kind = row.get<std::string>(1);
        found.language = text::language_from(row.get<std::string_view>(2)).value();
        found.work = row.get<std::optional<WorkId>>(3).value_or(WorkId{});
        found.version = row.get<std::int64_t>(4);
        found.draft = draft_from(row.get<std::string_view>(5));
        found.saved_at = row.get<base::Time>(6);
        return found;
    }
    return std::nullopt;
}

std::vector<AutosaveRow> autosaves(sql::Session& db, http::Person const& person)
{
    std::vector<AutosaveRow> found;
    for (auto const& row : db.query(
             "SELECT place, kind, language, work_id, draft, title, saved_at FROM work_autosave WHERE person_id = $1 "
             "ORDER BY saved_at DESC, place",
             person.id))
        found.push_back(
            {row.get<std::string>(0), row.get<std::string>(1),
             text::language_from(row.get<std::string_view>(2)).value(),
             row.get<std::optional<WorkId>>(3).value_or(WorkId{}), slug_of(draft_from(row.get<std::string_view>(4))),
             row.get<std::string>(5), row.get<base::Time>(6)});
    return found;
}

bool forget_autosave(sql::Tx& tx, http::Person const& person, std::string_view place)
{
    return tx.execute("DELETE FROM work_autosave WHERE person_id = $1 AND place = $2", person.id, place) == 1;
}

std::int64_t forget_old_autosaves(sql::Tx& tx, base::Time before)
{
    return tx.execute("DELETE FROM work_autosave WHERE saved_at < $1", before);
}

std::optional<content::Draft> version_of(sql::Session& db, WorkId work, std::int64_t version)
{
    auto const draft = db.value<std::string>(
        "SELECT draft FROM work_version WHERE work_id = $1 AND version = $2", work, version);
    return draft ? std::optional(draft_from(*draft)) : std::nullopt;
}

}
