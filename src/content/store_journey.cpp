// Reading journeys: recursive queries that follow links both ways.
#include "content/composer.h"
#include "content/journey_graph.h"
#include "content/row.h"

#include <algorithm>
#include <map>

namespace content {

namespace {

// A recursion, cut off after `rows`. SQLite stops at a LIMIT inside it; PostgreSQL knows none there, and makes no more
// rows than are read from it.
struct Walk
{
    Walk(std::string const& recursion, int rows, std::string const& reading)
    {
        auto const limit = " LIMIT " + std::to_string(rows);
        auto const from = ") SELECT " + reading;
        auto const at = from.find("walk");
        postgres_ = recursion + from.substr(0, at) + "(SELECT * FROM walk" + limit + ") walk" + from.substr(at + 4);
        sqlite_ = recursion + limit + from;
    }

    sql::Statement statement() const { return sql::Text{.sqlite = sqlite_, .postgres = postgres_}; }

private:
    std::string sqlite_;
    std::string postgres_;
};

// From where a walk stands to what is linked with it and visible: as long as it went on to what was done, further on
// or back to an origin; once back, only to what that is based on. What is part of something is no step further, and
// another question is seen and not passed.
constexpr char const* onward = R"(CASE WHEN k.to_id = w.id THEN 1 ELSE 0 END
    FROM walk w JOIN entry_link k ON k.from_id = w.id OR k.to_id = w.id
    JOIN entry_listing l ON l.entry_id = CASE WHEN k.from_id = w.id THEN k.to_id ELSE k.from_id END
         AND l.language = $1 AND l.field = '' AND l.text = ''
    WHERE w.depth < 6 AND (w.depth = 0 OR w.kind <> 'question')
      AND k.relation <> 'part_of' AND (w.onward = 1 OR (k.from_id = w.id AND k.relation = 'based_on'))
      AND l.kind IN ('story', 'question', 'insight', 'material', 'circle', 'activity', 'project', 'measure', 'news'))";

std::vector<Card> nearest_entries(sql::Session& db, text::Language language, EntryId question)
{
    static Walk const walk(
        std::string(R"(
            WITH RECURSIVE walk (id, kind, depth, onward) AS (
                SELECT q.entry_id, q.kind, 0, 1 FROM entry_listing q
                WHERE q.entry_id = $2 AND q.kind = 'question' AND q.language = $1 AND q.field = '' AND q.text = ''
                UNION SELECT l.entry_id, l.kind, w.depth + 1, )")
            + onward,
        400, std::string(store::card_columns) + R"(
            FROM (SELECT id, MIN(depth) AS depth FROM walk GROUP BY id) near
            JOIN entry_listing l ON l.entry_id = near.id AND l.language = $1 AND l.field = '' AND l.text = ''
            JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id
            ORDER BY near.depth, near.id LIMIT $3)");
    std::vector<Card> entries;
    for (auto const& row : db.query(walk.statement(), text::code(language), question, journey_entries))
        entries.push_back(store::read_card(row, 0));
    return entries;
}

void add_ids(store::Composer& composer, std::vector<Card> const& entries)
{
    std::string_view between = " IN (";
    for (auto const& entry : entries)
        composer.add(std::exchange(between, ", ")).bind(entry.id);
    composer.add(")");
}

std::vector<JourneyGraph::Link> links_between(sql::Session& db, std::vector<Card> const& entries)
{
    store::Composer composer("SELECT from_id, to_id, relation FROM entry_link WHERE from_id");
    add_ids(composer, entries);
    composer.add(" AND to_id");
    add_ids(composer, entries);
    composer.add(" AND relation <> 'part_of' ORDER BY from_id, ordinal");

    std::unordered_map<EntryId, std::size_t> places;
    for (std::size_t at = 0; at < entries.size(); ++at)
        places.emplace(entries[at].id, at);
    std::vector<JourneyGraph::Link> links;
    for (auto const& row : composer.run(db))
        links.push_back({places.at(row.get<EntryId>(0)), places.at(row.get<EntryId>(1)), row.get<std::string>(2)});
    return links;
}

// How an entry was reached from a question.
struct Reached
{
    EntryId question;
    EntryId entry;
    std::string kind;
    std::int64_t depth = 0;
};

std::vector<Reached> reached_entries(sql::Session& db)
{
    static Walk const walk(
        std::string(R"(
            WITH RECURSIVE newest (id) AS (
                SELECT q.entry_id FROM entry_listing q
                WHERE q.kind = 'question' AND q.language = $1 AND q.field = '' AND q.text = ''
                ORDER BY q.sort_key, q.entry_id LIMIT 100),
            walk (root, id, kind, depth, onward) AS (
                SELECT n.id, n.id, 'question', 0, 1 FROM newest n
                UNION SELECT w.root, l.entry_id, l.kind, w.depth + 1, )")
            + onward,
        20'000, "root, id, kind, MIN(depth) FROM walk GROUP BY root, id, kind ORDER BY root, id");
    std::vector<Reached> reached;
    for (auto const& row : db.query(walk.statement(), text::code(text::Language::nl)))
        reached.push_back(
            {row.get<EntryId>(0), row.get<EntryId>(1), row.get<std::string>(2), row.get<std::int64_t>(3)});
    return reached;
}

std::vector<Journeys::Root> count_roots(std::vector<Reached> const& reached)
{
    std::map<EntryId, Journeys::Root> counted;
    std::map<EntryId, std::array<bool, step_count>> taken;
    for (auto const& each : reached)
    {
        auto& root = counted[each.question];
        root.question = each.question;
        ++root.entries;
        auto const step = step_of(each.kind);
        if (step && !std::exchange(taken[each.question][static_cast<std::size_t>(*step)], true))
            ++root.steps;
    }
    std::vector<Journeys::Root> roots;
    for (auto& [question, root] : counted)
        if (root.entries > 1)
            roots.push_back(std::move(root));
    std::ranges::stable_sort(roots, [](Journeys::Root const& left, Journeys::Root const& right) {
        return std::pair(left.steps, left.entries) > std::pair(right.steps, right.entries);
    });
    return roots;
}

void add_slugs(sql::Session& db, text::Language language, std::vector<Journeys::Root>& roots)
{
    std::vector<EntryId> ids;
    for (auto const& root : roots)
        ids.push_back(root.question);
    for (auto const& card : store::cards(db, language, ids))
        std::ranges::find(roots, card.id, &Journeys::Root::question)->slugs[language == text::Language::en] = card.slug;
}

}

JourneyGraph store::journey_graph(sql::Session& db, text::Language language, EntryId question)
{
    JourneyGraph graph;
    graph.entries = nearest_entries(db, language, question);
    if (graph.entries.size() > 1)
        graph.links = links_between(db, graph.entries);
    return graph;
}

Journeys store::journeys(sql::Session& db)
{
    auto const reached = reached_entries(db);
    Journeys journeys;
    journeys.roots = count_roots(reached);
    add_slugs(db, text::Language::nl, journeys.roots);
    add_slugs(db, text::Language::en, journeys.roots);

    std::unordered_map<EntryId, std::size_t> places;
    for (std::size_t at = 0; at < journeys.roots.size(); ++at)
        places.emplace(journeys.roots[at].question, at);
    std::unordered_map<EntryId, std::pair<std::int64_t, std::size_t>> nearest; // depth, then rank
    for (auto const& each : reached)
        if (auto const place = places.find(each.question); place != places.end())
        {
            std::pair const way(each.depth, place->second);
            auto const [known, fresh] = nearest.emplace(each.entry, way);
            known->second = std::min(known->second, way);
        }
    for (auto const& [entry, way] : nearest)
        journeys.journey_of.emplace(entry, way.second);
    return journeys;
}

}
