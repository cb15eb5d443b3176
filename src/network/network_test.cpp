// Tests of the network: organisations by sector, one organisation, all areas and one area.
#include "network/handlers.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr content::Kind const* kind_list[] = {&network::kind, &content::test::project};

Draft organisation(std::string slug, std::string title, std::string_view fields)
{
    Draft draft;
    draft.kind = "organisation";
    draft.slug = std::move(slug);
    draft.title = std::move(title);
    draft.summary = "Wat wij doen.";
    draft.status = content::Status::published;
    draft.fields = content::test::object(fields);
    return draft;
}

Draft project(std::string slug, std::string title, std::string_view fields)
{
    auto draft = content::test::project_draft();
    draft.slug = std::move(slug);
    draft.title = std::move(title);
    draft.fields = content::test::object(fields);
    return draft;
}

class NetworkPages : public testing::TestWithParam<tests::Engine>
{
protected:
    NetworkPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.save({
            organisation(
                "bieb", "Bieb & co", R"({"areas":["emmen"],"sector":"knowledge","role":"monitor","aliases":["De Bieb"],
                "website":"https://example.org/","phone":"0591 1","sources":[{"title":"Site","seen":"2023"}]})"),
            organisation("huis", "Huis", R"({"sector":"housing","role":"partner"})"),
            project("taal", "Taal thuis", R"({"organisations":["bieb"],"started":"2020","tracks":[
                {"area":"emmen","focus":"Lezen","phase":"running"},
                {"area":"hoogezand","focus":"Rekenen","phase":"to_start"}]})"),
            project("drents", "Heel Drenthe", R"({"areas":["drenthe"],"started":"2020","ended":"2021"})"),
        });
    }

    std::string list(std::string const& address)
    {
        return main_of(network::list_organisations(network_, get(address)));
    }
    http::Response organisation_at(std::string const& address, std::string const& slug)
    {
        return network::show_organisation(network_, get(address + slug, slug));
    }
    http::Response area(std::string const& slug)
    {
        return network::show_area(network_, get("/gemeenten/" + slug, slug));
    }

    content::test::TestSite site_;
    network::Network network_{*site_.db, site_.context, site_.clock};
};

}

TEST_P(NetworkPages, OverviewHasASectionForEachSectorThatHasOrganisations)
{
    auto const shown = list("/netwerk");
    EXPECT_THAT(
        shown, AllOf(HasSubstr("<h2>Wonen</h2>"), HasSubstr("<h2>Kennis</h2>"), Not(HasSubstr("<h2>Zorg</h2>"))));
    EXPECT_LT(shown.find("<h2>Wonen</h2>"), shown.find("<h2>Kennis</h2>"));
    EXPECT_THAT(list("/en/network"), AllOf(HasSubstr("<h2>Housing</h2>"), HasSubstr("<h2>Knowledge</h2>")));
}

TEST_P(NetworkPages, FacetsNarrowTheOverviewAndASectorGivesOneList)
{
    EXPECT_THAT(list("/netwerk?role=partner"), AllOf(HasSubstr("<h2>Wonen</h2>"), Not(HasSubstr("<h2>Kennis</h2>"))));
    EXPECT_THAT(list("/netwerk?area=emmen"), AllOf(HasSubstr("Bieb &amp; co"), Not(HasSubstr("/organisaties/huis"))));
    EXPECT_THAT(list("/netwerk?role=partner&area=emmen"), HasSubstr("Niets gevonden"));
    auto const sector = list("/netwerk?sector=knowledge");
    EXPECT_THAT(
        sector,
        AllOf(
            HasSubstr("1 organisatie gevonden"), HasSubstr("/organisaties/bieb"),
            Not(HasSubstr("/organisaties/huis"))));
}

TEST_P(NetworkPages, OldListAddressLeadsToTheList)
{
    auto const moved = network::move_to_list(network_, get("/en/organisations"));
    EXPECT_EQ(moved.status, 308);
    EXPECT_EQ(moved.header("Location"), "/en/network");
}

TEST_P(NetworkPages, OrganisationShowsWhatIsKnownAndSince)
{
    auto const shown = main_of(organisation_at("/organisaties/", "bieb"));
    for (auto const* const part :
         {"<h1>Bieb &amp; co</h1>", "<dt>Sector</dt><dd>Kennis</dd>", "<dt>Rol</dt><dd>Houdt de cijfers bij</dd>",
          R"(href="/gemeenten/emmen")", "Ook bekend als", "De Bieb", "Ga naar de website", R"(href="tel:05911")",
          "/contact?about=organisation%2Fbieb#ask", "Taal thuis", "gezien in 2023"})
        EXPECT_THAT(shown, HasSubstr(part));
    auto const bare = main_of(organisation_at("/organisaties/", "huis"));
    for (auto const* const part : {"Ook bekend als", "Ga naar de website", "Projecten", "Bronnen", "Betaalt mee aan"})
        EXPECT_THAT(bare, Not(HasSubstr(part)));
    EXPECT_EQ(organisation_at("/organisaties/", "niets").status, 404);
}

TEST_P(NetworkPages, RegionSetsStandSideBySideAndWhatIsInNoneStandsApart)
{
    auto const shown = main_of(network::list_areas(network_, get("/gemeenten")));
    auto const programme = shown.find(R"(id="programma")");
    auto const invented_set = shown.find(R"(id="verzonnen")");
    auto const outside = shown.find(R"(id="outside")");
    auto const provinces = shown.find(R"(id="provinces")");
    ASSERT_LT(programme, invented_set);
    ASSERT_LT(invented_set, outside);
    ASSERT_LT(outside, provinces);
    auto const all = shown.find(R"(id="all")");
    ASSERT_LT(all, programme);
    EXPECT_LT(shown.find(R"(href="/gemeenten/assen")"), programme);         // among all municipalities
    auto const assen = shown.find(R"(href="/gemeenten/assen")", programme); // left the programme in 2020
    EXPECT_GT(assen, outside);
    EXPECT_LT(assen, provinces);
    EXPECT_GT(shown.find(R"(href="/gemeenten/hoogezand")"), shown.find(R"(id="former")"));
    EXPECT_THAT(shown, HasSubstr("1 project"));
}

TEST_P(NetworkPages, ProvinceListsItsMunicipalitiesAndUnknownAreasAreNotFound)
{
    EXPECT_THAT(
        main_of(area("drenthe")),
        AllOf(HasSubstr("Provincie Drenthe"), HasSubstr(R"(href="/gemeenten/emmen")"), HasSubstr("Heel Drenthe")));
    EXPECT_THAT(main_of(area("turfwolde")), HasSubstr("Deze gemeente bestaat niet."));
    EXPECT_EQ(area("niets").status, 404);
}

TEST_P(NetworkPages, PagesAskTheDatabaseAtMostSixTimes)
{
    sql::RequestScope const scope(*site_.db);
    int before = 0;
    auto const asked = [&] { return scope.query_count() - std::exchange(before, scope.query_count()); };
    list("/netwerk");
    EXPECT_LE(asked(), 6); // the frame may need two more
    organisation_at("/organisaties/", "bieb");
    EXPECT_LE(asked(), 6);
    network::list_areas(network_, get("/gemeenten"));
    EXPECT_EQ(asked(), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, NetworkPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
