// Tests of what the API answers, from the router to the database, on both engines.
#include "api/test_alliance.h"

#include <gmock/gmock.h>

namespace {

using api::test::Alliance;
using api::test::Answer;
using testing::ElementsAre;
using testing::IsEmpty;
namespace json = boost::json;

class ApiTest : public testing::TestWithParam<tests::Engine>
{};

INSTANTIATE_TEST_SUITE_P(Engines, ApiTest, testing::ValuesIn(tests::both_engines), tests::engine_name);

std::vector<std::string> slugs(json::array const& items)
{
    std::vector<std::string> found;
    for (auto const& item : items)
        found.emplace_back(item.at("slug").as_string());
    return found;
}

std::vector<std::string> found(Alliance& alliance, std::string_view target)
{
    return slugs(alliance.get(target).items());
}

std::vector<std::string> keys(json::object const& object)
{
    std::vector<std::string> names;
    for (auto const& member : object)
        names.emplace_back(member.key());
    return names;
}

}

TEST_P(ApiTest, TellsWhatThereIsToRead)
{
    Alliance alliance(GetParam());
    auto const index = alliance.get("/api/v1?lang=en");
    EXPECT_EQ(index.response.status, 200);
    EXPECT_EQ(index.text("/title"), "Open data");
    EXPECT_EQ(index.text("/version"), api::version);
    EXPECT_EQ(index.text("/collections/1/href"), "/api/v1/organisations?lang=en");
    EXPECT_EQ(index.text("/collections/1/html"), "/en/organisations");
    EXPECT_EQ(index.text("/vocabularies/1/href"), "/api/v1/region-sets?lang=en");
    EXPECT_EQ(index.text("/links/openapi"), "/api/v1/openapi.json");
}

TEST_P(ApiTest, ListsPublishedEntriesOnly)
{
    Alliance alliance(GetParam());
    auto const list = alliance.get("/api/v1/organisations");
    EXPECT_THAT(slugs(list.items()), ElementsAre("welzijn", "zorg"));
    EXPECT_EQ(list.text("/items/1/links/self"), "/api/v1/organisations/zorg");
    EXPECT_EQ(list.text("/items/1/links/html"), "/organisaties/zorg");
    EXPECT_THAT(
        keys(list.at("/items/1").as_object()),
        ElementsAre(
            "kind", "slug", "language", "title", "summary", "invented", "inventedLabel", "themes", "areas", "region",
            "audiences", "sector", "aliases", "website", "mail", "phone", "links"));
    EXPECT_TRUE(list.at("/links/next").is_null());
    EXPECT_EQ(list.text("/links/html"), "/organisaties");
    EXPECT_LE(list.queries, 8);
}

TEST_P(ApiTest, LeadsThroughAListByItsLinks)
{
    Alliance alliance(GetParam());
    auto const first = alliance.get("/api/v1/projects?themes=taal&themes=geld&limit=1&lang=en");
    EXPECT_THAT(slugs(first.items()), ElementsAre("language-at-home"));
    auto const second = alliance.get(first.text("/links/next"));
    EXPECT_THAT(slugs(second.items()), ElementsAre("geld-op-orde"));
    EXPECT_TRUE(second.at("/links/next").is_null());
}

TEST_P(ApiTest, FiltersByFacets)
{
    Alliance alliance(GetParam());
    EXPECT_THAT(found(alliance, "/api/v1/projects?themes=taal"), ElementsAre("taal-thuis"));
    EXPECT_THAT(found(alliance, "/api/v1/projects?areas=vlagtwedde"), ElementsAre("taal-thuis"));
    EXPECT_THAT(found(alliance, "/api/v1/projects?areas=westerwolde&themes=geld"), IsEmpty());
    EXPECT_THAT(found(alliance, "/api/v1/organisations?sector=housing"), ElementsAre("zorg"));
    EXPECT_THAT(found(alliance, "/api/v1/projects?organisations=zorg"), ElementsAre("geld-op-orde"));
}

TEST_P(ApiTest, FindsByTheEnglishNameOfAnotherEntry)
{
    Alliance alliance(GetParam());
    EXPECT_THAT(found(alliance, "/api/v1/projects?organisations=welfare&lang=en"), ElementsAre("language-at-home"));
    auto const most = alliance.get("/api/v1/projects?lang=en&organisations=welfare&organisations=zorg&organisations=a"
                                   "&organisations=b&organisations=c");
    EXPECT_EQ(most.items().size(), 2U);
    EXPECT_LE(most.queries, 8);
}

