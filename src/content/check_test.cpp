// Every rule for a draft by itself, with the message an author gets.
#include "content/test_content.h"

#include <gtest/gtest.h>

namespace content {
namespace {

using Strings = std::vector<std::string>;
using test::object;

Strings problems(Kind const& kind, Draft const& draft)
{
    Strings result;
    for (auto const& problem : check(kind, draft, test::vocabulary()))
        result.push_back(problem.field + ": " + problem.message);
    return result;
}

/// The problems of a sound project with these fields put over it.
Strings with(std::string_view json, Invented invented = Invented::no)
{
    auto draft = test::project_draft();
    draft.invented = invented;
    for (auto const& [name, value] : object(json))
        draft.fields[name] = value;
    return problems(test::project, draft);
}

Strings translated(std::string_view json)
{
    auto draft = test::translation_draft();
    draft.fields = object(json);
    return problems(test::project, draft);
}

Strings organisation_with(std::string_view json)
{
    auto draft = test::organisation_draft();
    for (auto const& [name, value] : object(json))
        draft.fields[name] = value;
    return problems(test::organisation, draft);
}

TEST(Check, finds_nothing_wrong_with_sound_drafts)
{
    EXPECT_EQ(problems(test::project, test::project_draft()), Strings());
    EXPECT_EQ(problems(test::project, test::translation_draft()), Strings());
    EXPECT_EQ(problems(test::organisation, test::organisation_draft()), Strings());
    EXPECT_EQ(
        with(R"({"region":"programma","areas":["emmen"],"themes":["geld"],"audiences":["inwoners"],)"
             R"("organisations":["bieb"],"tracks":[{"area":"assen","phase":"running","focus":"Schulden"}],)"
             R"("links":[{"relation":"answers","to":"note/vraag"}]})"),
        Strings());
}

TEST(Check, wants_a_title_and_a_slug)
{
    auto draft = test::project_draft();
    draft.title = "";
    draft.slug = "Goede Start";
    EXPECT_EQ(
        problems(test::project, draft),
        (Strings{"slug: 'Goede Start' is no slug; use lower-case letters, digits and hyphens", "title: is missing"}));
}

TEST(Check, keeps_lengths)
{
    auto draft = test::project_draft();
    draft.title = std::string(301, 'a');
    draft.summary = std::string(2001, 'a');
    draft.body = std::string(65 * 1024, 'a');
    draft.fields["transcript"] = std::string(33 * 1024, 'a');
    draft.fields["ambitions"] = {std::string(2001, 'a')};
    EXPECT_EQ(
        problems(test::project, draft),
        (Strings{
            "title: is 301 bytes long; at most 300 are accepted",
            "summary: is 2001 bytes long; at most 2000 are accepted",
            "body: is 66560 bytes long; at most 65536 are accepted",
            "ambitions[0]: is 2001 bytes long; at most 2000 are accepted",
            "transcript: is 33792 bytes long; at most 32768 are accepted"}));
}

TEST(Check, limits_lists)
{
    auto draft = test::project_draft();
    boost::json::array many;
    for (int i = 0; i < 501; ++i)
        many.emplace_back(std::to_string(i));
    draft.fields["ambitions"] = many;
    EXPECT_EQ(problems(test::project, draft), (Strings{"ambitions: has 501 items; at most 500 are accepted"}));
}

TEST(Check, refuses_bytes_that_are_no_text)
{
    auto draft = test::project_draft();
    draft.title = std::string("a\0b", 3);
    draft.summary = "een\ntwee";
    draft.body = "a\x01"
                 "b";
    draft.fields["ambitions"] = {"een\ttwee", "een\xE2\x80\xA8twee", "\xFF"};
    EXPECT_EQ(
        problems(test::project, draft),
        (Strings{
            "title: is not UTF-8, or contains the character U+0000",
            "summary: must be one line, without tabs or other control characters",
            "body: contains a control character; remove it",
            "ambitions[0]: must be one line, without tabs or other control characters",
            "ambitions[1]: must be one line, without tabs or other control characters",
            "ambitions[2]: is not UTF-8, or contains the character U+0000"}));
}

TEST(Check, names_missing_and_unknown_fields)
{
    auto draft = test::project_draft();
    draft.fields = object(R"({"colour":"red","results":[{"text":"a","size":1},{"date":"2017"}]})");
    EXPECT_EQ(
        problems(test::project, draft),
        (Strings{
            "started: is missing", "results[0].date: is missing", "results[0].size: is not a key of this record",
            "results[1].text: is missing",
            "colour: is not a field of project; allowed: themes, areas, region, audiences, organisations, picture, "
            "started, ended, ambitions, results, tracks, transcript, links, sources"}));
}

TEST(Check, wants_the_right_shape)
{
    EXPECT_EQ(
        with(R"({"ambitions":"een","started":["2017"],"tracks":{"area":"emmen"},"results":["los"],"transcript":3})"),
        (Strings{
            "started: must be a single text", "ambitions: must be a list", "results[0]: must be a record",
            "tracks: must be a list", "transcript: must be a single text"}));
    auto draft = test::project_draft();
    draft.kind = "note";
    draft.fields = object(R"({"position":"veel","pinned":"ja","menu":"links"})");
    EXPECT_EQ(
        problems(test::note, draft),
        (Strings{
            "menu: 'links' is no choice here; allowed: main, footer", "position: must be a whole number",
            "pinned: can only be 'true'; leave it out otherwise"}));
    EXPECT_EQ(with(R"({"tracks":[{}]})"), (Strings{"tracks[0]: is empty; leave it out"}));
}

TEST(Check, knows_dates_addresses_and_numbers)
{
    EXPECT_EQ(
        with(R"({"started":"01-2017","ended":"2017-02-30"})"),
        (Strings{
            "started: '01-2017' is no date; write 2017, 2017-01 or 2017-01-31",
            "ended: '2017-02-30' is no date; write 2017, 2017-01 or 2017-01-31"}));
    EXPECT_EQ(
        organisation_with(R"({"website":"javascript:alert","mail":"niemand","phone":"bel mij"})"),
        (Strings{
            "website: 'javascript:alert' is no address; write https://... or a path of this site such as /contact",
            "mail: 'niemand' is no e-mail address; write name@example.org",
            "phone: 'bel mij' is no phone number; write digits, spaces and hyphens"}));
    for (auto const url : {"mailto:a@example.org", "//example.org", "example.org", "#x", "data:text/html,x"})
        EXPECT_EQ(organisation_with(std::string(R"({"website":")") + url + "\"}").size(), 1U) << url;
    EXPECT_EQ(organisation_with(R"({"website":"/contact","mail":"info@example.org","phone":"0800 8115"})"), Strings());
    EXPECT_EQ(organisation_with(R"({"website":"https://example.org/a?b=c#d"})"), Strings());
}

TEST(Check, knows_the_vocabulary)
{
    EXPECT_EQ(
        with(R"({"themes":["goud"],"areas":["emme"],"region":"alles","audiences":["iedereen"]})"),
        (Strings{
            "themes[0]: 'goud' does not stand in vocabulary/themes.yaml; known: geld, wonen",
            "areas[0]: 'emme' does not stand in vocabulary/areas.yaml; known: drenthe, emmen, assen, midden-groningen, "
            "hoogezand, turfwolde",
            "region: 'alles' does not stand in vocabulary/region-sets.yaml; known: programma, verzonnen",
            "audiences[0]: 'iedereen' does not stand in vocabulary/audiences.yaml; known: inwoners"}));
}

TEST(Check, knows_the_form_of_references)
{
    EXPECT_EQ(
        with(R"({"organisations":["De Bieb"],"links":[{"relation":"likes","to":"bieb"}]})"),
        (Strings{
            "organisations[0]: 'De Bieb' is no slug; write that of the organisation, such as goede-start",
            "links[0].relation: 'likes' is no choice here; allowed: answers, based_on, teaches, practises, tries, "
            "measures, part_of",
            "links[0].to: 'bieb' names no entry; write kind/slug, such as project/goede-start"}));
}

TEST(Check, refuses_doubles_in_a_list)
{
    EXPECT_EQ(
        with(R"({"themes":["geld","wonen","geld"]})"), (Strings{"themes[2]: stands in this list twice; keep one"}));
}

TEST(Check, wants_sources_unless_invented)
{
    auto draft = test::organisation_draft();
    draft.fields.erase("sources");
    EXPECT_EQ(
        problems(test::organisation, draft),
        (Strings{"sources: is missing; name where the facts come from (title and seen), or mark the entry invented"}));
    draft.invented = Invented::yes;
    EXPECT_EQ(problems(test::organisation, draft), Strings());
    EXPECT_EQ(
        organisation_with(R"({"sources":[{"publisher":"x"}]})"),
        (Strings{"sources[0].title: is missing", "sources[0].seen: is missing"}));
}

TEST(Check, keeps_invented_entries_on_invented_ground)
{
    EXPECT_EQ(
        with(R"({"areas":["turfwolde"],"region":"verzonnen","tracks":[{"area":"turfwolde"}]})", Invented::yes),
        Strings());
    EXPECT_EQ(
        with(R"({"areas":["emmen"],"region":"programma","tracks":[{"area":"assen"}]})", Invented::yes),
        (Strings{
            "areas[0]: 'emmen' is a real area; an invented entry may only name an invented one",
            "region: 'emmen' is a real area; an invented entry may only name an invented one",
            "region: 'assen' is a real area; an invented entry may only name an invented one",
            "region: 'hoogezand' is a real area; an invented entry may only name an invented one",
            "tracks[0].area: 'assen' is a real area; an invented entry may only name an invented one"}));
    EXPECT_EQ(
        with(R"({"areas":["turfwolde"]})"),
        (Strings{"areas[0]: 'turfwolde' is an invented area; a real entry may not name it"}));
}

TEST(Check, keeps_invented_entries_from_experts_by_experience)
{
    auto draft = test::project_draft();
    draft.invented = Invented::yes;
    draft.status = Status::reading_along;
    EXPECT_EQ(
        problems(test::project, draft),
        (Strings{"status: an invented entry cannot be read along by experts by experience"}));
}

TEST(Check, lets_a_translation_carry_words_only)
{
    EXPECT_EQ(
        translated(
            R"({"ambitions":["a"],"transcript":"b","results":[{"text":"c","story":"d"}],"tracks":[{},{"focus":"e"}]})"),
        Strings());
    EXPECT_EQ(
        translated(R"({"themes":["geld"],"started":"2017","results":[{"date":"2017"}]})"),
        (Strings{
            "themes: stands once, in the Dutch original; leave it out here",
            "started: stands once, in the Dutch original; leave it out here",
            "results[0].date: stands once, in the Dutch original; leave it out here", "results[0].text: is missing"}));
}

TEST(Check, ties_each_translation_to_an_original)
{
    auto draft = test::translation_draft();
    draft.translation_of.reset();
    draft.invented = Invented::yes;
    EXPECT_EQ(
        problems(test::project, draft),
        (Strings{
            "translation-of: is missing; write the slug of the Dutch original",
            "invented: stands once, in the Dutch original; leave it out here"}));
    draft = test::translation_draft();
    draft.translation_of = "Goede start";
    EXPECT_EQ(problems(test::project, draft), (Strings{"translation-of: 'Goede start' is no slug"}));
    draft = test::project_draft();
    draft.translation_of = "ander";
    EXPECT_EQ(
        problems(test::project, draft),
        (Strings{"translation-of: only a translation names its original; leave it out in the Dutch text"}));
}

}
}
