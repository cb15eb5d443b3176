// Tests of insights and questions: lists, pages, references and rules.
#include "research/handlers.h"
#include "research/rules.h"

#include "content/test_site.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using text::Language;

constexpr content::Kind const* kind_list[] = {&research::insight, &research::question};

Draft draft(std::string_view kind, std::string slug, std::string_view fields)
{
    Draft made;
    made.kind = kind;
    made.title = "Over " + slug;
    made.slug = std::move(slug);
    made.summary = "Kort.";
    made.status = content::Status::published;
    made.fields = content::test::object(fields);
    return made;
}

constexpr std::string_view strong = R"({"themes":["geld"],"date":"2023-03","evidence":"strong",
    "certainty":"Het <CBS> telde.","finding":"Ruim *negen* van de tien.","actions":["Vraag door","Luister"],
    "not_working":["Folders"],"mechanisms":["stress"],"methods":["register"],"authors":["CBS","SCP","RUG"],
    "doi":"https://doi.org/10.1000/182"})";
constexpr std::string_view experience = R"({"date":"2024","evidence":"experience","finding":"Het helpt."})";

class ResearchPages : public testing::TestWithParam<tests::Engine>
{
protected:
    ResearchPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        auto answered = draft(
            "question", "post",
            R"({"date":"2025-06","raised_by":"circle","state":"answered","outcome":"Samen openen."})");
        auto aside = draft(
            "question", "kluis",
            R"({"date":"2025-11","raised_by":"resident","state":"set_aside","outcome":"Te duur."})");
        auto open = draft("question", "open", R"({"date":"2026","raised_by":"figure","state":"open"})");
        auto insight = draft("insight", "cijfer", strong);
        insight.fields["links"] = {{{"relation", "answers"}, {"to", "question/post"}}};
        site_.save({answered, aside, open, insight, draft("insight", "ervaring", experience)});
    }

    std::string insight(std::string const& path, std::string slug)
    {
        return main_of(research::show_insight(research_, get(path + slug, slug)));
    }
    std::string question(std::string slug)
    {
        return main_of(research::show_question(research_, get("/vragen/" + slug, slug)));
    }

    content::test::TestSite site_;
    research::Research research_{*site_.db, site_.context, site_.clock};
};

std::vector<content::Problem> problems_of(
    void (*check)(Draft const&, std::vector<content::Problem>&), Draft const& made)
{
    std::vector<content::Problem> problems;
    check(made, problems);
    return problems;
}

}

TEST_P(ResearchPages, ListsInsightsNewestFirstWithTheirEvidence)
{
    auto const page = main_of(research::list_insights(research_, get("/inzichten")));
    EXPECT_THAT(
        page, AllOf(HasSubstr("2 inzichten gevonden"), HasSubstr("Sterk bewijs"), HasSubstr("Kennis uit ervaring")));
    EXPECT_LT(page.find("/inzichten/ervaring"), page.find("/inzichten/cijfer"));
    auto const filtered = main_of(research::list_insights(research_, get("/inzichten?evidence=strong")));
    EXPECT_THAT(filtered, AllOf(HasSubstr("1 inzicht gevonden"), Not(HasSubstr("/inzichten/ervaring\""))));
}

TEST_P(ResearchPages, AnInsightBeginsWithWhatYouCanDo)
{
    auto const page = insight("/inzichten/", "cijfer");
    EXPECT_THAT(
        page,
        AllOf(
            HasSubstr("<li>Vraag door</li>"), HasSubstr("Ruim <em>negen</em> van de tien."),
            HasSubstr("<li>Folders</li>"), HasSubstr("Het &lt;CBS&gt; telde."), HasSubstr("/vragen/post")));
    EXPECT_LT(page.find("Wat kun je doen?"), page.find("Wat is gevonden?"));
    EXPECT_LT(page.find("Wat is gevonden?"), page.find("Wat werkte niet?"));
    EXPECT_THAT(page, HasSubstr(R"(href="/inzichten?mechanism=stress")"));
}

TEST_P(ResearchPages, TheScaleSaysInWordsWhereAnInsightStands)
{
    auto const page = insight("/inzichten/", "cijfer");
    EXPECT_THAT(
        page, HasSubstr(R"(aria-current="true">Sterk bewijs <strong class="scale__here">dit inzicht</strong>)"));
    EXPECT_THAT(page, HasSubstr("Meerdere goede onderzoeken wijzen dezelfde kant op."));
    EXPECT_THAT(insight("/en/insights/", "cijfer"), HasSubstr("Several good studies point the same way."));
}

