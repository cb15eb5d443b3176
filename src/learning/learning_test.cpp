// Tests of the learning menu: on screen, on paper, and one piece of material.
#include "learning/handlers.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr content::Kind insight{
    .name = "insight",
    .label = content::test::label,
    .plural = content::test::label,
    .path_nl = "/inzichten",
    .path_en = "/en/insights",
    .fields = {}};
constexpr content::Kind const* kind_list[] = {&learning::kind, &insight};

Draft material(std::string slug, std::string title, std::string_view fields)
{
    Draft made;
    made.kind = "material";
    made.slug = std::move(slug);
    made.title = std::move(title);
    made.summary = "Waar het over gaat.";
    made.status = content::Status::published;
    made.fields = content::test::object(fields);
    return made;
}

class LearningPages : public testing::TestWithParam<tests::Engine>
{
protected:
    LearningPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        Draft found;
        found.kind = "insight";
        found.slug = "rust";
        found.title = "Eerst rust";
        found.status = content::Status::published;
        site_.save(
            {found,
             material(
                 "brief", "Schrijf een brief",
                 R"({"themes":["geld"],"audiences":["inwoners"],"form":"doing","minutes":60,"company":"together",)"
                 R"("goals":["Je schrijft <kort>"],"needed":["Een pen"],"steps":["Lees","Schrap"],)"
                 R"("talk":["Wat viel op?"],"links":[{"relation":"teaches","to":"insight/rust"}]})"),
             material("kort", "Kort gelezen", R"({"themes":["geld"],"form":"reading","minutes":10})"),
             material("half", "Half uur luisteren", R"({"themes":["wonen"],"form":"listening","minutes":30})")});
    }

    std::string list(std::string const& choices = {})
    {
        sql::RequestScope const scope(*site_.db);
        auto html = main_of(learning::list_material(learning_, get("/leren" + choices)));
        EXPECT_EQ(scope.query_count(), 1);
        return html;
    }

    content::test::TestSite site_;
    learning::Learning learning_{*site_.db, site_.context, site_.clock};
};

}

TEST_P(LearningPages, TheMenuHasADoorForEachFormThatHasMaterial)
{
    EXPECT_THAT(
        list(),
        AllOf(
            HasSubstr(R"(href="/leren?form=doing")"), HasSubstr(R"(href="/leren?form=listening")"),
            Not(HasSubstr(R"(href="/leren?form=watching")")), HasSubstr("1 keuze"), HasSubstr("Doen · 60 minuten"),
            HasSubstr(R"(href="/leren/menukaart")")));
}

TEST_P(LearningPages, DurationsAreRanges)
{
    EXPECT_THAT(
        list("?duration=10"),
        AllOf(HasSubstr("/leren/kort"), Not(HasSubstr("/leren/half")), Not(HasSubstr("/leren/brief\""))));
    EXPECT_THAT(
        list("?duration=30&duration=longer"),
        AllOf(Not(HasSubstr("/leren/kort")), HasSubstr("/leren/half"), HasSubstr("/leren/brief")));
    EXPECT_THAT(
        list("?duration=30&theme=geld"),
        AllOf(Not(HasSubstr("/leren/half")), Not(HasSubstr("/leren/brief\"")), HasSubstr("Niets gevonden")));
    EXPECT_THAT(list("?duration=alles"), AllOf(HasSubstr("/leren/kort"), HasSubstr("/leren/half")));
}

TEST_P(LearningPages, OnePieceTellsWhatToDoAndWhatItIsAbout)
{
    sql::RequestScope const scope(*site_.db);
    auto const html = main_of(learning::show_material(learning_, get("/leren/brief", "brief")));
    EXPECT_LE(scope.query_count(), 7);
    EXPECT_THAT(
        html,
        AllOf(
            HasSubstr("60 minuten"), HasSubstr("Je schrijft &lt;kort&gt;"), HasSubstr("Een pen"),
            HasSubstr(R"(<ol class="steps"><li>Lees</li><li>Schrap</li></ol>)"), HasSubstr("Wat viel op?"),
            HasSubstr(R"(<a href="/inzichten/rust">Eerst rust</a>)")));
    EXPECT_THAT(html, HasSubstr(R"(href="/leren/kort")")); // on the same theme
}

TEST_P(LearningPages, TheCardIsBoundedAndFollowsTheChoice)
{
    std::vector<Draft> many;
    for (int i = 0; i < 7; ++i)
        many.push_back(
            material("les" + std::to_string(i), "Les", R"({"themes":["wonen"],"form":"doing","minutes":5})"));
    site_.save(many);
    sql::RequestScope const scope(*site_.db);
    auto const all = main_of(learning::show_card(learning_, get("/leren/menukaart")));
    EXPECT_LE(scope.query_count(), 4);
    EXPECT_THAT(
        all,
        AllOf(
            HasSubstr("les4"), Not(HasSubstr("les5")), HasSubstr("/leren/half"), HasSubstr("Hier is nog niets voor.")));
    auto const money = main_of(learning::show_card(learning_, get("/leren/menukaart?theme=geld")));
    EXPECT_THAT(
        money,
        AllOf(
            HasSubstr(R"(<option value="geld" selected="">)"), HasSubstr(R"(<p class="menu-card__for">Geld</p>)"),
            HasSubstr("/leren/kort"), Not(HasSubstr("/leren/half"))));
    EXPECT_THAT(
        main_of(learning::show_card(learning_, get("/leren/menukaart?theme=bestaat-niet"))), HasSubstr("/leren/half"));
}

TEST_P(LearningPages, TheAddressOfTheCardIsTaken)
{
    std::vector<content::Problem> problems;
    learning::kind.rules(material("menukaart", "Menukaart", R"({"form":"doing","minutes":5})"), problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].field, "slug");
}

INSTANTIATE_TEST_SUITE_P(Engines, LearningPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
