// Content files: reading, writing, the round trip for hostile values, and the messages for authors.
#include "content/front_matter.h"

#include "content/test_kinds.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include <random>

namespace content {
namespace {

constexpr std::string_view canonical_project = R"(---
title: "Goede \"start\" \\ verder"
summary: "Kort: wat het is # en meer"
status: published
invented: true
themes:
  - geld
areas:
  - turfwolde
started: 2017-01
ended: 2018
ambitions:
  - "- geen lijst"
  - "true"
results:
  - date: 2017-01-31
    text: "Klaar"
    by:
      - een
      - twee
    story: |-
      Eerste regel.

        Ingesprongen "regel": # nee
  - date: 2018
    text: "Nog een"
tracks:
  - area: turfwolde
    phase: running
transcript: |2-
    code
  tekst
links:
  - relation: based_on
    to: note/een
sources:
  - title: "Bron"
    seen: 2026-11
---

Hallo *wereld*.

---

Einde
)";

FileName const dutch{.slug = "goede-start", .language = text::Language::nl};

ParsedFile parsed(std::string_view source)
{
    return parse_file(test::project, dutch, source);
}

std::string problems_of(std::string_view source)
{
    std::string result;
    for (auto const& problem : parsed(source).reading.problems)
        result += std::to_string(problem.line) + " " + problem.field + ": " + problem.message + "\n";
    return result;
}

TEST(FrontMatter, reads_every_type_of_field)
{
    auto const file = parsed(canonical_project);
    EXPECT_TRUE(file.reading.problems.empty());
    EXPECT_EQ(file.draft.title, "Goede \"start\" \\ verder");
    EXPECT_EQ(file.draft.summary, "Kort: wat het is # en meer");
    EXPECT_EQ(file.draft.status, Status::published);
    EXPECT_EQ(file.draft.invented, Invented::yes);
    EXPECT_EQ(file.draft.body, "Hallo *wereld*.\n\n---\n\nEinde");
    EXPECT_EQ(
        boost::json::serialize(file.draft.fields),
        R"({"themes":["geld"],"areas":["turfwolde"],"started":"2017-01","ended":"2018",)"
        R"("ambitions":["- geen lijst","true"],)"
        R"("results":[{"date":"2017-01-31","text":"Klaar","by":["een","twee"],)"
        R"("story":"Eerste regel.\n\n  Ingesprongen \"regel\": # nee"},{"date":"2018","text":"Nog een"}],)"
        R"("tracks":[{"area":"turfwolde","phase":"running"}],"transcript":"  code\ntekst",)"
        R"("links":[{"relation":"based_on","to":"note/een"}],"sources":[{"title":"Bron","seen":"2026-11"}]})");
}

TEST(FrontMatter, knows_the_line_of_every_field)
{
    auto const file = parsed(canonical_project);
    EXPECT_EQ(file.reading.lines.of("title"), 2);
    EXPECT_EQ(file.reading.lines.of("results[0].by[1]"), 20);
    EXPECT_EQ(file.reading.lines.of("results[1].text"), 26);
    EXPECT_EQ(file.reading.lines.of("results[1].absent"), 25);
    EXPECT_EQ(file.reading.lines.of("body"), 41);
    EXPECT_EQ(file.reading.lines.of("absent"), 1);
}

TEST(FrontMatter, gives_canonical_text_back_byte_for_byte)
{
    EXPECT_EQ(write_file(test::project, parsed(canonical_project).draft), canonical_project);
}

TEST(FrontMatter, writes_flags_and_numbers_plain)
{
    constexpr auto source = "---\ntitle: \"Over ons\"\nstatus: draft\nmenu: main\nposition: -3\npinned: true\n"
                            "remarks:\n  - |-\n    een\n    twee\n  - |2-\n      code\n---\n";
    auto const file = parse_file(test::note, dutch, source);
    EXPECT_TRUE(file.reading.problems.empty());
    EXPECT_EQ(file.draft.fields.at("position"), -3);
    EXPECT_EQ(file.draft.fields.at("pinned"), true);
    EXPECT_EQ(file.draft.fields.at("remarks").at(1), "  code");
    EXPECT_EQ(write_file(test::note, file.draft), source);
}

