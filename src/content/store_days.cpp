// Reading what is coming, day by day.
#include "content/composer.h"
#include "content/days.h"
#include "content/row.h"

#include <algorithm>
#include <charconv>

namespace content::store {

namespace {

struct Position
{
    std::string day;
    std::int64_t entry = 0;
};

std::optional<Position> read_position(Cursor const& cursor)
{
    auto const dot = cursor.text.find('.');
    if (dot == std::string::npos || !text::parse_date(cursor.text.substr(0, dot)))
        return std::nullopt;
    Position position{cursor.text.substr(0, dot), 0};
    auto const* const end = cursor.text.data() + cursor.text.size();
    auto const number = std::from_chars(cursor.text.data() + dot + 1, end, position.entry);
    return number.ec == std::errc() && number.ptr == end ? std::optional(position) : std::nullopt;
}

// What the day of an entry is sorted by: days without a time first.
auto time_of(DayCard const& card)
{
    auto const held = occasions_on(card);
    return std::pair(card.day, held.empty() ? std::nullopt : held.front().from);
}

// Most entries of which the days are gathered; where more fit, a page is full before many days were walked.
constexpr int most_gathered = 200;

// The entries that fit the filters and have a day to come, when they are few: walking all days to find theirs would
// take long. Absent when they are many, or when all fit.
std::optional<std::vector<EntryId>> few(sql::Session& db, DayQuery const& query)
{
    auto const from = text::iso(query.from);
    auto const first = std::ranges::find_if(query.filters, [](Filter const& one) { return !one.any_of.empty(); });
    if (first == query.filters.end())
        return std::nullopt;
    Composer composer("SELECT DISTINCT l.entry_id FROM entry_listing l WHERE l.kind = ");
    composer.bind(query.kind->name).add(" AND l.language = ").bind(text::code(query.language));
    composer.add(" AND l.field = ").bind(first->field).add(" AND l.text IN (");
    for (std::size_t i = 0; i < first->any_of.size(); ++i)
        composer.add(i == 0 ? "" : ", ").bind(first->any_of[i]);
    composer.add(")");
    for (auto other = std::next(first); other != query.filters.end(); ++other)
        if (!other->any_of.empty())
            add_filter(composer, *other);
    // An expression is in no index: else SQLite looks through all days to come for each entry, not through its own.
    composer.add(" AND EXISTS (SELECT 1 FROM entry_value d WHERE d.entry_id = l.entry_id AND d.field = ");
    composer.bind(day_field).add(" AND (d.text || '') >= ").bind(from).add(")");
    composer.add(" LIMIT ").bind(most_gathered + 1);
    std::vector<EntryId> found;
    for (auto const& row : composer.run(db))
        found.push_back(row.get<EntryId>(0));
    return found.size() > most_gathered ? std::nullopt : std::optional(std::move(found));
}

/// What a page of days is read by.
struct Walk
{
    std::string first;
    std::string behind; ///< empty: to the last day
    std::optional<Position> after;
    std::optional<std::vector<EntryId>> gathered;
};

// The filters are asked of the day itself, before its entry is read.
void add_fitting(Composer& composer, DayQuery const& query, Walk const& walk)
{
    if (!walk.gathered)
    {
        for (auto const& filter : query.filters)
            if (!filter.any_of.empty())
                add_filter(composer, filter, "d");
        return;
    }
    composer.add(" AND d.entry_id IN (");
    for (std::size_t i = 0; i < walk.gathered->size(); ++i)
        composer.add(i == 0 ? "" : ", ").bind((*walk.gathered)[i]);
    composer.add(")");
}

// Days are written as ISO dates, so the index on texts has them in order.
Composer statement(DayQuery const& query, Walk const& walk)
{
    // An expression is in no index: then the days of the entries that were gathered are read, and sorted.
    std::string_view const day = walk.gathered ? "(d.text || '')" : "d.text";
    Composer composer(
        std::string("SELECT d.text, o.revision, CASE WHEN s.updated_at > o.updated_at THEN s.updated_at ELSE "
                    "o.updated_at END, ")
        + card_columns
        + " FROM entry_value d JOIN entry_listing l ON l.entry_id = d.entry_id AND l.field = '' AND l.language = ");
    composer.bind(text::code(query.language)).add(" AND l.kind = ").bind(query.kind->name);
    composer.add(" JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id WHERE d.field = ");
    composer.bind(day_field).add(" AND ").add(day).add(" >= ").bind(walk.first);
    if (!walk.behind.empty())
        composer.add(" AND ").add(day).add(" < ").bind(walk.behind);
    if (walk.after)
    {
        composer.add(" AND (").add(day).add(", d.entry_id) > (").bind(walk.after->day).add(", ");
        composer.bind(walk.after->entry).add(")");
    }
    add_fitting(composer, query, walk);
    composer.add(" ORDER BY ").add(day).add(", d.entry_id LIMIT ").bind(query.limit + 1);
    return composer;
}

}

Days upcoming(sql::Session& db, DayQuery const& query)
{
    Walk const walk{
        text::iso(query.from), query.before ? text::iso(*query.before) : std::string(), read_position(query.after),
        few(db, query)};
    Days days;
    if (walk.gathered && walk.gathered->empty())
        return days;
    for (auto const& row : statement(query, walk).run(db))
    {
        if (static_cast<int>(days.cards.size()) == query.limit)
        {
            auto const& end = days.cards.back();
            days.next = Cursor{text::iso(end.day) + "." + std::to_string(end.card.id.value)};
            break;
        }
        auto const day = text::parse_date(row.get<std::string_view>(0));
        days.cards.push_back({day.value(), read_card(row, 3), row.get<std::int64_t>(1), row.get<base::Time>(2)});
    }
    std::ranges::stable_sort(days.cards, {}, time_of);
    return days;
}

}
