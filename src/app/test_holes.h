// For tests of app: things that stand in the holes of addresses, and whose they are.
#pragma once
#include "app/test_people.h"
#include "editing/work.h"

#include <functional>

namespace app::test {

/// Whose the thing is that an address leads to, seen from who asks.
enum class Whose { own, other, nobodys };

/// What limits who may use an address of something.
enum class Belongs {
    to_all,             ///< the right to the address is enough
    to_an_organisation, ///< or it is of an own organisation
    to_a_person,        ///< only whose it is, whatever rights others have
};

using Holes = std::vector<http::NameValue>;

/// Makes a thing and answers what stands in the holes of its address.
struct Sample
{
    std::string_view path; ///< the rows at or below this Dutch or neutral path; the longest that fits counts
    Belongs belongs = Belongs::to_all;
    std::function<Holes(World& world, std::string_view sort, Whose whose)> make;
};

inline bool at_or_below(std::string_view path, std::string_view top)
{
    return path == top || (path.starts_with(top) && (top.ends_with('/') || path[top.size()] == '/'));
}

/// Whether it is to be of the organisation that the editor of one is of: the editor of another sees it the other way.
inline bool of_the_one(std::string_view sort, Whose whose)
{
    return (whose == Whose::own) != (sort == "editor of another");
}

inline Holes holes_of_entry(World&, std::string_view sort, Whose whose)
{
    auto const slug = whose == Whose::nobodys ? "bestaat-niet" : of_the_one(sort, whose) ? own_project : other_project;
    return {{"kind", "project"}, {"slug", std::string(slug)}, {"id", "999999"}};
}

inline Holes holes_of_kind(World&, std::string_view, Whose whose)
{
    return {{"kind", whose == Whose::own ? "project" : whose == Whose::other ? "news" : "bestaat-niet"}};
}

/// The `{id}` of a row that the statement makes; $1 is the person it belongs to, $2 a time. Nobody's is not made.
inline Holes holes_of_row(World& world, accounts::PersonId person, sql::Statement statement)
{
    auto const id = world.db().write(
        [&](sql::Tx& tx) { return tx.value<std::int64_t>(statement, person, world.clock().now()); });
    return {{"id", std::to_string(id.value())}};
}

inline sql::Text both(std::string_view statement)
{
    return {statement, statement};
}

/// A row of the person who asks, or of another one.
inline auto of_a_person(sql::Text statement)
{
    return [statement](World& world, std::string_view sort, Whose whose) -> Holes {
        if (whose == Whose::nobodys)
            return {{"id", "999999"}};
        auto const another = sort == "facilitator" ? "analyst" : "facilitator";
        auto const own = whose == Whose::own && !sort.empty();
        return holes_of_row(world, world.person(own ? sort : another), statement);
    };
}

/// A work on a new text of the organisation that the editor of one is of, or of another. Written by the coordinator.
inline Holes holes_of_work(World& world, std::string_view sort, Whose whose)
{
    if (whose == Whose::nobodys)
        return {{"id", "999999"}};
    content::Draft draft;
    draft.kind = "project";
    draft.title = "Een nieuw plan";
    draft.slug = "een-nieuw-plan";
    auto const& organisation = of_the_one(sort, whose) ? own_organisation : other_organisation;
    draft.fields["organisations"] = boost::json::array{boost::json::string_view(organisation)};
    auto const writer = world.as_handlers_see("coordinator");
    auto const saved = world.db().write(
        [&](sql::Tx& tx) { return editing::store::save_work(tx, writer, {.draft = draft}, world.clock().now()); });
    return {{"id", std::to_string(saved.id.value)}};
}

/// A text of which reading along has begun.
inline Holes holes_of_round(World& world, std::string_view sort, Whose whose)
{
    auto const work = holes_of_work(world, sort, whose);
    if (whose == Whose::nobodys)
        return work;
    auto const id = world.db().write([&](sql::Tx& tx) {
        auto const number = std::stoll(work.front().second);
        tx.execute("UPDATE work SET state = 'reading_along' WHERE id = $1", number);
        return tx.value<std::int64_t>(
            "INSERT INTO reading_round (work_id, title, invited_only, since_version, started_at, started_version, "
            "returns_to) VALUES ($1, 'Een nieuw plan', 0, 1, $2, 1, 'in_review') RETURNING id",
            number, world.clock().now());
    });
    return {{"id", std::to_string(id.value())}};
}

/// Somebody else's page on the desk.
inline Holes holes_of_person(World& world, std::string_view, Whose whose)
{
    auto const id = whose == Whose::nobodys ? 999999 : world.person("participant").value;
    return {{"id", std::to_string(id)}};
}

inline Holes holes_of_word(World&, std::string_view, Whose whose)
{
    return {{"list", "themes"}, {"slug", whose == Whose::nobodys ? "bestaat-niet" : "meedoen"}};
}

}
