// Reading several kinds at once.
#include "content/composer.h"
#include "content/gathered.h"
#include "content/row.h"

namespace content::store {

namespace {

// The places of one kind under one value, in order, one more than is shown.
void add_walk(Composer& composer, std::string_view language, Shelf const& shelf, Filed const& filed)
{
    composer.add("l.sort_key, l.entry_id, l.shown_id FROM entry_listing l WHERE l.kind = ").bind(shelf.kind->name);
    composer.add(" AND l.language = ").bind(language);
    composer.add(" AND l.field = ").bind(filed.field).add(" AND l.text = ").bind(filed.text);
    composer.add(" ORDER BY l.sort_key, l.entry_id LIMIT ").bind(shelf.limit + 1);
}

}

std::vector<Gathered> gathered(sql::Session& db, text::Language language, std::span<Shelf const> shelves)
{
    std::vector<Gathered> found(shelves.size());
    auto const code = text::code(language);
    Composer composer(std::string("SELECT l.shelf, ") + card_columns + " FROM (");
    std::string_view between;
    for (std::size_t at = 0; at < shelves.size(); ++at)
        for (auto const& filed : shelves[at].under)
        {
            composer.add(between).add("SELECT * FROM (SELECT ").add(std::to_string(at)).add(" AS shelf, ");
            add_walk(composer, code, shelves[at], filed);
            composer.add(") walk");
            between = " UNION ";
        }
    if (between.empty())
        return found;
    composer.add(") l JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id"
                 " ORDER BY l.shelf, l.sort_key, l.entry_id");
    for (auto const& row : composer.run(db))
    {
        auto const shelf = static_cast<std::size_t>(row.get<std::int64_t>(0));
        auto& here = found[shelf];
        here.more = static_cast<int>(here.cards.size()) == shelves[shelf].limit;
        if (!here.more)
            here.cards.push_back(read_card(row, 1));
    }
    return found;
}

std::vector<Partner> partners(sql::Session& db, text::Language language, std::vector<EntryId> const& ids, int limit)
{
    std::vector<Partner> found;
    if (ids.empty())
        return found;
    Composer composer(
        std::string("SELECT v.through, ") + card_columns
        + " FROM (SELECT target, MIN(entry_id) AS through FROM entry_value"
          " WHERE field = 'organisations' AND target IS NOT NULL AND entry_id IN (");
    for (std::size_t i = 0; i < ids.size(); ++i)
        composer.add(i == 0 ? "" : ", ").bind(ids[i]);
    composer.add(") GROUP BY target) v JOIN entry_listing l ON l.entry_id = v.target AND l.field = ''"
                 " AND l.language = ");
    auto const code = text::code(language);
    composer.bind(code).add(" JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id");
    composer.add(" ORDER BY l.sort_key, l.entry_id LIMIT ").bind(limit);
    for (auto const& row : composer.run(db))
        found.push_back({read_card(row, 1), row.get<EntryId>(0)});
    return found;
}

}
