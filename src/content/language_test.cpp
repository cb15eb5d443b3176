// Tests of reading an entry's texts for the readability hint, and of checking a folder without a database.
#include "content/folder_check.h"
#include "content/language.h"

#include "content/test_content.h"
#include "content/test_kinds.h"
#include "platform/base/file.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>

namespace {

using content::read_language;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace test = content::test;

content::Draft project(std::string body, std::string_view fields)
{
    content::Draft draft;
    draft.kind = "project";
    draft.title = "Derhalve een titel";
    draft.slug = "titel";
    draft.body = std::move(body);
    draft.fields = test::object(fields);
    return draft;
}

std::vector<std::string> fields_of(content::LanguageReading const& reading)
{
    std::vector<std::string> fields;
    for (auto const& hint : reading.hints)
        fields.push_back(hint.field);
    return fields;
}

}

TEST(Language, ReadsEveryTranslatedTextButNoTitle)
{
    auto const draft = project(
        "Thans lezen.",
        R"({"ambitions":["Samen.","Tevens doen."],"results":[{"date":"2020","text":"Wellicht."}],)"
        R"("transcript":"Indien **zo**."})");
    auto const reading = read_language(test::project, draft);
    EXPECT_THAT(fields_of(reading), ElementsAre("body", "ambitions[1]", "results[0].text", "transcript"));
    EXPECT_EQ(reading.measure.words, 8U);
    EXPECT_EQ(reading.measure.sentences, 5U);
}

TEST(Language, NamesTheLineOfAHint)
{
    auto const reading = read_language(test::project, project("Kort.\n\n## Kop\n\nHet is derhalve zo.", "{}"));
    ASSERT_EQ(reading.hints.size(), 1U);
    EXPECT_EQ(reading.hints[0].line, 4);
}

TEST(Language, LeavesMarksAndAddressesOut)
{
    auto const reading = read_language(
        test::project, project("Lees [dit boek](https://example.org/derhalve) **goed**.", "{}"));
    EXPECT_THAT(reading.hints, IsEmpty());
    EXPECT_EQ(reading.measure.words, 4U);
}

TEST(FolderCheck, NeedsNoDatabase)
{
    tests::TemporaryFolder const folder;
    auto const put = [&](std::string const& path, std::string_view bytes) {
        std::filesystem::create_directories((folder.path() / path).parent_path());
        base::write_file(folder.path() / path, bytes);
    };
    put("note/goed.nl.md", "---\ntitle: \"Goed\"\nstatus: published\n---\n");
    EXPECT_THAT(content::check_folder(folder.path(), test::kinds()).problems, IsEmpty());

    put("note/fout.nl.md", "---\ntitle: \"Fout\"\nstatus: published\n---\n\nZie [dit](note/nergens).\n");
    auto const problems = content::check_folder(folder.path(), test::kinds()).problems;
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_THAT(content::to_text(problems[0]), HasSubstr("note/fout.nl.md:6: body: "));
    EXPECT_THAT(content::to_text(problems[0]), HasSubstr("note/nergens"));
}