TEST_P(ApiTest, NamesEveryParameterThatIsWrong)
{
    Alliance alliance(GetParam());
    auto const refused = alliance.get(
        "/api/v1/organisations?lang=de&limit=0&sector=money&themes=taal&organisations=No!");
    EXPECT_EQ(refused.response.status, 400);
    EXPECT_EQ(refused.response.type, "application/problem+json");
    EXPECT_EQ(refused.at("/status"), 400);
    EXPECT_THAT(keys(refused.document), ElementsAre("type", "status", "title", "detail", "errors"));
    EXPECT_EQ(refused.text("/errors/0/parameter"), "lang");
    EXPECT_EQ(refused.at("/errors/0/allowed"), (json::array{"nl", "en"}));
    EXPECT_EQ(refused.text("/errors/1/parameter"), "limit");
    EXPECT_EQ(refused.text("/errors/2/parameter"), "organisations");
    EXPECT_EQ(refused.text("/errors/3/parameter"), "sector");
    EXPECT_EQ(refused.at("/errors/3/allowed"), (json::array{"housing", "care"}));
    EXPECT_EQ(refused.at("/errors").as_array().size(), 4U);
    for (auto const* const limit : {"101", "-1", "1x", "", "99999999999"})
        EXPECT_EQ(alliance.get("/api/v1/projects?limit=" + std::string(limit)).response.status, 400) << limit;
    for (auto const* const path : {"", "/areas", "/projects/taal-thuis"})
        EXPECT_EQ(alliance.get("/api/v1" + std::string(path) + "?lang=fr").response.status, 400) << path;
}

TEST_P(ApiTest, RefusesMoreValuesThanAQueryCanBear)
{
    Alliance alliance(GetParam());
    std::string target = "/api/v1/projects?limit=1";
    for (int i = 0; i < 6; ++i)
        target += "&organisations=zorg";
    EXPECT_EQ(alliance.get(target).text("/errors/0/parameter"), "organisations");
}

TEST_P(ApiTest, ShowsAnEntryWithWhatItRefersTo)
{
    Alliance alliance(GetParam());
    auto const entry = alliance.get("/api/v1/projects/taal-thuis");
    EXPECT_EQ(entry.response.status, 200);
    EXPECT_EQ(entry.text("/title"), "Taal thuis");
    EXPECT_EQ(entry.text("/body"), "# Kop\n\nMet **nadruk**.");
    EXPECT_EQ(entry.text("/bodyText"), "Kop\nMet nadruk.");
    EXPECT_EQ(entry.at("/themes"), (json::array{json::object{{"slug", "taal"}, {"name", "Taal"}}}));
    EXPECT_EQ(entry.at("/areas/0"), (json::object{{"slug", "vlagtwedde"}, {"name", "Vlagtwedde"}, {"code", "GM0048"}}));
    EXPECT_EQ(entry.text("/region/name"), "Hele programma");
    EXPECT_THAT(slugs(entry.at("/organisations").as_array()), ElementsAre("welzijn")) << "the other is a draft";
    EXPECT_EQ(
        entry.at("/organisations/0"),
        (json::object{
            {"kind", "organisation"},
            {"slug", "welzijn"},
            {"title", "Welzijn"},
            {"href", "/api/v1/organisations/welzijn"},
            {"html", "/organisaties/welzijn"}}));
    EXPECT_EQ(entry.text("/started"), "2017-01");
    EXPECT_EQ(entry.text("/results/0/by/0/href"), "/api/v1/organisations/zorg");
    EXPECT_EQ(entry.text("/tracks/0/area/name"), "Stadskanaal");
    EXPECT_TRUE(entry.at("/results/0/story").is_null());
    EXPECT_EQ(entry.text("/outcomes/0/relation"), "based_on");
    EXPECT_EQ(entry.text("/outcomes/0/entry/href"), "/api/v1/notes/los");
    EXPECT_EQ(entry.text("/updatedAt"), "2027-01-15T08:00:00Z");
    EXPECT_FALSE(entry.at("/invented").as_bool());
    EXPECT_LE(entry.queries, 8);
}

TEST_P(ApiTest, ShowsFieldsOfEveryKind)
{
    Alliance alliance(GetParam());
    auto const note = alliance.get("/api/v1/notes/los");
    EXPECT_EQ(note.at("/position"), 3);
    EXPECT_EQ(note.at("/pinned"), true);
    EXPECT_EQ(note.text("/menu"), "main");
    EXPECT_EQ(note.text("/origins/0/entry/title"), "Taal thuis");
    auto const invented = alliance.get("/api/v1/notes/verzinsel");
    EXPECT_EQ(invented.at("/invented"), true);
    EXPECT_EQ(invented.text("/inventedLabel"), "Verzonnen voorbeeld");
    EXPECT_EQ(invented.at("/pinned"), false);
    EXPECT_TRUE(invented.at("/menu").is_null());
    EXPECT_EQ(invented.at("/themes"), json::array());
}

