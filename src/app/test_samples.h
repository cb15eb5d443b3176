// For tests of app: which thing an address needs, and the address with its holes filled.
#pragma once
#include "app/test_holes.h"

namespace app::test {

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