TEST(FrontMatter, brings_any_style_into_the_one_form)
{
    auto const file = parsed("---\r\n# een opmerking\r\nstatus: \"published\"\r\ntitle: 'Vrij'   # nog een\r\n"
                             "ambitions: [een, \"twee\"]\r\nstarted: \"2017\"\r\n---\r\n\r\n\r\nTekst  \r\n\r\n");
    EXPECT_TRUE(file.reading.problems.empty());
    EXPECT_EQ(
        write_file(test::project, file.draft),
        "---\ntitle: \"Vrij\"\nstatus: published\nstarted: 2017\nambitions:\n  - \"een\"\n  - "
        "\"twee\"\n---\n\nTekst\n");
}

TEST(FrontMatter, writes_a_translation_with_empty_records_in_place)
{
    constexpr auto source = "---\ntitle: \"Good start\"\nstatus: published\ntranslation-of: goede-start\n"
                            "tracks:\n  -\n  - focus: \"Debts\"\n---\n";
    auto const file = parse_file(test::project, {.slug = "good-start", .language = text::Language::en}, source);
    EXPECT_TRUE(file.reading.problems.empty());
    EXPECT_EQ(file.draft.translation_of, "goede-start");
    EXPECT_EQ(boost::json::serialize(file.draft.fields), R"({"tracks":[{},{"focus":"Debts"}]})");
    EXPECT_EQ(write_file(test::project, file.draft), source);
}

TEST(FrontMatter, quotes_a_slug_that_yaml_reads_as_nothing)
{
    EXPECT_EQ(plain("null"), "\"null\"");
    EXPECT_EQ(plain("true"), "true");
    EXPECT_EQ(plain("goede-start"), "goede-start");
    EXPECT_EQ(plain("a: b"), "\"a: b\"");
    EXPECT_EQ(plain(""), "\"\"");
}

TEST(FrontMatter, lists_all_problems_at_once_with_line_field_and_advice)
{
    EXPECT_EQ(
        problems_of("---\ntitle:\n  - a\nstatus: open\ninvented: yes\nambitions: een\ncolour: red\n"
                    "results:\n  - date: 2017\n    size: 1\n  - los\nstarted:\nstarted: 2017\n---\n"),
        "13 started: stands here twice; keep one\n"
        "2 title: holds a list or several keys; write a text in double quotes\n"
        "4 status: 'open' is not a status; allowed: draft, published, archived\n"
        "5 invented: can only be 'true'; leave the key out for a real entry\n"
        "6 ambitions: must be a list: one '- ' a line, indented by two\n"
        "7 colour: is not a key of project; allowed: title, summary, status, invented, translation-of, themes, areas, "
        "region, audiences, organisations, picture, started, ended, ambitions, results, tracks, transcript, links, "
        "sources\n"
        "10 results[0].size: is not a key of results; allowed: date, text, by, story\n"
        "11 results[1]: must be a record with the keys date, text, by, story\n"
        "12 started: is empty; leave the key out or write a date such as 2017, 2017-01 or 2017-01-31\n");
}

TEST(FrontMatter, explains_a_file_without_front_matter)
{
    constexpr auto advice = "1 : must start with front matter between two lines of three hyphens (---)\n";
    EXPECT_EQ(problems_of(""), advice);
    EXPECT_EQ(problems_of("Hallo\n"), advice);
    EXPECT_EQ(problems_of("---\ntitle: \"x\"\n"), advice);
    EXPECT_EQ(problems_of("---\n---\n"), "2 : the front matter must hold keys and values, such as title: \"...\"\n");
    EXPECT_EQ(
        problems_of("---\n- a\n---\n"), "2 : the front matter must hold keys and values, such as title: \"...\"\n");
    EXPECT_EQ(problems_of("---\ntitle: \"x\"\n---"), "2 status: is missing; write draft, published or archived\n");
}