TEST_P(ApiTest, SpeaksEnglishAndSaysWhereItCannot)
{
    Alliance alliance(GetParam());
    auto const entry = alliance.get("/api/v1/projects/language-at-home?lang=en");
    EXPECT_EQ(entry.text("/language"), "en");
    EXPECT_EQ(entry.at("/ambitions"), json::array{"Reading"});
    EXPECT_EQ(entry.text("/results/0/text"), "Begun");
    EXPECT_EQ(entry.text("/results/0/date"), "2017");
    EXPECT_EQ(entry.text("/region/name"), "Whole programme");
    EXPECT_EQ(entry.text("/organisations/0/slug"), "welfare");
    EXPECT_EQ(entry.text("/organisations/0/href"), "/api/v1/organisations/welfare?lang=en");
    EXPECT_EQ(entry.text("/links/self"), "/api/v1/projects/language-at-home?lang=en");
    EXPECT_EQ(entry.text("/links/html"), "/en/projects/language-at-home");
    EXPECT_EQ(alliance.get("/api/v1/projects/taal-thuis?lang=en").text("/slug"), "language-at-home");
    auto const only_dutch = alliance.get("/api/v1/projects/geld-op-orde?lang=en");
    EXPECT_EQ(only_dutch.text("/language"), "nl");
    EXPECT_EQ(only_dutch.text("/links/html"), "/en/projects/geld-op-orde");
}

TEST_P(ApiTest, GivesTheVocabulary)
{
    Alliance alliance(GetParam());
    auto const areas = alliance.get("/api/v1/areas");
    EXPECT_EQ(
        areas.at("/items/2"),
        (json::object{
            {"slug", "vlagtwedde"},
            {"name", "Vlagtwedde"},
            {"code", "GM0048"},
            {"kind", "former_municipality"},
            {"within", "groningen"},
            {"from", nullptr},
            {"to", "2018-01-01"},
            {"into", json::array{"westerwolde"}}}));
    EXPECT_EQ(alliance.get("/api/v1/region-sets?lang=en").text("/items/0/name"), "Whole programme");
    EXPECT_EQ(alliance.get("/api/v1/region-sets").text("/items/0/members/1/area"), "westerwolde");
    EXPECT_EQ(alliance.get("/api/v1/themes?lang=en").text("/items/1/name"), "Money");
    EXPECT_EQ(alliance.get("/api/v1/audiences").text("/items/0/name"), "Gezinnen");
}

TEST_P(ApiTest, SaysWhatIsNotThere)
{
    Alliance alliance(GetParam());
    for (auto const* const path :
         {"nothing", "nothing/at-all", "projects/nothing", "organisations/idee", "projects/taal-thuis/x"})
    {
        auto const absent = alliance.get("/api/v1/" + std::string(path));
        EXPECT_EQ(absent.response.status, 404) << path;
        EXPECT_EQ(absent.response.type, "application/problem+json");
        EXPECT_THAT(keys(absent.document), ElementsAre("type", "status", "title", "detail"));
    }
}

TEST_P(ApiTest, IsForReadingOnly)
{
    Alliance alliance(GetParam());
    for (auto const method : {http::Method::post, http::Method::put, http::Method::patch, http::Method::delete_})
    {
        auto const refused = alliance.ask(method, "/api/v1/projects/taal-thuis");
        EXPECT_EQ(refused.response.status, 405);
        EXPECT_EQ(refused.response.type, "application/problem+json");
    }
}

TEST_P(ApiTest, TellsAnIncidentButOnlyAtItsOwnAddresses)
{
    Alliance alliance(GetParam());
    auto const failed = alliance.refused("/api/v1/projects", {.status = 500, .incident = "1a2b"});
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->status, 500);
    EXPECT_THAT(std::string(failed->bytes()), testing::HasSubstr(R"("incident":"1a2b")"));
    EXPECT_EQ(alliance.refused("/api/v1", {.status = 421})->status, 421);
    for (auto const* const path : {"/", "/api", "/api/v10", "/projecten"})
        EXPECT_FALSE(alliance.refused(path, {.status = 404})) << path;
}

TEST_P(ApiTest, SendsItsVersionAndMayBeReadFromAnyWebsite)
{
    Alliance alliance(GetParam());
    for (auto const* const path :
         {"", "/openapi.json", "/projects", "/projects/taal-thuis", "/themes", "/nothing", "?lang=x"})
    {
        auto const answer = alliance.get("/api/v1" + std::string(path));
        EXPECT_EQ(answer.response.header("API-Version"), api::version) << path;
        EXPECT_EQ(answer.response.header("Access-Control-Allow-Origin"), "*") << path;
        EXPECT_EQ(answer.response.header("X-Robots-Tag"), "") << path;
        EXPECT_FALSE(answer.document.contains("notice")) << path;
    }
}

TEST_P(ApiTest, SaysEverywhereThatADemonstrationIsOne)
{
    Alliance alliance(GetParam(), content::Demonstration::on);
    constexpr std::string_view notice = "Demonstratie. Dit is niet de website van de echte Alliantie van Kracht.";
    for (auto const* const path : {"", "/projects", "/projects/taal-thuis", "/themes", "/nothing", "?lang=x"})
    {
        auto const answer = alliance.get("/api/v1" + std::string(path));
        EXPECT_EQ(answer.text("/notice"), notice) << path;
        EXPECT_EQ(answer.response.header("X-Robots-Tag"), "noindex") << path;
    }
    EXPECT_THAT(alliance.get("/api/v1/openapi.json").text("/info/description"), testing::StartsWith(notice));
    EXPECT_EQ(alliance.get("/api/v1/themes?lang=en").text("/notice").substr(0, 14), "Demonstration.");
}
