// Tests of whole journeys: what belongs to one, and which there are.
#include "content/journey_graph.h"
#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::JourneyGraph;
using content::Step;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using text::Language;

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
constexpr content::Kind circle = of("circle", "/leerkringen", "/en/circles");
constexpr content::Kind project = of("project", "/projecten", "/en/projects");
constexpr content::Kind const* kind_list[] = {&question, &insight, &material, &circle, &project, &content::test::note};

struct Link
{
    std::string relation;
    std::string to;
};

Draft draft(std::string kind, std::string slug, std::vector<Link> const& links = {})
{
    Draft made;
    made.kind = std::move(kind);
    made.title = slug;
    made.slug = std::move(slug);
    made.status = content::Status::published;
    boost::json::array list;
    for (auto const& link : links)
        list.push_back(boost::json::object{{"relation", link.relation}, {"to", link.to}});
    if (!list.empty())
        made.fields["links"] = std::move(list);
    return made;
}

class WholeJourney : public testing::TestWithParam<tests::Engine>
{
protected:
    WholeJourney() : site_(GetParam(), content::Kinds(kind_list)) {}

    content::EntryId id(std::string const& slug)
    {
        return *site_.db->value<content::EntryId>("SELECT id FROM entry WHERE slug = $1", slug);
    }
    JourneyGraph graph(std::string const& slug, Language language = Language::nl)
    {
        sql::RequestScope const scope(*site_.db);
        auto found = content::store::journey_graph(*site_.db, language, id(slug));
        EXPECT_LE(scope.query_count(), 3);
        return found;
    }
    std::vector<std::string> slugs(std::string const& slug)
    {
        std::vector<std::string> all;
        for (auto const& entry : graph(slug).entries)
            all.push_back(entry.slug);
        return all;
    }
    std::string link_of(std::string const& slug)
    {
        auto const viewer = content::viewer(site_.context, site_.clock, content::test::get("/"));
        html::Out out;
        content::journey_link(out, viewer, id(slug));
        return out.take();
    }
    // kring <- vraag <- inzicht <- les, which the circle practises; another question on the same insight.
    void save_loop()
    {
        site_.save({draft("circle", "kring"), draft("question", "vraag", {{"based_on", "circle/kring"}})});
        site_.save({draft("insight", "inzicht", {{"answers", "question/vraag"}})});
        site_.save({draft("material", "les", {{"teaches", "insight/inzicht"}})});
        site_.save({draft("circle", "kring", {{"practises", "material/les"}}), draft("question", "ander")});
    }

    content::test::TestSite site_;
};

}

TEST_P(WholeJourney, FollowsLinksBothWaysAndKnowsThem)
{
    save_loop();
    auto const found = graph("vraag");
    EXPECT_THAT(slugs("vraag"), ElementsAre("vraag", "kring", "inzicht", "les"));
    std::vector<std::string> links;
    for (auto const& link : found.links)
        links.push_back(found.entries[link.from].slug + " " + link.relation + " " + found.entries[link.to].slug);
    EXPECT_THAT(
        links,
        UnorderedElementsAre(
            "vraag based_on kring", "inzicht answers vraag", "les teaches inzicht", "kring practises les"));
    EXPECT_EQ(found.step(0), Step::question);
    EXPECT_EQ(found.step(2), Step::insight);
}

TEST_P(WholeJourney, StopsAtOtherQuestionsAndAtWhatIsHidden)
{
    auto hidden = draft("material", "concept", {{"teaches", "insight/inzicht"}});
    hidden.status = content::Status::draft;
    site_.save({draft("question", "vraag"), draft("question", "ander")});
    site_.save({draft("insight", "inzicht", {{"answers", "question/vraag"}, {"answers", "question/ander"}})});
    site_.save(
        {draft("insight", "verder", {{"answers", "question/ander"}}), hidden,
         draft("note", "notitie", {{"part_of", "insight/inzicht"}})});
    EXPECT_THAT(slugs("vraag"), ElementsAre("vraag", "inzicht", "ander"));
    EXPECT_THAT(graph("inzicht").entries, IsEmpty()); // begins with a question
}

TEST_P(WholeJourney, LeavesOutWhatElseWasDoneWithAnOrigin)
{
    site_.save({draft("circle", "kring"), draft("question", "vraag", {{"based_on", "circle/kring"}})});
    site_.save({draft("project", "geheel"), draft("project", "onderzoek", {{"part_of", "project/geheel"}})});
    site_.save({draft("insight", "inzicht", {{"answers", "question/vraag"}, {"based_on", "project/onderzoek"}})});
    site_.save(
        {draft("question", "buur", {{"based_on", "circle/kring"}}),
         draft("insight", "ook", {{"based_on", "project/onderzoek"}})});
    EXPECT_THAT(slugs("vraag"), ElementsAre("vraag", "kring", "inzicht", "onderzoek"));
    auto const found = graph("vraag");
    EXPECT_EQ(found.step(1), Step::cause);
    EXPECT_EQ(found.step(3), Step::research);
}

TEST_P(WholeJourney, WhatMeasuresIsAResult)
{
    site_.save({draft("question", "vraag"), draft("insight", "cijfer", {{"measures", "question/vraag"}})});
    EXPECT_EQ(graph("vraag").step(1), Step::result);
    site_.save({draft("question", "nieuw", {{"based_on", "insight/cijfer"}})});
    EXPECT_EQ(graph("vraag").step(2), Step::result);
}

TEST_P(WholeJourney, IsBoundedWhereverAHubStands)
{
    std::vector<Draft> all{draft("question", "vraag")};
    for (int i = 0; i < 450; ++i)
        all.push_back(draft("insight", "i" + std::to_string(i), {{"answers", "question/vraag"}}));
    site_.save(all);
    auto const found = graph("vraag");
    EXPECT_EQ(found.entries.size(), 40U);
    EXPECT_EQ(found.entries.front().slug, "vraag");
    EXPECT_EQ(found.links.size(), 39U);
}

TEST_P(WholeJourney, TheMostCompleteOneStandsFirstAndEveryPartLeadsToItsNearest)
{
    save_loop();
    auto const journeys = site_.context.snapshot()->journeys;
    ASSERT_EQ(journeys->roots.size(), 1U); // "ander" is alone
    EXPECT_EQ(journeys->roots[0].steps, 4U);
    EXPECT_EQ(journeys->roots[0].entries, 4U);
    EXPECT_EQ(journeys->roots[0].slug(Language::en), "vraag");
    EXPECT_THAT(link_of("les"), HasSubstr(R"(href="/van-vraag-tot-resultaat/vraag")"));
    EXPECT_THAT(link_of("ander"), IsEmpty());

    site_.save({draft("insight", "twee", {{"answers", "question/ander"}, {"based_on", "insight/inzicht"}})});
    EXPECT_EQ(site_.context.snapshot()->journeys->roots.size(), 2U);
    EXPECT_THAT(link_of("twee"), HasSubstr("/ander"));
    EXPECT_THAT(link_of("inzicht"), HasSubstr("/vraag"));
}

INSTANTIATE_TEST_SUITE_P(Engines, WholeJourney, testing::ValuesIn(tests::both_engines), tests::engine_name);
