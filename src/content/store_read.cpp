// Reading entries as visitors may see them.
#include "content/composer.h"
#include "content/content.h"
#include "content/preview.h"
#include "content/row.h"

#include <boost/algorithm/hex.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>

#include <charconv>
#include <unordered_map>

namespace content::store {

namespace {

struct Position
{
    std::string sort_key;
    std::int64_t entry = 0;
};

Cursor write_cursor(Position const& position)
{
    return {boost::algorithm::hex_lower(position.sort_key) + "." + std::to_string(position.entry)};
}

std::optional<Position> read_cursor(Cursor const& cursor)
{
    auto const dot = cursor.text.find('.');
    if (dot == std::string::npos)
        return std::nullopt;
    Position position;
    auto const* const end = cursor.text.data() + cursor.text.size();
    auto const number = std::from_chars(cursor.text.data() + dot + 1, end, position.entry);
    if (number.ec != std::errc() || number.ptr != end)
        return std::nullopt;
    try
    {
        position.sort_key = boost::algorithm::unhex(cursor.text.substr(0, dot));
    }
    catch (boost::algorithm::hex_decode_error const&)
    {
        return std::nullopt;
    }
    return position;
}

// One list to walk through: that of all entries, or that of one value.
struct Lane
{
    Filter const* filter = nullptr; ///< null: all entries
    std::string_view field;
    std::string_view text;
};

// Keeps to the places of one lane that pass the other filters, in order, no more than a page of them.
void add_lane(Composer& composer, ListQuery const& query, Lane const& lane, std::optional<Position> const& after)
{
    composer.add(" WHERE l.kind = ").bind(query.kind->name);
    composer.add(" AND l.language = ").bind(text::code(query.language));
    composer.add(" AND l.field = ").bind(lane.field).add(" AND l.text = ").bind(lane.text);
    if (after)
    {
        composer.add(" AND (l.sort_key, l.entry_id) > (").bind(sql::BlobView{after->sort_key});
        composer.add(", ").bind(after->entry).add(")");
    }
    for (auto const& filter : query.filters)
        if (!filter.any_of.empty() && &filter != lane.filter)
            add_filter(composer, filter);
    if (query.day)
        add_filter(composer, *query.day);
    composer.add(" ORDER BY l.sort_key, l.entry_id LIMIT ").bind(query.limit + 1);
}

constexpr std::string_view card_joins = " JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id";

// Several lanes are walked side by side and merged.
void add_lanes(
    Composer& composer, ListQuery const& query, std::vector<Lane> const& lanes, std::optional<Position> const& after)
{
    std::string_view between;
    composer.add("(");
    for (auto const& lane : lanes)
    {
        composer.add(between).add("SELECT * FROM (SELECT l.sort_key, l.entry_id, l.shown_id FROM entry_listing l");
        add_lane(composer, query, lane, after);
        composer.add(") lane");
        between = " UNION ";
    }
    composer.add(") l").add(card_joins).add(" ORDER BY l.sort_key, l.entry_id LIMIT ").bind(query.limit + 1);
}

// The lanes of the first filter, which the caller made the most selective one; each is walked in order.
std::vector<Lane> lanes(ListQuery const& query)
{
    std::vector<Lane> found;
    for (auto const& filter : query.filters)
    {
        for (auto const& text : filter.any_of)
            found.push_back({&filter, filter.field, text});
        if (!found.empty())
            return found;
    }
    return {Lane{}};
}

std::vector<LinkedCard> linked(sql::Rows rows)
{
    std::vector<LinkedCard> found;
    for (auto const& row : rows)
        found.push_back({row.get<std::string>(0), read_card(row, 1)});
    return found;
}

}

// The fields of one entry live and die together, so they share one resource that never frees parts.
boost::json::object parse_object(std::string_view json)
{
    auto const resource = boost::json::make_shared_resource<boost::json::monotonic_resource>(json.size());
    return std::move(boost::json::parse(boost::json::string_view(json.data(), json.size()), resource).as_object());
}

namespace {

// The original's fields in one column, the translation's words, if any, in the next.
boost::json::object shown_fields(sql::Row const& row, int column)
{
    auto fields = parse_object(row.get<std::string_view>(column));
    if (auto const words = row.get<std::optional<std::string>>(column + 1))
        return merge_fields(std::move(fields), parse_object(*words));
    return fields;
}

}

// Initialises instead of assigning, because an object keeps the resource it was made with and would be copied.
Card read_card(sql::Row const& row, int first)
{
    return {
        .id = row.get<EntryId>(first),
        .kind = row.get<std::string>(first + 1),
        .language = text::language_from(row.get<std::string_view>(first + 2)).value(),
        .slug = row.get<std::string>(first + 3),
        .title = row.get<std::string>(first + 4),
        .summary = row.get<std::string>(first + 5),
        .invented = row.get<std::int64_t>(first + 6) != 0 ? Invented::yes : Invented::no,
        .fields = shown_fields(row, first + 7),
    };
}

std::optional<Entry> published(sql::Session& db, Kind const& kind, text::Language language, std::string_view slug)
{
    if (auto const* const draft = previewed(kind, language, slug))
        return entry_of(db, *draft);
    for (auto const& row : db.query(
             R"(
            SELECT o.id, s.id, s.language, s.slug, s.title, s.summary, s.body, o.invented, o.fields,
                   CASE WHEN s.id <> o.id THEN s.fields END, o.slug, COALESCE(e.slug, o.slug), s.updated_at,
                   o.published_at, s.revision, s.read_along_at
            FROM entry a
            JOIN entry o ON o.id = COALESCE(a.original_id, a.id)
            LEFT JOIN entry e ON e.original_id = o.id AND e.language = 'en' AND e.status = 'published'
            JOIN entry s ON s.id = CASE WHEN $2 = 'en' THEN COALESCE(e.id, o.id) ELSE o.id END
            WHERE a.kind = $1 AND a.slug = $3 AND a.language IN ('nl', $2)
              AND a.status = 'published' AND o.status = 'published'
              AND EXISTS (SELECT 1 FROM entry_listing l WHERE l.entry_id = o.id AND l.language = $2 AND l.field = '')
            ORDER BY CASE WHEN a.language = $2 THEN 0 ELSE 1 END
            LIMIT 1)",
             kind.name, text::code(language), slug))
    {
        return Entry{
            .id = row.get<EntryId>(0),
            .shown_id = row.get<EntryId>(1),
            .content =
                {
                    .kind = std::string(kind.name),
                    .language = text::language_from(row.get<std::string_view>(2)).value(),
                    .slug = row.get<std::string>(3),
                    .title = row.get<std::string>(4),
                    .summary = row.get<std::string>(5),
                    .body = row.get<std::string>(6),
                    .status = Status::published,
                    .invented = row.get<std::int64_t>(7) != 0 ? Invented::yes : Invented::no,
                    .translation_of = {},
                    .fields = shown_fields(row, 8),
                },
            .slug_nl = row.get<std::string>(10),
            .slug_en = row.get<std::string>(11),
            .updated_at = row.get<base::Time>(12),
            .published_at = row.get<std::optional<base::Time>>(13),
            .revision = row.get<std::int64_t>(14),
            .read_along_at = row.get<std::optional<base::Time>>(15),
        };
    }
    return std::nullopt;
}

