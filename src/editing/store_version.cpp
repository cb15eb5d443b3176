// The SQL that stores works, version by version, and throws them away.
#include "accounts/audit.h"
#include "editing/work_rights.h"

#include <boost/json/parse.hpp>
#include <fmt/format.h>

namespace editing::store {

namespace {

using sql::Composer;

boost::json::object original_fields(sql::Session& db, content::Draft const& draft)
{
    if (!draft.translation_of)
        return {};
    auto const fields = db.value<std::string>(
        "SELECT fields FROM entry WHERE kind = $1 AND language = 'nl' AND slug = $2", draft.kind,
        *draft.translation_of);
    return fields ? boost::json::parse(*fields).as_object() : boost::json::object();
}

void store_version(sql::Tx& tx, http::Person const& person, Work const& work, base::Time now)
{
    tx.execute(
        "INSERT INTO work_version (work_id, version, at, actor_id, draft) VALUES ($1, $2, $3, $4, $5)", work.id,
        work.version, now, person.id, draft_json(work.draft));
    tx.execute("DELETE FROM work_organisation WHERE work_id = $1", work.id);
    auto const organisations = organisations_of(work.draft, original_fields(tx, work.draft));
    Composer composer("INSERT INTO work_organisation (work_id, slug) VALUES ");
    for (std::size_t at = 0; at < organisations.size(); ++at)
        composer.add(at == 0 ? "(" : ", (").bind(work.id).add(", ").bind(organisations[at]).add(")");
    if (!organisations.empty())
        composer.execute(tx);
    auto const detail = fmt::format("{} {} {}", work.kind, text::code(work.language), work.version);
    accounts::audit(tx, {PersonId{person.id}, "work.save", "work", work.id.value, detail}, now);
}

WorkSaved insert_work(sql::Tx& tx, http::Person const& person, NewVersion const& wanted, base::Time now)
{
    if (wanted.entry)
        for (auto const& row : tx.query("SELECT id, version FROM work WHERE entry_id = $1", *wanted.entry))
            return {Outcome::conflict, row.get<WorkId>(0), row.get<std::int64_t>(1)};
    auto const& draft = wanted.draft;
    Work work;
    work.kind = draft.kind;
    work.language = draft.language;
    work.draft = draft;
    work.version = 1;
    work.id = tx.value<WorkId>(
                    R"(
            INSERT INTO work (kind, language, slug, entry_id, base_revision, title, draft, version, state, created_by,
                              updated_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 1, 'draft', $8, $8, $9, $9) RETURNING id)",
                    draft.kind, text::code(draft.language), draft.slug, wanted.entry, wanted.base_revision, draft.title,
                    draft_json(draft), person.id, now)
                  .value();
    store_version(tx, person, work, now);
    return {Outcome::saved, work.id, 1};
}

}

WorkSaved save_work(sql::Tx& tx, http::Person const& person, NewVersion const& wanted, base::Time now)
{
    if (wanted.work == WorkId{})
        return insert_work(tx, person, wanted, now);
    auto before = work(tx, person, wanted.work);
    if (!before || before->kind != wanted.draft.kind || before->language != wanted.draft.language)
        return {};
    if (before->version != wanted.version)
        return {Outcome::conflict, before->id, before->version};
    if (before->draft == wanted.draft)
        return {Outcome::unchanged, before->id, before->version};
    before->draft = wanted.draft;
    ++before->version;
    tx.execute(
        R"(
            UPDATE work SET slug = $2, title = $3, draft = $4, version = $5, updated_by = $6, updated_at = $7,
                            state = CASE WHEN state = 'ready' THEN 'in_review' ELSE state END, publish_at = NULL
            WHERE id = $1)",
        before->id, wanted.draft.slug, wanted.draft.title, draft_json(wanted.draft), before->version, person.id, now);
    store_version(tx, person, *before, now);
    return {Outcome::saved, before->id, before->version};
}

bool set_state(sql::Tx& tx, http::Person const& person, WorkId id, std::int64_t version, State state)
{
    Composer composer("UPDATE work AS w SET state = ");
    auto const name = code(state);
    composer.bind(name);
    if (state != State::ready)
        composer.add(", publish_at = NULL");
    composer.add(" WHERE w.id = ").bind(id).add(" AND w.version = ").bind(version).add(" AND ");
    add_rights(composer, person);
    return composer.execute(tx) == 1;
}

bool set_publish_at(sql::Tx& tx, http::Person const& person, WorkId id, std::optional<base::Time> at)
{
    Composer composer("UPDATE work AS w SET publish_at = ");
    composer.bind(at).add(" WHERE w.id = ").bind(id).add(" AND ");
    add_rights(composer, person);
    return composer.execute(tx) == 1;
}

bool remove_work(sql::Tx& tx, http::Person const& person, WorkId id)
{
    Composer composer("DELETE FROM work AS w WHERE w.id = ");
    composer.bind(id).add(" AND ");
    add_rights(composer, person);
    return composer.execute(tx) == 1;
}

void remove_published(sql::Tx& tx, WorkId id, content::EntryId row)
{
    auto const place = "entry/" + std::to_string(row.value);
    tx.execute(
        "UPDATE work_autosave SET place = $2, work_id = NULL WHERE work_id = $1 AND NOT EXISTS (SELECT 1 FROM "
        "work_autosave o WHERE o.person_id = work_autosave.person_id AND o.place = $2)",
        id, place);
    tx.execute("DELETE FROM work WHERE id = $1", id);
}

}
