// Tests of journeys: lines of text, where things stand, and the pages.
#include "journey/columns.h"
#include "journey/handlers.h"
#include "journey/layout.h"
#include "journey/wrap.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Le;
using testing::Not;

TEST(Wrap, BreaksAtSpacesAndHyphens)
{
    EXPECT_THAT(journey::wrap("een twee drie", 500, 9), ElementsAre("een twee", "drie"));
    EXPECT_THAT(journey::wrap("taal-thuis", 300, 9), ElementsAre("taal-", "thuis"));
    EXPECT_THAT(journey::wrap("", 500, 9), IsEmpty());
}

TEST(Wrap, BreaksWordsThatDoNotFitAndLeavesLettersWhole)
{
    auto const lines = journey::wrap("schuldhulpverlening", 500, 9);
    ASSERT_GT(lines.size(), 1U);
    std::vector<int> widths;
    for (auto const& line : lines)
        widths.push_back(journey::text_width(line));
    EXPECT_THAT(widths, Each(Le(500)));
    EXPECT_THAT(lines.front(), HasSubstr("-"));
    EXPECT_THAT(journey::wrap("\u00e9\u00e9\u00e9", 1, 9), ElementsAre("\u00e9-", "\u00e9-", "\u00e9-"));
}

TEST(Wrap, CutsOffWhatIsTooLong)
{
    EXPECT_THAT(journey::wrap("een twee drie", 250, 2), ElementsAre("een", "twee\u2026"));
}

TEST(Columns, KeepSlotsApartAndLinesStraight)
{
    // 0 -> 2, 1 -> 3, drawn the other way round at first.
    std::vector<journey::Slot> slots{{0, 10}, {0, 10}, {1, 10}, {1, 10}};
    slots[0].after = {3};
    slots[3].before = {0};
    slots[1].after = {2};
    slots[2].before = {1};
    auto const columns = journey::arrange(slots, 2, 5);
    EXPECT_EQ(columns[0].size(), 2U);
    EXPECT_NEAR(slots[0].middle, slots[3].middle, 1);
    EXPECT_NEAR(slots[1].middle, slots[2].middle, 1);
    EXPECT_GE(std::abs(slots[0].middle - slots[1].middle), 15);
}

constexpr content::Kind of(std::string_view name, std::string_view nl, std::string_view en)
{
    return {
        .name = name,
        .label = content::test::label,
        .plural = content::test::label,
        .path_nl = nl,
        .path_en = en,
        .fields = {}};
}
constexpr content::Kind question = of("question", "/vragen", "/en/questions");
constexpr content::Kind insight = of("insight", "/inzichten", "/en/insights");
constexpr content::Kind material = of("material", "/leren", "/en/learning");
constexpr content::Kind project = of("project", "/projecten", "/en/projects");
constexpr content::Kind story = of("story", "/verhalen", "/en/stories");
constexpr content::Kind const* kind_list[] = {&question, &insight, &material, &project, &story};

Draft draft(
    std::string kind, std::string slug, std::string title, std::vector<std::pair<std::string, std::string>> links = {})
{
    Draft made;
    made.kind = std::move(kind);
    made.slug = std::move(slug);
    made.title = std::move(title);
    made.summary = "Kort.";
    made.status = content::Status::published;
    boost::json::array list;
    for (auto const& [relation, to] : links)
        list.push_back(boost::json::object{{"relation", relation}, {"to", to}});
    if (!list.empty())
        made.fields["links"] = std::move(list);
    return made;
}

class JourneyPages : public testing::TestWithParam<tests::Engine>
{
protected:
    JourneyPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        auto english = draft("question", "why-closed", "Why does it stay <closed>?");
        english.language = text::Language::en;
        english.translation_of = "waarom-dicht";
        site_.save({draft("story", "envelop", "De envelop")});
        site_.save({draft("question", "waarom-dicht", "Waarom blijft <post> dicht?", {{"based_on", "story/envelop"}})});
        site_.save({draft("insight", "samen", "Samen & rustig", {{"answers", "question/waarom-dicht"}})});
        site_.save({draft("material", "les", "De les", {{"teaches", "insight/samen"}}), english});
        site_.save(
            {draft("project", "tafel", "De tafel", {{"tries", "insight/samen"}, {"practises", "material/les"}})});
        site_.save({draft("question", "alleen", "Een losse vraag")});
    }

    http::Response show(std::string const& address, std::string const& slug)
    {
        sql::RequestScope const scope(*site_.db);
        auto answer = journey::show_journey(journey_, get(address + slug, slug));
        EXPECT_LE(scope.query_count(), 3);
        return answer;
    }

    content::test::TestSite site_;
    journey::Journey journey_{*site_.db, site_.context, site_.clock};
};

}