List list(sql::Session& db, ListQuery const& query)
{
    auto const after = read_cursor(query.after);
    auto const walked = lanes(query);
    Composer composer(std::string("SELECT l.sort_key, ") + card_columns + " FROM ");
    if (walked.size() > 1)
    {
        add_lanes(composer, query, walked, after);
    }
    else
    {
        // One lane is in order already: joined in place, nothing is sorted.
        composer.add("entry_listing l").add(card_joins);
        add_lane(composer, query, walked.front(), after);
    }

    List list;
    Position last;
    for (auto const& row : composer.run(db))
    {
        if (static_cast<int>(list.cards.size()) == query.limit)
        {
            list.next = write_cursor(last);
            break;
        }
        last.sort_key = row.get<sql::Blob>(0).bytes;
        list.cards.push_back(read_card(row, 1));
        last.entry = list.cards.back().id.value;
    }
    return list;
}

std::vector<Card> cards(sql::Session& db, text::Language language, std::vector<EntryId> const& ids)
{
    if (ids.empty())
        return {};
    Composer composer(
        std::string("SELECT ") + card_columns
        + " FROM entry_listing l JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id"
          " WHERE l.language = ");
    auto const code = text::code(language);
    composer.bind(code).add(" AND l.field = '' AND l.entry_id IN (");
    for (std::size_t i = 0; i < ids.size(); ++i)
        composer.add(i == 0 ? "" : ", ").bind(ids[i]);
    composer.add(")");

    std::unordered_map<EntryId, Card> found;
    for (auto const& row : composer.run(db))
    {
        auto card = read_card(row, 0);
        found.emplace(card.id, std::move(card));
    }
    std::vector<Card> ordered;
    for (auto const id : ids)
        if (auto const card = found.find(id); card != found.end())
            ordered.push_back(std::move(card->second));
    return ordered;
}

std::vector<Card> referred(sql::Session& db, text::Language language, EntryId id, std::string_view field)
{
    std::vector<Card> found;
    for (auto const& row : db.query(
             std::string("SELECT ") + card_columns + R"(
            FROM entry_value v JOIN entry_listing l ON l.entry_id = v.target AND l.language = $3 AND l.field = ''
            JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id
            WHERE v.entry_id = $1 AND v.field = $2 ORDER BY v.ordinal)",
             id, field, text::code(language)))
        found.push_back(read_card(row, 0));
    return found;
}

std::vector<LinkedCard> origins(sql::Session& db, text::Language language, EntryId id)
{
    return linked(db.query(
        std::string("SELECT k.relation, ") + card_columns + R"(
            FROM entry_link k JOIN entry_listing l ON l.entry_id = k.to_id AND l.language = $2 AND l.field = ''
            JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id
            WHERE k.from_id = $1 ORDER BY k.ordinal)",
        id, text::code(language)));
}

std::vector<LinkedCard> outcomes(sql::Session& db, text::Language language, EntryId id)
{
    return linked(db.query(
        std::string("SELECT k.relation, ") + card_columns + R"(
            FROM entry_link k JOIN entry_listing l ON l.entry_id = k.from_id AND l.language = $2 AND l.field = ''
            JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id
            WHERE k.to_id = $1 ORDER BY l.kind, l.sort_key LIMIT 100)",
        id, text::code(language)));
}

std::vector<FacetCount> facet_counts(sql::Session& db, Kind const& kind)
{
    std::vector<FacetCount> counts;
    for (auto const& row : db.query(
             R"(
            SELECT v.field, v.text, COUNT(*), MAX(v.target) FROM entry_value v
            JOIN entry_listing l ON l.entry_id = v.entry_id AND l.kind = $1 AND l.language = 'nl' AND l.field = ''
            GROUP BY v.field, v.text)",
             kind.name))
        counts.push_back(
            {row.get<std::string>(0), row.get<std::string>(1), row.get<std::int64_t>(2),
             row.get<std::optional<EntryId>>(3)});
    return counts;
}

std::uint64_t generation(sql::Session& db)
{
    return static_cast<std::uint64_t>(db.value<std::int64_t>("SELECT MAX(sequence) FROM change_log").value_or(0));
}

}
