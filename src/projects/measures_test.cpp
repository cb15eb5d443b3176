// Tests of measures: what they are meant to do, who decides, how residents experience them.
#include "projects/handlers.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr content::Kind const* kind_list[] = {&projects::measure};

class Measures : public testing::TestWithParam<tests::Engine>
{
protected:
    Measures() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.save(
            {measure("toeslag", R"({"intention":"Het geld is *op*.","offers":["Geld","Rust"],
                "decided_by":["municipality","state"],"decision":"Het college. Bezwaar kan binnen zes weken.",
                "experienced":"Te veel papier."})"),
             measure("kort", R"({"intention":"Minder stress.","decided_by":["province"]})")});
    }

    static Draft measure(std::string slug, std::string_view fields)
    {
        Draft made;
        made.kind = "measure";
        made.title = "Over " + slug;
        made.slug = std::move(slug);
        made.status = content::Status::published;
        made.fields = content::test::object(fields);
        return made;
    }

    std::string page(std::string const& path, std::string slug)
    {
        return main_of(projects::show_measure(projects_, get(path + slug, slug)));
    }

    content::test::TestSite site_;
    projects::Projects projects_{*site_.db, site_.context, site_.clock};
};

}

TEST_P(Measures, SayWhatTheyAreForWhoDecidesAndHowItIs)
{
    EXPECT_THAT(
        page("/maatregelen/", "toeslag"),
        AllOf(
            HasSubstr("Het geld is <em>op</em>."), HasSubstr("<li>Rust</li>"),
            HasSubstr("Bezwaar kan binnen zes weken."),
            HasSubstr(R"(href="/maatregelen?decided_by=municipality">De gemeente</a>)"), HasSubstr("Te veel papier.")));
    EXPECT_THAT(
        page("/en/measures/", "kort"),
        AllOf(HasSubstr("What is it meant to do?"), HasSubstr("The province"), Not(HasSubstr("How do residents"))));
}

TEST_P(Measures, AreFoundByWhoDecides)
{
    EXPECT_THAT(
        main_of(projects::list_measures(projects_, get("/maatregelen?decided_by=province"))),
        AllOf(
            HasSubstr("1 maatregel gevonden"), HasSubstr("/maatregelen/kort"), Not(HasSubstr("/maatregelen/toeslag"))));
    EXPECT_EQ(projects::show_measure(projects_, get("/maatregelen/geen", "geen")).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, Measures, testing::ValuesIn(tests::both_engines), tests::engine_name);