TEST(FrontMatter, explains_broken_yaml_and_bytes)
{
    EXPECT_EQ(problems_of("---\ntitle: \"a\nstatus: draft\n---\n"), "2 : the quote that opens here is never closed\n");
    EXPECT_EQ(problems_of("---\ntitle: een: twee\n---\n").substr(0, 22), "2 : this is not YAML: ");
    EXPECT_EQ(
        problems_of(std::string("---\ntitle: \"a\0b\"\n---\n", 21)), "2 : contains the character U+0000; remove it\n");
    EXPECT_EQ(problems_of("---\ntitle: \"\xC3\x28\"\n---\n"), "2 : is not UTF-8; save the file as UTF-8\n");
    EXPECT_EQ(problems_of(std::string(300'000, '-')), "1 : is 300000 bytes; at most 262144 are accepted\n");
}

TEST(FrontMatter, reads_only_proper_file_names)
{
    EXPECT_EQ(read_file_name("goede-start.nl.md")->slug, "goede-start");
    EXPECT_EQ(read_file_name("goede-start.en.md")->language, text::Language::en);
    for (auto const name :
         {"goede-start.md", "goede-start.de.md", "Goede.nl.md", ".nl.md", "a b.nl.md", "x.nl.txt", "..nl.md"})
        EXPECT_FALSE(read_file_name(name)) << name;
    EXPECT_EQ(file_name(text::Language::en, "x"), "x.en.md");
}

/// Makes drafts that pass `check` in form but hold whatever YAML finds hard.
class Hostile
{
public:
    explicit Hostile(unsigned seed) : random_(seed) {}

    Draft draft()
    {
        Draft draft{
            .kind = "project",
            .slug = "goede-start",
            .title = line(),
            .summary = line(),
            .body = prose(),
            .status = static_cast<Status>(below(5)),
            .invented = below(2) == 0 ? Invented::no : Invented::yes,
            .translation_of = {},
            .fields = {}};
        draft.fields["themes"] = {"null", "true"};
        draft.fields["started"] = "2017";
        draft.fields["ambitions"] = {line(), line(), line()};
        draft.fields["results"] = {{{"date", "2017-01"}, {"text", line()}, {"story", prose()}}, {{"text", line()}}};
        draft.fields["transcript"] = prose();
        draft.fields["sources"] = {{{"title", line()}, {"url", line()}}};
        return draft;
    }

private:
    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }

    std::string piece()
    {
        static constexpr std::string_view pieces[] = {
            "a",
            "\"",
            "\\",
            "'",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "---",
            "...",
            "|",
            ">",
            "&a",
            "*a",
            "!",
            "%",
            "@",
            "`",
            "{",
            "}",
            "[",
            "]",
            ",",
            "?",
            "? ",
            " ",
            "  ",
            "\\n",
            "\\\"",
            "~",
            "null",
            "true",
            "1e3",
            "é",
            "\xF0\x9F\x98\x80",
            "\xE2\x80\x8B",
            "\xEF\xBB\xBF",
            "\xEF\xBF\xBF",
            "<!--",
            "=",
            "<<",
            "\xC2\xA0"};
        return std::string(pieces[below(std::size(pieces))]);
    }

    std::string line()
    {
        std::string text;
        for (auto count = below(8) + 1; count > 0; --count)
            text += piece();
        return text;
    }

    std::string prose()
    {
        static constexpr std::string_view breaks[] = {"\n", "\n\n", "\n ",     "\n    ", "\n\t",
                                                      "\t", " \n",  "\n---\n", "\n...\n"};
        std::string text;
        for (auto count = below(6); count > 0; --count)
            text += line() + std::string(breaks[below(std::size(breaks))]);
        return text + line();
    }

    std::mt19937 random_;
};

TEST(FrontMatter, reads_back_whatever_it_writes)
{
    constexpr unsigned seed = 20261121;
    Hostile hostile(seed);
    for (int i = 0; i < 3000; ++i)
    {
        auto const draft = canonical(test::project, hostile.draft());
        auto const written = write_file(test::project, draft);
        auto const file = parsed(written);
        ASSERT_TRUE(file.reading.problems.empty()) << i << "\n" << problems_of(written) << written;
        ASSERT_EQ(file.draft, draft) << i << "\n" << written;
        ASSERT_EQ(write_file(test::project, file.draft), written) << i;
    }
}

}
}