TEST_P(ResearchPages, ExperienceStandsOnNoScale)
{
    auto const page = insight("/inzichten/", "ervaring");
    EXPECT_THAT(page, AllOf(HasSubstr("Kennis uit ervaring."), Not(HasSubstr(R"(class="scale")"))));
    EXPECT_THAT(page, AllOf(Not(HasSubstr("Wat kun je doen?")), Not(HasSubstr("Wat werkte niet?"))));
}

TEST_P(ResearchPages, AnInsightCanBeReferredTo)
{
    auto const response = research::show_insight(research_, get("/inzichten/cijfer", "cijfer"));
    EXPECT_THAT(main_of(response), HasSubstr("Alliantie. Over cijfer. Naar onderzoek van CBS, SCP en RUG (2023). "));
    auto const data = boost::json::parse(response.page()->structured_data).at("@graph").at(0).as_object();
    EXPECT_EQ(data.at("headline"), "Over cijfer");
    EXPECT_EQ(data.at("isBasedOn").at("sameAs"), "https://doi.org/10.1000/182");
    EXPECT_EQ(data.at("isBasedOn").at("author").as_array().size(), 3U);
}

TEST_P(ResearchPages, AnInventedInsightIsNoScience)
{
    auto invented = draft("insight", "bedacht", experience);
    invented.invented = content::Invented::yes;
    site_.save({invented});
    auto const response = research::show_insight(research_, get("/inzichten/bedacht", "bedacht"));
    EXPECT_THAT(response.page()->structured_data, IsEmpty());
    auto const shown = main_of(response);
    EXPECT_THAT(shown, HasSubstr("Alliantie (2024). Verzonnen voorbeeld: Over bedacht. "));
    EXPECT_THAT(shown, HasSubstr("mailto:?subject=Verzonnen%20voorbeeld%3A%20Over%20bedacht&amp;"));
}

TEST_P(ResearchPages, AQuestionSaysWhatWasDoneWithItAndWhyNot)
{
    EXPECT_THAT(
        question("post"),
        AllOf(
            HasSubstr("Wat hebben we met jullie vraag gedaan?"), HasSubstr("Beantwoord"), HasSubstr("Samen openen."),
            HasSubstr("juni 2025"), HasSubstr("/inzichten/cijfer")));
    EXPECT_THAT(question("kluis"), AllOf(HasSubstr("We doen er niets mee"), HasSubstr("Te duur.")));
    EXPECT_THAT(question("open"), HasSubstr("Er is nog geen antwoord."));
}

TEST_P(ResearchPages, ListsQuestionsByState)
{
    auto const page = main_of(research::list_questions(research_, get("/vragen?state=set_aside")));
    EXPECT_THAT(page, AllOf(HasSubstr("1 vraag gevonden"), HasSubstr("Te duur."), Not(HasSubstr("Samen openen."))));
}

TEST_P(ResearchPages, AnInsightCostsAtMostEightQueries)
{
    sql::RequestScope const scope(*site_.db);
    insight("/inzichten/", "cijfer");
    EXPECT_LE(scope.query_count(), 8);
}

TEST(ResearchRules, WhoSetsAQuestionAsideSaysWhy)
{
    auto const aside = draft("question", "a", R"({"state":"set_aside"})");
    EXPECT_THAT(
        problems_of(research::check_question, aside), ElementsAre(testing::Field(&content::Problem::field, "outcome")));
    EXPECT_THAT(problems_of(research::check_question, draft("question", "a", R"({"state":"open"})")), IsEmpty());
}

TEST(ResearchRules, APublicationIsNamedByItsDoi)
{
    auto const of = [](std::string_view fields) {
        return problems_of(research::check_insight, draft("insight", "a", fields)).size();
    };
    EXPECT_EQ(of(R"({"doi":"https://doi.org/10.1000/182"})"), 0U);
    EXPECT_EQ(of("{}"), 0U);
    EXPECT_EQ(of(R"({"doi":"https://example.org/10.1000/182"})"), 1U);
}

INSTANTIATE_TEST_SUITE_P(Engines, ResearchPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
