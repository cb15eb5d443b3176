// Reads what feeds and sitemaps hold, and keeps the table they are read from.
#include "content/recent.h"

#include "content/row.h"
#include "platform/html/url.h"

#include <fmt/format.h>

namespace content {

namespace store {

namespace {

constexpr char const* recent_joins =
    " JOIN entry_listing l ON l.kind = r.kind AND l.language = $1 AND l.field = '' AND l.entry_id = r.entry_id"
    " JOIN entry o ON o.id = r.entry_id JOIN entry s ON s.id = l.shown_id";

Recent read_recent(sql::Row const& row)
{
    return {
        .card = read_card(row, 2),
        .published_at = row.get<std::optional<base::Time>>(0).value_or(base::Time()),
        .updated_at = row.get<base::Time>(1),
    };
}

}

std::vector<Recent> recent(sql::Session& db, RecentQuery const& query)
{
    std::vector<Recent> found;
    if (query.kinds.empty())
        return found;
    // One lane for each kind, each walked from its newest end no further than the limit, then merged.
    auto const language = text::code(query.language);
    std::vector<sql::Param> params{language, query.field, query.text, query.limit};
    std::string lanes;
    for (auto const* const kind : query.kinds)
    {
        params.emplace_back(kind->name);
        lanes += fmt::format(
            "{}SELECT * FROM (SELECT kind, moment, entry_id FROM entry_recent WHERE kind = ${} AND field = $2 AND "
            "text = $3 ORDER BY moment DESC, entry_id DESC LIMIT $4) lane",
            lanes.empty() ? "" : " UNION ALL ", params.size());
    }
    auto const statement = fmt::format(
        "SELECT o.published_at, s.updated_at, {} FROM ({}) r{} ORDER BY r.moment DESC, r.entry_id DESC LIMIT $4",
        card_columns, lanes, recent_joins);
    for (auto const& row : db.query_list(statement, params))
        found.push_back(read_recent(row));
    return found;
}

std::optional<Recent> recent_one(sql::Session& db, Kind const& kind, text::Language language, std::string_view slug)
{
    auto const entry = published(db, kind, language, slug);
    if (!entry)
        return std::nullopt;
    auto const& content = entry->content;
    return Recent{
        .card =
            {.id = entry->id,
             .kind = content.kind,
             .language = content.language,
             .slug = language == text::Language::en ? entry->slug_en : entry->slug_nl,
             .title = content.title,
             .summary = content.summary,
             .invented = content.invented,
             .fields = content.fields},
        .published_at = entry->published_at.value_or(base::Time()),
        .updated_at = entry->updated_at};
}

std::vector<Address> addresses(sql::Session& db, Kinds const& kinds, std::int64_t first, std::int64_t last)
{
    std::vector<Address> found;
    for (auto const& row : db.query(
             R"(
            SELECT o.kind, o.slug, COALESCE(e.slug, ''), CASE WHEN e.updated_at > o.updated_at THEN e.updated_at
                   ELSE o.updated_at END
            FROM entry o
            JOIN entry_listing l ON l.kind = o.kind AND l.language = 'nl' AND l.field = '' AND l.entry_id = o.id
            LEFT JOIN entry e ON e.original_id = o.id AND e.language = 'en' AND e.status = 'published'
            WHERE o.id >= $1 AND o.id < $2 ORDER BY o.id)",
             first, last))
        if (auto const* const kind = kinds.find(row.get<std::string_view>(0)))
            found.push_back({kind, row.get<std::string>(1), row.get<std::string>(2), row.get<base::Time>(3)});
    return found;
}

std::int64_t highest_entry(sql::Session& db)
{
    return db.value<std::int64_t>("SELECT MAX(id) FROM entry").value_or(0);
}

std::vector<std::string> inhabited(sql::Session& db, Kinds const& kinds)
{
    std::vector<std::string> found;
    std::vector<sql::Param> params;
    std::string statement;
    for (auto const* const kind : kinds.all())
    {
        params.emplace_back(kind->name);
        statement += fmt::format(
            "{}SELECT * FROM (SELECT kind FROM entry_listing WHERE kind = ${} AND language = 'nl' AND field = '' "
            "LIMIT 1) lane",
            statement.empty() ? "" : " UNION ALL ", params.size());
    }
    if (params.empty())
        return found;
    for (auto const& row : db.query_list(statement, params))
        found.push_back(row.get<std::string>(0));
    return found;
}

std::vector<Named> by_slug(
    sql::Session& db, Kind const& kind, text::Language language, std::vector<std::string_view> const& slugs)
{
    std::vector<Named> found;
    if (slugs.empty())
        return found;
    auto const code = text::code(language);
    std::vector<sql::Param> params{code, kind.name};
    std::string holes;
    for (auto const slug : slugs)
    {
        params.emplace_back(slug);
        holes += fmt::format("{}${}", holes.empty() ? "" : ", ", params.size());
    }
    auto const statement = fmt::format(
        "SELECT o.slug, {} FROM entry o JOIN entry_listing l ON l.kind = o.kind AND l.language = $1 AND l.field = '' "
        "AND l.entry_id = o.id JOIN entry s ON s.id = l.shown_id "
        "WHERE o.kind = $2 AND o.language = 'nl' AND o.slug IN ({})",
        card_columns, holes);
    for (auto const& row : db.query_list(statement, params))
        found.push_back({row.get<std::string>(0), read_card(row, 1)});
    return found;
}

void index_recent(sql::Tx& tx, Kind const& kind, EntryId original)
{
    tx.execute("DELETE FROM entry_recent WHERE entry_id = $1", original);
    tx.execute(
        R"(
            INSERT INTO entry_recent (kind, field, text, moment, entry_id)
            SELECT $1, v.field, v.text, COALESCE(o.published_at, 0), o.id
            FROM entry o, (SELECT field, text FROM entry_value WHERE entry_id = $2 AND field IN ('themes', 'areas')
                           UNION SELECT '', '') v
            WHERE o.id = $2 AND o.status = 'published')",
        kind.name, original);
}

}

std::string feed_path(text::Language language, FeedPlace const& place)
{
    std::string path = language == text::Language::nl ? "/atom.xml" : "/en/atom.xml";
    if (!place.name.empty())
        path += fmt::format("?{}={}", place.name, html::percent_encode(place.value));
    return path;
}

html::Feed feed(text::Language language, FeedPlace const& place, std::string title)
{
    return {std::move(title), feed_path(language, place), "application/atom+xml"};
}

}
