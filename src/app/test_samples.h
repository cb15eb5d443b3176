// For tests of app: what stands in the holes of addresses, and whose it is.
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
            "INSERT INTO reading_round (work_id, title, invited_only, since_version, started_at) "
            "VALUES ($1, 'Een nieuw plan', 0, 1, $2) RETURNING id",
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

inline std::vector<Sample> const& all_samples()
{
    static std::vector<Sample> const samples{
        {"/", Belongs::to_all, holes_of_entry},
        {"/bewerken", Belongs::to_an_organisation, holes_of_entry},
        {"/klopt", Belongs::to_an_organisation, holes_of_entry},
        {"/schrijven", Belongs::to_an_organisation, holes_of_work},
        {"/schrijven/nieuw", Belongs::to_all, holes_of_kind},
        {"/nakijken", Belongs::to_an_organisation, holes_of_work},
        {"/meelezen", Belongs::to_all, holes_of_round},
        {"/mijn/berichten", Belongs::to_a_person,
         of_a_person(both("INSERT INTO notice (person_id, topic, title, path, at) VALUES ($1, 'work', 'Kijk', '/', $2) "
                          "RETURNING id"))},
        {"/mijn/bewaard", Belongs::to_a_person,
         of_a_person(both("INSERT INTO kept_form (person_id, address, fields, kept_at) "
                          "VALUES ($1, '/contact', '[]', $2) RETURNING id"))},
        {"/mijn/inloggen/passkey", Belongs::to_a_person,
         of_a_person(
             {.sqlite = "INSERT INTO passkey (person_id, credential_id, public_key, counter, name, created_at) VALUES "
                        "($1, randomblob(16), randomblob(16), 0, 'Sleutel', $2) RETURNING id",
              .postgres =
                  "INSERT INTO passkey (person_id, credential_id, public_key, counter, name, created_at) VALUES "
                  "($1, convert_to(gen_random_uuid()::text, 'UTF8'), '\\x00', 0, 'Sleutel', $2) RETURNING id"})},
        {"/mijn/gegevens/toestemming", Belongs::to_a_person,
         of_a_person(both("INSERT INTO consent (person_id, subject, words, version, way, recorded_by, given_at) "
                          "VALUES ($1, 'account', 'Goed.', '1', 'screen', $1, $2) RETURNING id"))},
        {"/beheer/vragen", Belongs::to_all,
         of_a_person(
             both("INSERT INTO question (reference, topic, about, language, name, answer, mail, phone, suits, words, "
                  "state, person_id, created_at) VALUES ('Q' || (SELECT COUNT(*) FROM question), 'other', '', 'nl', "
                  "'Jo', 'mail', 'jo@example.org', '', '', 'Hoe?', 'new', $1, $2) RETURNING id"))},
        {"/beheer/mensen", Belongs::to_all, holes_of_person},
        {"/beheer/uitnodigingen", Belongs::to_all,
         of_a_person(both("INSERT INTO invitation (person_id, way, invited_by, created_at, expires_at) "
                          "VALUES ($1, 'letter', 1, $2, $2 + 1000000000) RETURNING id"))},
        {"/beheer/woorden", Belongs::to_all, holes_of_word},
        {"/beheer/taken", Belongs::to_all,
         of_a_person(both("INSERT INTO job (kind, payload, state, run_at, attempts, error, died_at) "
                          "VALUES ('test', '{}', 'dead', $2, $1, 'broken', $2) RETURNING id"))},
    };
    return samples;
}

inline Sample const& sample_of(std::string_view path)
{
    auto const* best = &all_samples().front();
    for (auto const& sample : all_samples())
        if (at_or_below(path, sample.path) && sample.path.size() > best->path.size())
            best = &sample;
    return *best;
}

/// The address that a row's path stands for with these holes; a hole that the sample does not know gets "onbekend".
inline std::string filled(std::string_view pattern, Holes const& holes)
{
    std::string path(pattern);
    for (auto start = path.find('{'); start != std::string::npos; start = path.find('{'))
    {
        auto const end = path.find('}', start);
        auto const name = path.substr(start + 1, end - start - 1);
        auto const found = std::ranges::find(holes, name, &http::NameValue::first);
        path.replace(start, end - start + 1, found == holes.end() ? "onbekend" : found->second);
    }
    return path;
}

}
