// Tests of learning circles: the list, the page, and how to join.
#include "circles/handlers.h"
#include "circles/rules.h"

#include "content/test_site.h"

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

constexpr content::Kind const* kind_list[] = {&circles::kind};

Draft circle(std::string slug, std::string_view fields)
{
    Draft made;
    made.kind = "circle";
    made.title = "Kring " + slug;
    made.slug = std::move(slug);
    made.summary = "Kort.";
    made.status = content::Status::published;
    made.fields = content::test::object(fields);
    return made;
}

class Circles : public testing::TestWithParam<tests::Engine>
{
protected:
    Circles() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.save(
            {circle("post", R"({"started":"2025-02","rhythm":"Elke zes weken","place":"Emmen","focus":"Post en stress",
                "openness":"ask","contact_role":"Begeleider","contact_mail":"kring@example.org"})"),
             circle("klaar", R"({"started":"2024","ended":"2025","focus":"Wonen","openness":"open",
                "contact_role":"Begeleider"})"),
             circle("stil", R"({"focus":"Sparen"})")});
    }

    std::string page(std::string slug)
    {
        return main_of(circles::show_circle(circles_, get("/leerkringen/" + slug, slug)));
    }
    std::string list(std::string const& query = {})
    {
        return main_of(circles::list_circles(circles_, get("/leerkringen" + query)));
    }

    content::test::TestSite site_;
    circles::Circles circles_{*site_.db, site_.context, site_.clock};
};

std::vector<std::string> faults(std::string_view fields)
{
    std::vector<content::Problem> problems;
    circles::check_circle(circle("a", fields), problems);
    std::vector<std::string> names;
    for (auto& problem : problems)
        names.push_back(std::move(problem.field));
    return names;
}

}

TEST_P(Circles, SayWhatTheyLearnWhenAndWhere)
{
    EXPECT_THAT(
        page("post"),
        AllOf(
            HasSubstr("Post en stress"), HasSubstr("Elke zes weken"), HasSubstr("<p>Emmen</p>"), HasSubstr("Loopt"),
            HasSubstr("mailto:kring@example.org")));
    EXPECT_THAT(list(), AllOf(HasSubstr("3 leerkringen gevonden"), HasSubstr("Elke zes weken")));
}

TEST_P(Circles, SayHowToJoin)
{
    EXPECT_THAT(
        page("post"), AllOf(HasSubstr("<strong>Vraag of je mee kunt doen.</strong>"), HasSubstr(R"(href="#contact")")));
    EXPECT_THAT(page("stil"), Not(HasSubstr("Kun je meedoen?")));
    EXPECT_THAT(
        list("?openness=ask"), AllOf(HasSubstr("1 leerkring gevonden"), HasSubstr("Vraag of je mee kunt doen")));
}

TEST_P(Circles, NobodyIsInvitedToACircleThatIsOver)
{
    EXPECT_THAT(page("klaar"), AllOf(HasSubstr("Afgerond"), Not(HasSubstr("Je bent welkom"))));
    EXPECT_EQ(circles::show_circle(circles_, get("/leerkringen/geen", "geen")).status, 404);
}

TEST(CircleRules, WhoInvitesSaysWhomToAsk)
{
    EXPECT_THAT(faults(R"({"openness":"ask"})"), ElementsAre("openness"));
    EXPECT_THAT(faults(R"({"openness":"open","website":"https://example.org"})"), IsEmpty());
    EXPECT_THAT(faults(R"({"openness":"closed"})"), IsEmpty());
}

TEST(CircleRules, ACircleEndsAfterItBegan)
{
    EXPECT_THAT(faults(R"({"started":"2025-03","ended":"2025-02"})"), ElementsAre("ended"));
    EXPECT_THAT(faults(R"({"started":"2025-03","ended":"2025"})"), IsEmpty());
    EXPECT_THAT(faults(R"({"ended":"2025"})"), ElementsAre("started"));
}

INSTANTIATE_TEST_SUITE_P(Engines, Circles, testing::ValuesIn(tests::both_engines), tests::engine_name);
