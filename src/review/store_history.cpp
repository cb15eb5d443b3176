// The SQL of rows as they are and were.
#include "review/store.h"

#include <boost/json/parse.hpp>

namespace review::store {

namespace {

namespace json = boost::json;

constexpr char const* rows =
    "SELECT e.id, e.revision, e.kind, e.language, e.slug, e.title, e.summary, e.body, e.status, e.invented, e.fields, "
    "o.slug, COALESCE(o.fields, e.fields), e.read_along_at FROM entry e LEFT JOIN entry o ON o.id = e.original_id ";

json::object object(std::string const& text)
{
    return json::parse(text).as_object();
}

Row read_row(sql::Row const& row)
{
    Row found;
    found.id = row.get<content::EntryId>(0);
    found.revision = row.get<std::int64_t>(1);
    found.draft.kind = row.get<std::string>(2);
    found.draft.language = text::language_from(row.get<std::string_view>(3)).value();
    found.draft.slug = row.get<std::string>(4);
    found.draft.title = row.get<std::string>(5);
    found.draft.summary = row.get<std::string>(6);
    found.draft.body = row.get<std::string>(7);
    found.draft.status = content::status_from(row.get<std::string_view>(8)).value();
    found.draft.invented = row.get<bool>(9) ? content::Invented::yes : content::Invented::no;
    found.draft.fields = object(row.get<std::string>(10));
    found.draft.translation_of = row.get<std::optional<std::string>>(11);
    found.original_fields = object(row.get<std::string>(12));
    found.read_along_at = row.get<std::optional<base::Time>>(13);
    return found;
}

std::string text_at(json::object const& stored, char const* name)
{
    auto const* const value = stored.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

Revision read_revision(sql::Row const& row, Row const& of)
{
    Revision found;
    found.number = row.get<std::int64_t>(0);
    found.at = row.get<base::Time>(1);
    found.actor = row.get<std::string>(2);
    found.by_import = row.get<std::int64_t>(3) == accounts::import_person.value;
    auto const stored = object(row.get<std::string>(4));
    found.draft = of.draft;
    found.draft.title = text_at(stored, "title");
    found.draft.summary = text_at(stored, "summary");
    found.draft.body = text_at(stored, "body");
    found.draft.status = content::status_from(text_at(stored, "status")).value_or(content::Status::draft);
    if (auto const* const invented = stored.if_contains("invented"))
        found.draft.invented = invented->as_bool() ? content::Invented::yes : content::Invented::no;
    if (auto const* const fields = stored.if_contains("fields"))
        found.draft.fields = fields->as_object();
    return found;
}

constexpr char const* revision_rows =
    "SELECT v.number, v.at, CASE WHEN p.erased_at IS NULL AND p.kind = 'person' THEN p.name ELSE '' END, v.actor_id, "
    "v.draft FROM entry_revision v JOIN person p ON p.id = v.actor_id WHERE v.entry_id = $1 AND ";

}

std::optional<Row> row(sql::Session& db, content::EntryId id)
{
    for (auto const& row : db.query(std::string(rows) + "WHERE e.id = $1", id))
        return read_row(row);
    return std::nullopt;
}

std::optional<Row> row_at(sql::Session& db, std::string_view kind, text::Language language, std::string_view slug)
{
    for (auto const& row : db.query(
             std::string(rows)
                 + "WHERE e.kind = $1 AND e.slug = $3 ORDER BY CASE WHEN e.language = $2 THEN 0 ELSE 1 END LIMIT 1",
             kind, text::code(language), slug))
        return read_row(row);
    return std::nullopt;
}

std::vector<Revision> revisions(sql::Session& db, Row const& row, std::int64_t before, int limit)
{
    std::vector<Revision> found;
    for (auto const& line : db.query(
             std::string(revision_rows) + "(v.number < $2 OR $2 = 0) ORDER BY v.number DESC LIMIT $3", row.id, before,
             limit))
        found.push_back(read_revision(line, row));
    return found;
}

std::optional<Revision> revision(sql::Session& db, Row const& row, std::int64_t number)
{
    for (auto const& line : db.query(std::string(revision_rows) + "v.number = $2", row.id, number))
        return read_revision(line, row);
    return std::nullopt;
}

std::vector<std::string> led_here(sql::Session& db, content::EntryId original)
{
    std::vector<std::string> found;
    for (auto const& row : db.query(
             "SELECT DISTINCT e.title FROM entry e WHERE e.status = 'published' AND e.id <> $1 AND (EXISTS (SELECT 1 "
             "FROM entry_value v WHERE v.entry_id = e.id AND v.target = $1) OR EXISTS (SELECT 1 FROM entry_link k "
             "WHERE k.from_id = e.id AND k.to_id = $1)) ORDER BY e.title LIMIT 20",
             original))
        found.push_back(row.get<std::string>(0));
    return found;
}

}
