// The SQL of works. Every statement that a person causes carries who that is and what they may.
#include "editing/work.h"

#include "accounts/audit.h"
#include "platform/sql/composer.h"

#include <boost/json/parse.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace editing::store {

namespace {

using sql::Composer;

// Keeps the works `w` that the person may see.
void add_rights(Composer& composer, http::Person const& person)
{
    if (!person.may(http::Access::write))
    {
        composer.add("1 = 0");
        return;
    }
    if (person.may(http::Access::publish))
    {
        composer.add("1 = 1");
        return;
    }
    composer.add("(w.created_by = ").bind(person.id);
    if (!person.organisations.empty())
        composer.add(" OR EXISTS (SELECT 1 FROM work_organisation o WHERE o.work_id = w.id AND o.slug IN (");
    for (std::size_t at = 0; at < person.organisations.size(); ++at)
        composer.add(at == 0 ? "" : ", ").bind(person.organisations[at]);
    composer.add(person.organisations.empty() ? ")" : ")))");
}

constexpr std::string_view work_rows =
    "SELECT w.id, w.kind, w.language, w.slug, w.entry_id, w.base_revision, w.draft, w.version, w.state, w.publish_at, "
    "w.created_by, w.updated_by, w.created_at, w.updated_at FROM work w WHERE ";

Work read_work(sql::Row const& row)
{
    Work work;
    work.id = row.get<WorkId>(0);
    work.kind = row.get<std::string>(1);
    work.language = text::language_from(row.get<std::string_view>(2)).value();
    work.slug = row.get<std::string>(3);
    work.entry = row.get<std::optional<content::EntryId>>(4);
    work.base_revision = row.get<std::int64_t>(5);
    work.draft = draft_from(row.get<std::string_view>(6));
    work.version = row.get<std::int64_t>(7);
    work.state = state_from(row.get<std::string_view>(8)).value();
    work.publish_at = row.get<std::optional<base::Time>>(9);
    work.created_by = row.get<PersonId>(10);
    work.updated_by = row.get<PersonId>(11);
    work.created_at = row.get<base::Time>(12);
    work.updated_at = row.get<base::Time>(13);
    return work;
}

std::vector<Work> read_works(sql::Rows rows)
{
    std::vector<Work> found;
    for (auto const& row : rows)
        found.push_back(read_work(row));
    return found;
}

std::optional<Work> first(std::vector<Work> works)
{
    return works.empty() ? std::nullopt : std::optional(std::move(works.front()));
}

struct Position
{
    std::int64_t at = 0;
    std::int64_t id = 0;
};

std::optional<Position> read_cursor(std::string_view text)
{
    Position position;
    auto const* const end = text.data() + text.size();
    auto const time = std::from_chars(text.data(), end, position.at);
    if (time.ec != std::errc() || time.ptr == end || *time.ptr != '.')
        return std::nullopt;
    auto const id = std::from_chars(time.ptr + 1, end, position.id);
    return id.ec == std::errc() && id.ptr == end ? std::optional(position) : std::nullopt;
}

WorkRow read_row(sql::Row const& row)
{
    WorkRow read;
    read.id = row.get<WorkId>(0);
    read.kind = row.get<std::string>(1);
    read.language = text::language_from(row.get<std::string_view>(2)).value();
    read.slug = row.get<std::string>(3);
    read.title = row.get<std::string>(4);
    read.state = state_from(row.get<std::string_view>(5)).value();
    read.replaces = row.get<bool>(6);
    read.publish_at = row.get<std::optional<base::Time>>(7);
    read.created_by = row.get<PersonId>(8);
    read.created_by_name = row.get<std::string>(9);
    read.updated_at = row.get<base::Time>(10);
    return read;
}

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

std::optional<Work> work(sql::Session& db, http::Person const& person, WorkId id)
{
    Composer composer(work_rows);
    composer.add("w.id = ").bind(id).add(" AND ");
    add_rights(composer, person);
    return first(read_works(composer.run(db)));
}

std::optional<Work> work_on(sql::Session& db, http::Person const& person, content::EntryId row)
{
    Composer composer(work_rows);
    composer.add("w.entry_id = ").bind(row).add(" AND ");
    add_rights(composer, person);
    return first(read_works(composer.run(db)));
}

WorkList works(sql::Session& db, http::Person const& person, WorksQuery const& query)
{
    auto const after = read_cursor(query.after);
    auto const state = query.state ? code(*query.state) : std::string_view();
    Composer composer(
        "SELECT w.id, w.kind, w.language, w.slug, w.title, w.state, CASE WHEN w.entry_id IS NULL THEN 0 ELSE 1 END, "
        "w.publish_at, w.created_by, p.name, w.updated_at FROM work w JOIN person p ON p.id = w.created_by WHERE ");
    add_rights(composer, person);
    if (query.whose == WorksQuery::Whose::mine)
        composer.add(" AND w.created_by = ").bind(person.id);
    if (!query.kind.empty())
        composer.add(" AND w.kind = ").bind(query.kind);
    if (query.state)
        composer.add(" AND w.state = ").bind(state);
    if (after)
        composer.add(" AND (w.updated_at, w.id) < (").bind(after->at).add(", ").bind(after->id).add(")");
    composer.add(" ORDER BY w.updated_at DESC, w.id DESC LIMIT ").bind(query.limit + 1);

    WorkList list;
    for (auto const& row : composer.run(db))
    {
        if (static_cast<int>(list.rows.size()) == query.limit)
        {
            auto const& last = list.rows.back();
            list.next = fmt::format("{}.{}", last.updated_at.time_since_epoch().count(), last.id.value);
            break;
        }
        list.rows.push_back(read_row(row));
    }
    return list;
}

std::vector<WorkVersion> versions(sql::Session& db, http::Person const& person, WorkId id, int limit)
{
    Composer composer("SELECT v.version, v.at, v.actor_id, v.draft FROM work_version v JOIN work w ON w.id = v.work_id "
                      "WHERE w.id = ");
    composer.bind(id).add(" AND ");
    add_rights(composer, person);
    composer.add(" ORDER BY v.version DESC LIMIT ").bind(limit);
    std::vector<WorkVersion> found;
    for (auto const& row : composer.run(db))
        found.push_back(
            {row.get<std::int64_t>(0), row.get<base::Time>(1), row.get<PersonId>(2),
             draft_from(row.get<std::string_view>(3))});
    return found;
}

std::optional<Work> work_to_read(sql::Session& db, http::Person const& person, WorkId id)
{
    // The account is asked once more: a municipality never learns what is read along with, and by whom.
    if (!person.may(http::Access::read_along))
        return work(db, person, id);
    Composer composer(work_rows);
    composer.add("w.id = ").bind(id);
    composer.add(" AND w.state = 'reading_along' AND NOT EXISTS (SELECT 1 FROM person v WHERE v.id = ");
    composer.bind(person.id).add(" AND v.municipal = 1)");
    auto found = first(read_works(composer.run(db)));
    return found ? found : work(db, person, id);
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

std::vector<Work> due(sql::Session& db, base::Time now)
{
    return read_works(db.query(
        std::string(work_rows) + "w.state = 'ready' AND w.publish_at <= $1 ORDER BY w.publish_at, w.id LIMIT 50", now));
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
