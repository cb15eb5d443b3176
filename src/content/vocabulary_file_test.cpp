// The vocabulary's files: round trip and every rule with its message.
#include "content/test_content.h"
#include "content/vocabulary_file.h"

#include <gtest/gtest.h>

namespace content {
namespace {

using Strings = std::vector<std::string>;

Strings problems(std::string file, std::string source)
{
    auto vocabulary = test::vocabulary();
    Strings result;
    for (auto const& problem : parse_vocabulary({{std::move(file), std::move(source)}}, vocabulary))
        result.push_back(to_text(problem));
    return result;
}

constexpr std::string_view areas = R"(- slug: drenthe
  code: PV22
  name: "Drenthe"
  kind: province
- slug: nieuw
  code: GM1952
  name: "Nieuw \"dorp\""
  kind: municipality
  within: drenthe
  from: 2018-01-01
- slug: oud
  name: "Oud"
  kind: former_municipality
  to: 2018-01-01
  into:
    - nieuw
)";

TEST(VocabularyFile, is_written_as_it_was_read)
{
    Vocabulary vocabulary;
    EXPECT_TRUE(parse_vocabulary({{"areas.yaml", std::string(areas)}}, vocabulary).empty());
    EXPECT_EQ(write_vocabulary("areas.yaml", vocabulary), areas);
    EXPECT_EQ(vocabulary.area("oud")->into, (Strings{"nieuw"}));
    EXPECT_EQ(vocabulary.area("nieuw")->from, text::parse_date("2018-01-01"));
}

TEST(VocabularyFile, reads_back_whatever_it_writes)
{
    auto const words = test::vocabulary();
    VocabularySources sources;
    for (auto const file : vocabulary_files)
        sources.emplace(file, write_vocabulary(file, words));
    Vocabulary read;
    EXPECT_TRUE(parse_vocabulary(sources, read).empty());
    EXPECT_EQ(read, words);
    EXPECT_EQ(
        sources["themes.yaml"],
        "- slug: geld\n  nl: \"Geld\"\n  en: \"Money\"\n- slug: wonen\n  nl: \"Wonen\"\n  en: \"Housing\"\n");
}

TEST(VocabularyFile, leaves_the_part_of_an_absent_file_alone)
{
    auto words = test::vocabulary();
    EXPECT_TRUE(parse_vocabulary({{"themes.yaml", ""}}, words).empty());
    EXPECT_TRUE(words.themes.empty());
    EXPECT_EQ(words.areas, test::vocabulary().areas);
}

TEST(VocabularyFile, lists_all_problems_with_line_and_field)
{
    EXPECT_EQ(
        problems("areas.yaml", R"(- slug: Drenthe
  name: "D"
  kind: land
- slug: a
  code: "G M"
  kind: former_municipality
  within: b
- slug: b
  name: "B"
  kind: municipality
  from: 2018
  to: 2017
  into:
    - c
- slug: b
  name: "B"
  kind: municipality
  into:
    - b
  size: 1
)"),
        (Strings{
            "vocabulary/areas.yaml:20: [3].size: is not a key of areas; allowed: slug, code, name, kind, within, "
            "from, to, into",
            "vocabulary/areas.yaml:1: [0].slug: 'Drenthe' is no slug; write that of the area, such as goede-start",
            "vocabulary/areas.yaml:3: [0].kind: 'land' is no choice here; allowed: municipality, "
            "former_municipality, province, region, invented",
            "vocabulary/areas.yaml:5: [1].code: 'G M' is no code; write letters and digits without spaces",
            "vocabulary/areas.yaml:4: [1].name: is missing",
            "vocabulary/areas.yaml:14: [2].into[0]: 'c' does not stand in vocabulary/areas.yaml; known: Drenthe, a, "
            "b, b",
            "vocabulary/areas.yaml:15: [3].slug: 'b' stands here twice; keep one",
            "vocabulary/areas.yaml:7: [1].within: 'b' is no province or region",
            "vocabulary/areas.yaml:4: [1].to: is missing; a former municipality has a first day on which it no "
            "longer exists",
            "vocabulary/areas.yaml:12: [2].to: must lie after 'from'",
            "vocabulary/areas.yaml:18: [3].into: needs 'to': the first day on which this area no longer exists",
            "vocabulary/areas.yaml:18: [3].into: 'b' follows itself; successors must not run in a circle"}));
}

TEST(VocabularyFile, checks_region_sets)
{
    EXPECT_EQ(
        problems(
            "region-sets.yaml",
            "- slug: r\n  nl: \"R\"\n  members:\n    - area: emmen\n    - area: emmen\n    - area: x\n"
            "      from: 2018\n      to: 2018\n- slug: s\n  nl: \"S\"\n  en: \"S\"\n"),
        (Strings{
            "vocabulary/region-sets.yaml:1: [0].en: is missing",
            "vocabulary/region-sets.yaml:6: [0].members[2].area: 'x' does not stand in vocabulary/areas.yaml; "
            "known: drenthe, emmen, "
            "assen, midden-groningen, hoogezand, turfwolde",
            "vocabulary/region-sets.yaml:9: [1].members: is missing",
            "vocabulary/region-sets.yaml:5: [0].members[1].area: 'emmen' stands here twice; keep one",
            "vocabulary/region-sets.yaml:8: [0].members[2].to: must lie after 'from'"}));
}

TEST(VocabularyFile, finds_long_circles_of_successors)
{
    std::string source;
    for (auto const step : {"ab", "bc", "ca"})
        source += std::string("- slug: ") + step[0]
            + "\n  name: \"X\"\n  kind: former_municipality\n  to: 2018\n  into:\n    - " + step[1] + "\n";
    EXPECT_EQ(problems("areas.yaml", source).size(), 3U);
}

TEST(VocabularyFile, refuses_other_forms)
{
    EXPECT_EQ(
        problems("themes.yaml", "a: b\n"),
        (Strings{
            "vocabulary/themes.yaml:1: must be a list of records, each starting with '- slug:' at the left margin"}));
    EXPECT_EQ(problems("themes.yaml", "- &a\n  slug: b\n").size(), 1U);
    EXPECT_EQ(problems("themes.yaml", "- slug: \xFF\n").size(), 1U);
    EXPECT_EQ(
        problems("themes.yaml", "- los\n").at(0),
        "vocabulary/themes.yaml:1: [0]: must be a record with the keys slug, nl, en");
}

}
}