TEST_P(JourneyPages, DrawsAJourneyAndTellsTheSame)
{
    auto const html = main_of(show("/van-vraag-tot-resultaat/", "waarom-dicht"));
    EXPECT_THAT(
        html,
        AllOf(
            HasSubstr(R"(<svg class="route route--across")"), HasSubstr(R"(<svg class="route route--down")"),
            HasSubstr("<title id=\"drawing-across-title\">De weg van deze vraag: Waarom blijft &lt;post&gt; dicht?"),
            HasSubstr(R"(class="route__card route__card--insight" href="/inzichten/samen")"),
            HasSubstr(R"(<h3 class="told__name">Leerstof</h3>)")));
    EXPECT_THAT(
        html,
        AllOf(
            HasSubstr(R"(<span class="journey__relation">Leert je over</span> <a href="/inzichten/samen">)"),
            HasSubstr(R"(<a href="/verhalen/envelop">De envelop</a>)"), Not(HasSubstr("style="))));
}

TEST_P(JourneyPages, KnowsTheQuestionByEitherAddress)
{
    auto const page = show("/en/from-question-to-result/", "why-closed");
    ASSERT_TRUE(page.page());
    EXPECT_EQ(page.page()->path_nl, "/van-vraag-tot-resultaat/waarom-dicht");
    EXPECT_EQ(page.page()->path_en, "/en/from-question-to-result/why-closed");
    EXPECT_EQ(show("/en/from-question-to-result/", "waarom-dicht").status, 308);
    EXPECT_EQ(show("/van-vraag-tot-resultaat/", "niets").status, 404);
    EXPECT_THAT(main_of(show("/van-vraag-tot-resultaat/", "alleen")), HasSubstr("Met deze vraag is nog niets gedaan."));
}

TEST_P(JourneyPages, TheIndexShowsTheMostCompleteOne)
{
    sql::RequestScope const scope(*site_.db);
    auto const html = main_of(journey::list_journeys(journey_, get("/van-vraag-tot-resultaat")));
    EXPECT_LE(scope.query_count(), 3);
    EXPECT_THAT(
        html,
        AllOf(
            HasSubstr("Een hele weg: Waarom blijft &lt;post&gt; dicht?"),
            HasSubstr(R"(href="/van-vraag-tot-resultaat/waarom-dicht")"), Not(HasSubstr("Een losse vraag"))));
}

TEST_P(JourneyPages, CardsDoNotOverlap)
{
    auto const id = site_.context.snapshot()->journeys->roots.front().question;
    auto const graph = content::store::journey_graph(*site_.db, text::Language::nl, id);
    for (auto const& layout : {journey::lay_across(graph), journey::lay_down(graph)})
    {
        ASSERT_EQ(layout.nodes.size(), 5U);
        for (auto const& one : layout.nodes)
        {
            EXPECT_LE(one.x + one.width, layout.width);
            EXPECT_LE(one.y + one.height, layout.height);
            for (auto const& other : layout.nodes)
            {
                bool const apart = one.y + one.height <= other.y || other.y + other.height <= one.y;
                EXPECT_TRUE(&one == &other || one.x != other.x || apart);
            }
        }
    }
}

TEST_P(JourneyPages, AnEmptySiteHasNone)
{
    content::test::TestSite empty(GetParam(), content::Kinds(kind_list));
    journey::Journey journey{*empty.db, empty.context, empty.clock};
    EXPECT_EQ(journey::list_journeys(journey, get("/van-vraag-tot-resultaat")).status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, JourneyPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
