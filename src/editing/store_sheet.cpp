// The SQL behind a form: rows to write on, titles, searching, addresses that are taken.
#include "editing/sheet_store.h"

#include "platform/sql/sql.h"

#include <boost/json/parse.hpp>

namespace editing::store {

namespace {

constexpr std::string_view rows =
    "SELECT e.id, e.revision, e.kind, e.language, e.slug, e.title, e.summary, e.body, e.status, e.invented, e.fields, "
    "o.slug, e.updated_at FROM entry e LEFT JOIN entry o ON o.id = e.original_id WHERE ";

std::optional<Row> read_row(sql::Rows found)
{
    for (auto const& row : found)
    {
        Row read;
        read.id = row.get<content::EntryId>(0);
        read.revision = row.get<std::int64_t>(1);
        read.draft.kind = row.get<std::string>(2);
        read.draft.language = text::language_from(row.get<std::string_view>(3)).value();
        read.draft.slug = row.get<std::string>(4);
        read.draft.title = row.get<std::string>(5);
        read.draft.summary = row.get<std::string>(6);
        read.draft.body = row.get<std::string>(7);
        read.draft.status = content::status_from(row.get<std::string_view>(8)).value();
        read.draft.invented = row.get<bool>(9) ? content::Invented::yes : content::Invented::no;
        auto const fields = row.get<std::string_view>(10);
        read.draft.fields = boost::json::parse(boost::json::string_view(fields.data(), fields.size())).as_object();
        read.draft.translation_of = row.get<std::optional<std::string>>(11);
        read.updated_at = row.get<base::Time>(12);
        return read;
    }
    return std::nullopt;
}

// What LIKE reads as a sign stands for itself.
std::string like(std::string_view words)
{
    std::string pattern = "%";
    for (auto const letter : words)
    {
        if (letter == '%' || letter == '_' || letter == '\\')
            pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

}

std::optional<Row> row(sql::Session& db, content::Kind const& kind, text::Language language, std::string_view slug)
{
    return read_row(db.query(
        std::string(rows) + "e.kind = $1 AND e.language = $2 AND e.slug = $3", kind.name, text::code(language), slug));
}

std::optional<Row> row(sql::Session& db, content::EntryId id)
{
    return read_row(db.query(std::string(rows) + "e.id = $1", id));
}

std::optional<Row> translation(sql::Session& db, content::EntryId original)
{
    return read_row(db.query(std::string(rows) + "e.original_id = $1", original));
}

std::map<std::string, std::string> titles(sql::Session& db, text::Language language, std::span<Candidate const> entries)
{
    std::map<std::string, std::string> found;
    constexpr std::size_t most = 400;
    entries = entries.first(std::min(entries.size(), most));
    if (entries.empty())
        return found;
    std::string statement =
        "SELECT o.kind, o.slug, COALESCE(t.title, o.title) FROM entry o LEFT JOIN entry t ON t.original_id = o.id AND "
        "t.language = $1 AND t.status = 'published' WHERE o.language = 'nl' AND o.status = 'published' AND "
        "(o.kind, o.slug) IN (VALUES ";
    std::vector<sql::Param> params{text::code(language)};
    for (auto const& entry : entries)
    {
        statement += (params.size() == 1 ? "($" : ", ($") + std::to_string(params.size() + 1);
        statement += ", $" + std::to_string(params.size() + 2) + ")";
        params.emplace_back(entry.kind);
        params.emplace_back(entry.slug);
    }
    for (auto const& row : db.query_list(statement + ")", params))
        found[row.get<std::string>(0) + "/" + row.get<std::string>(1)] = row.get<std::string>(2);
    return found;
}

std::vector<Candidate> search_entries(sql::Session& db, SearchFor const& wanted)
{
    auto const pattern = like(wanted.words);
    std::vector<Candidate> found;
    for (auto const& row : db.query(
             sql::Text{
                 .sqlite = R"(
            SELECT o.kind, o.slug, COALESCE(t.title, o.title) FROM entry o
            LEFT JOIN entry t ON t.original_id = o.id AND t.language = $1 AND t.status = 'published'
            WHERE o.language = 'nl' AND o.status = 'published' AND ($2 = '' OR o.kind = $2)
              AND (o.title LIKE $3 ESCAPE '\' OR t.title LIKE $3 ESCAPE '\' OR o.slug = $4
                   OR o.kind || '/' || o.slug = $4)
            ORDER BY o.title, o.id LIMIT 12)",
                 .postgres = R"(
            SELECT o.kind, o.slug, COALESCE(t.title, o.title) FROM entry o
            LEFT JOIN entry t ON t.original_id = o.id AND t.language = $1 AND t.status = 'published'
            WHERE o.language = 'nl' AND o.status = 'published' AND ($2 = '' OR o.kind = $2)
              AND (o.title ILIKE $3 ESCAPE '\' OR t.title ILIKE $3 ESCAPE '\' OR o.slug = $4
                   OR o.kind || '/' || o.slug = $4)
            ORDER BY o.title, o.id LIMIT 12)"},
             text::code(wanted.language), wanted.kind, pattern, wanted.words))
        found.push_back(
            {row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), content::Status::published});
    return found;
}

std::optional<WorkId> begun_translation(sql::Session& db, content::Draft const& original)
{
    // A slug holds no sign that LIKE reads otherwise.
    auto const pattern = "%\"translation_of\":\"" + original.slug + "\"%";
    return db.value<WorkId>(
        "SELECT id FROM work WHERE kind = $1 AND language = 'en' AND entry_id IS NULL AND draft LIKE $2 ORDER BY id",
        original.kind, pattern);
}

bool slug_taken(sql::Session& db, content::Draft const& draft, std::optional<content::EntryId> own, WorkId work)
{
    // A new text of the same address elsewhere would take this one's place when it is published.
    return db.value<std::int64_t>(
                 R"(
            SELECT (SELECT COUNT(*) FROM entry e WHERE e.kind = $1 AND e.language = $2 AND e.slug = $3 AND e.id <> $4)
                 + (SELECT COUNT(*) FROM work w WHERE w.kind = $1 AND w.language = $2 AND w.slug = $3 AND w.id <> $5))",
                 draft.kind, text::code(draft.language), draft.slug, own.value_or(content::EntryId{}), work)
               .value_or(0)
        > 0;
}

}
