// The SQL that reads works. Every statement that a person causes carries who that is and what they may.
#include "editing/work.h"

#include "editing/work_rights.h"

#include <fmt/format.h>

#include <charconv>

namespace editing::store {

namespace {

using sql::Composer;

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

std::vector<Work> due(sql::Session& db, base::Time now)
{
    return read_works(db.query(
        std::string(work_rows) + "w.state = 'ready' AND w.publish_at <= $1 ORDER BY w.publish_at, w.id LIMIT 50", now));
}

}
