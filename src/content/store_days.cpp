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

}

// Days are written as ISO dates, so the index on texts has them in order.
Days upcoming(sql::Session& db, DayQuery const& query)
{
    auto const first = text::iso(query.from);
    auto const last = query.before ? text::iso(*query.before) : std::string();
    auto const after = read_position(query.after);
    Composer composer(
        std::string("SELECT d.text, o.revision, CASE WHEN s.updated_at > o.updated_at THEN s.updated_at ELSE "
                    "o.updated_at END, ")
        + card_columns
        + " FROM entry_value d JOIN entry_listing l ON l.entry_id = d.entry_id AND l.field = '' AND l.language = ");
    composer.bind(text::code(query.language)).add(" AND l.kind = ").bind(query.kind->name);
    composer.add(" JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id WHERE d.field = ");
    composer.bind(day_field).add(" AND d.text >= ").bind(first);
    if (query.before)
        composer.add(" AND d.text < ").bind(last);
    if (after)
        composer.add(" AND (d.text, d.entry_id) > (").bind(after->day).add(", ").bind(after->entry).add(")");
    for (auto const& filter : query.filters)
        if (!filter.any_of.empty())
            add_filter(composer, filter);
    composer.add(" ORDER BY d.text, d.entry_id LIMIT ").bind(query.limit + 1);

    Days days;
    for (auto const& row : composer.run(db))
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
