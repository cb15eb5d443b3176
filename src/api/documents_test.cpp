// Writes the OpenAPI document and answers of the API for the linter (tests/api), and checks that nothing is left out.
#include "api/test_alliance.h"

#include "platform/base/file.h"

#include <boost/json/serialize.hpp>

#include <cstdlib>

namespace {

namespace json = boost::json;
using api::test::Alliance;

struct Sample
{
    std::string path; ///< as in the OpenAPI document
    std::string target;
};

std::vector<Sample> samples(api::Collections const& collections)
{
    std::vector<Sample> asked;
    for (std::string const path : {"/", "/areas", "/region-sets", "/themes", "/audiences"})
        for (auto const* const language : {"nl", "en", "de"})
            asked.push_back({path, (path == "/" ? "" : path) + "?lang=" + language});
    for (auto const& collection : collections.all())
        for (auto const* const query : {"?limit=1", "?lang=en", "?limit=x&themes=none"})
            asked.push_back({"/" + collection.name, "/" + collection.name + query});
    for (std::string const entry :
         {"notes/los", "notes/verzinsel", "organisations/zorg", "organisations/welfare?lang=en", "projects/taal-thuis",
          "projects/language-at-home?lang=en", "projects/geld-op-orde?lang=en", "projects/nothing"})
        asked.push_back({"/" + entry.substr(0, entry.find('/')) + "/{slug}", "/" + entry});
    return asked;
}

/// The folder named by the environment, else one of the system's.
std::filesystem::path folder()
{
    auto const* const named = std::getenv("KRACHT_API_DOCUMENTS");
    return named ? std::filesystem::path(named) : std::filesystem::path(testing::TempDir());
}

}

TEST(Documents, AreWrittenForTheLinter)
{
    Alliance alliance(tests::Engine::sqlite, content::Demonstration::on);
    auto const document = alliance.get("/api/v1/openapi.json");
    json::array written;
    for (auto const& [path, target] : samples(alliance.collections))
    {
        auto const answer = alliance.get(std::string(api::base_path) + target);
        ASSERT_TRUE(document.at("/paths").as_object().contains(path)) << path;
        written.push_back(json::object{
            {"path", path},
            {"target", target},
            {"status", std::to_string(answer.response.status)},
            {"type", answer.response.type},
            {"document", answer.document}});
    }
    std::filesystem::create_directories(folder());
    base::write_file(folder() / "openapi.json", document.response.bytes());
    base::write_file(folder() / "samples.json", json::serialize(written));
}

TEST(Documents, DescribeEveryRowThatAnswers)
{
    auto const kinds = content::test::kinds();
    api::Collections const collections(kinds);
    auto const document = json::parse(api::openapi_document(collections, content::Demonstration::off));
    auto const& paths = document.at("paths").as_object();
    for (auto const& row : collections.routes())
    {
        auto const path = row.paths.nl == api::base_path ? "/"
                                                         : std::string(row.paths.nl.substr(api::base_path.size()));
        EXPECT_TRUE(paths.contains(path)) << path;
    }
    EXPECT_EQ(paths.size(), collections.routes().size());
}
