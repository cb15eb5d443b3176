// Tests of the glossary: words from A to Z, and the page of one.
#include "glossary/handlers.h"
#include "glossary/pages.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr content::Kind const* kind_list[] = {&glossary::kind};

TEST(Letters, AreThoseOfTheFoldedTitle)
{
    EXPECT_EQ(glossary::letter_of("\u00c9\u00e9n loket"), "E");
    EXPECT_EQ(glossary::letter_of("wijkteam"), "W");
    EXPECT_EQ(glossary::letter_of("65-plus"), "0-9");
    EXPECT_EQ(glossary::letter_of(""), "0-9");
}

Draft term(std::string slug, std::string title, std::string_view fields)
{
    Draft made;
    made.kind = "term";
    made.slug = std::move(slug);
    made.title = std::move(title);
    made.summary = "Dat is " + made.title + ".";
    made.status = content::Status::published;
    made.fields = content::test::object(fields);
    return made;
}

class GlossaryPages : public testing::TestWithParam<tests::Engine>
{
protected:
    GlossaryPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        auto invented = term("turfmunt", "Turfmunt", R"({"themes":["geld"]})");
        invented.invented = content::Invented::yes;
        site_.save(
            {term(
                 "schuldhulp", "Schuldhulp",
                 R"({"themes":["geld"],"also_called":["hulp bij <schuld>"],"search_words":["rood staan"],)"
                 R"("plainer":"hulp bij geldzorgen"})"),
             term("toeslag", "Toeslag", R"({"themes":["geld"]})"), term("regisseur", "Regisseur", R"({})"), invented});
    }

    std::string show(std::string const& slug)
    {
        sql::RequestScope const scope(*site_.db);
        auto html = main_of(glossary::show_term(glossary_, get("/begrippen/" + slug, slug)));
        EXPECT_LE(scope.query_count(), 5);
        return html;
    }

    content::test::TestSite site_;
    glossary::Glossary glossary_{*site_.db, site_.context, site_.clock};
};

}

TEST_P(GlossaryPages, ListsTermsUnderTheirLetters)
{
    sql::RequestScope const scope(*site_.db);
    auto const html = main_of(glossary::list_terms(glossary_, get("/begrippen")));
    EXPECT_EQ(scope.query_count(), 1);
    EXPECT_THAT(
        html,
        AllOf(
            HasSubstr(R"(<a href="#letter-S">S</a>)"), HasSubstr(R"(id="letter-S"><h2>S</h2>)"),
            HasSubstr(R"(<a href="/begrippen/schuldhulp">Schuldhulp</a>)"),
            HasSubstr("Heet ook wel: hulp bij &lt;schuld&gt;."), Not(HasSubstr("letter-A"))));
    EXPECT_LT(html.find("Regisseur"), html.find("Schuldhulp"));
}

TEST_P(GlossaryPages, ExplainsOneTerm)
{
    auto const html = show("schuldhulp");
    EXPECT_THAT(
        html,
        AllOf(
            HasSubstr("<h1>Schuldhulp</h1>"), HasSubstr("hulp bij geldzorgen"), HasSubstr("hulp bij &lt;schuld&gt;"),
            Not(HasSubstr("rood staan"))));
    EXPECT_THAT(
        html, AllOf(HasSubstr("Verwante begrippen"), HasSubstr("/begrippen/toeslag"), Not(HasSubstr("turfmunt"))));
    EXPECT_THAT(show("regisseur"), Not(HasSubstr("Verwante begrippen")));
    EXPECT_EQ(glossary::show_term(glossary_, get("/begrippen/geen", "geen")).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, GlossaryPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
