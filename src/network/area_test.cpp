// Tests of what is gathered for a municipality, and of what is missing where.
#include "network/handlers.h"

#include "content/days.h"
#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::Field;
using content::FieldType;
using content::Index;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr text::Message label{"Veld", "Field"};

// Kinds as other rooms have them: this one knows them by name alone.
constexpr Field help_fields[] = {
    {.name = "needs", .type = FieldType::text, .label = label, .count = content::Count::many, .index = Index::indexed},
    {.name = "national", .type = FieldType::flag, .label = label, .index = Index::indexed},
    {.name = "phone", .type = FieldType::phone, .label = label},
};
constexpr content::Kind help_kind{
    .name = "help",
    .label = label,
    .plural = {"Hulp", "Help"},
    .path_nl = "/hulp",
    .path_en = "/en/help",
    .fields = help_fields};

constexpr Field occasion_parts[] = {{.name = "date", .type = FieldType::date, .label = label, .index = Index::indexed}};
constexpr Field activity_fields[] = {
    {.name = "occasions",
     .type = FieldType::records,
     .label = label,
     .count = content::Count::many,
     .parts = occasion_parts},
    {.name = "place", .type = FieldType::text, .label = label},
};
constexpr content::Kind activity_kind{
    .name = "activity",
    .label = label,
    .plural = {"Activiteiten", "Activities"},
    .path_nl = "/agenda",
    .path_en = "/en/calendar",
    .fields = activity_fields};

constexpr content::Kind story_kind{
    .name = "story",
    .label = label,
    .plural = {"Verhalen", "Stories"},
    .path_nl = "/verhalen",
    .path_en = "/en/stories",
    .fields = {}};

constexpr content::Kind const* kind_list[] = {
    &network::kind, &content::test::project, &help_kind, &activity_kind, &story_kind};

Draft entry(std::string kind, std::string slug, std::string_view fields)
{
    Draft draft;
    draft.kind = std::move(kind);
    draft.title = "Over " + slug;
    draft.slug = std::move(slug);
    draft.status = content::Status::published;
    draft.fields = content::test::object(fields);
    return draft;
}

class AreaPages : public testing::TestWithParam<tests::Engine>
{
protected:
    AreaPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.save({
            entry("organisation", "bieb", R"({"areas":["emmen"],"sector":"knowledge"})"),
            entry("organisation", "gkb", R"({"sector":"care"})"),
            entry("organisation", "ver", R"({"sector":"care"})"),
            entry("project", "taal", R"({"organisations":["bieb","gkb"],"started":"2020","tracks":[
                {"area":"emmen","focus":"Lezen","phase":"running"},
                {"area":"hoogezand","focus":"Rekenen","phase":"to_start"}]})"),
            entry("project", "drents", R"({"areas":["drenthe"],"started":"2020","ended":"2021","tracks":[
                {"area":"emmen","focus":"Tellen","phase":"to_start"}]})"),
            entry("project", "elders", R"({"areas":["midden-groningen"],"organisations":["ver"],"started":"2020"})"),
            entry("help", "loket", R"({"areas":["emmen"],"needs":["debts"],"phone":"0591 1"})"),
            entry("help", "landelijk", R"({"national":true,"needs":["debts"],"phone":"0800 1"})"),
            entry("activity", "soep", R"({"areas":["emmen"],"place":"Buurthuis",
                "occasions":[{"date":"2026-11-20"},{"date":"2026-11-24"}]})"),
            entry("activity", "oud", R"({"areas":["emmen"],"place":"Zaal","occasions":[{"date":"2026-11-20"}]})"),
            entry("story", "mijn-verhaal", R"({"areas":["emmen"],"themes":["geld"]})"),
        });
    }

    std::string area(std::string const& slug)
    {
        return main_of(network::show_area(network_, get("/gemeenten/" + slug, slug)));
    }

    content::test::TestSite site_;
    network::Network network_{*site_.db, site_.context, site_.clock};
};

}

TEST_P(AreaPages, GatherEverythingInTheOrderInWhichPeopleNeedIt)
{
    auto const shown = area("emmen");
    std::size_t last = 0;
    for (auto const* const part :
         {"<h1>Gemeente Emmen</h1>", R"(<nav class="jumps")", R"(id="help")", R"(href="tel:05911")",
          R"(href="tel:08001")", R"(href="/hulp?area=emmen")", R"(id="organisations")", R"(id="project")",
          R"(href="/projecten?area=emmen")", R"(id="activity")", "dinsdag", R"(href="/agenda?area=emmen")",
          R"(id="story")", "mijn-verhaal", "Het programma", R"(href="/contact")", R"(href="/dekking")"})
    {
        EXPECT_NE(shown.find(part, last), std::string::npos) << part;
        last = std::min(shown.find(part, last), shown.size());
    }
    EXPECT_THAT(shown, AllOf(Not(HasSubstr("/agenda/oud")), Not(HasSubstr("elders")), Not(HasSubstr(R"(id="news")"))));
}

TEST_P(AreaPages, ProjectsSayWhatTheyDoHere)
{
    EXPECT_THAT(
        area("emmen"),
        AllOf(
            HasSubstr("Lezen"), HasSubstr("Loopt"), HasSubstr("/projecten/drents"), HasSubstr("Afgerond"),
            HasSubstr("Tellen"), Not(HasSubstr("Rekenen")), Not(HasSubstr("Moet nog starten"))));
}

TEST_P(AreaPages, OrganisationsThatSayNoPlaceAreFoundByWhatTheyDoThere)
{
    auto const shown = area("emmen");
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr("/organisaties/bieb"), HasSubstr("/organisaties/gkb"), Not(HasSubstr("/organisaties/ver")),
            HasSubstr("doet mee aan <span>Over taal</span>")));
    EXPECT_EQ(shown.find("/organisaties/bieb"), shown.rfind("/organisaties/bieb"));
    EXPECT_THAT(area("midden-groningen"), HasSubstr("/organisaties/ver"));
}

TEST_P(AreaPages, MergedMunicipalitiesLeadToTheirSuccessorWhichHasTheirProjects)
{
    EXPECT_THAT(
        area("midden-groningen"),
        AllOf(
            HasSubstr("Rekenen"), HasSubstr("Ontstaan uit"), HasSubstr(R"(href="/gemeenten/hoogezand")"),
            HasSubstr("1 januari 2018")));
    EXPECT_THAT(
        area("hoogezand"),
        AllOf(
            HasSubstr("Vroegere gemeente Hoogezand"), HasSubstr("Gemeente Midden-Groningen"),
            HasSubstr("bestaat niet meer"), HasSubstr(R"(href="/gemeenten/midden-groningen")"),
            Not(HasSubstr("Over taal"))));
}

TEST_P(AreaPages, APlaceOfWhichNothingIsKnownSaysSoAndStillHasANumber)
{
    EXPECT_THAT(area("assen"), AllOf(HasSubstr(R"(href="tel:08001")"), Not(HasSubstr(R"(id="organisations")"))));
    EXPECT_THAT(area("turfwolde"), AllOf(HasSubstr("We weten nog niet wat er hier gebeurt."), Not(HasSubstr("taal"))));
}

TEST_P(AreaPages, AskTheDatabaseFourTimes)
{
    sql::RequestScope const scope(*site_.db);
    area("emmen");
    EXPECT_EQ(scope.query_count(), 4);
    network::show_coverage(network_, get("/dekking"));
    EXPECT_EQ(scope.query_count(), 4);
}

TEST_P(AreaPages, CoverageNamesWhatIsMissingInWords)
{
    auto const shown = main_of(network::show_coverage(network_, get("/dekking")));
    for (auto const* const part :
         {"Hulp: nog niets in Assen en Midden-Groningen.", "Verhalen: nog niets in Assen en Midden-Groningen.",
          R"(<a href="/hulp?area=emmen">1<span class="visually-hidden"> Hulp, Emmen</span></a>)", "nog niets</td>",
          R"(<a href="/verhalen?theme=geld">)", "Laat het weten"})
        EXPECT_THAT(shown, HasSubstr(part));
    EXPECT_LT(shown.find(R"(href="/gemeenten/assen")"), shown.find(R"(href="/gemeenten/emmen")"));
    EXPECT_THAT(shown, Not(HasSubstr("turfwolde")));
    EXPECT_THAT(
        main_of(network::show_coverage(network_, get("/en/coverage"))),
        HasSubstr("Help: nothing yet in Assen and Midden-Groningen."));
}

INSTANTIATE_TEST_SUITE_P(Engines, AreaPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
