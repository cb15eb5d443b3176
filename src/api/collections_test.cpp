// Tests of how kinds become collections, and of the kinds that cannot.
#include "api/api.h"
#include "content/test_kinds.h"

#include <gmock/gmock.h>

namespace {

using content::Field;
using content::FieldType;
using content::Kind;
using testing::ElementsAre;

constexpr text::Message label{"Naam", "Name"};

std::vector<std::string> parameters(api::Collections const& collections, std::string_view kind)
{
    std::vector<std::string> names;
    for (auto const& facet : collections.of_kind(kind)->facets)
        names.push_back(facet.name);
    return names;
}

std::string refusal(std::vector<Kind> const& kinds)
{
    std::vector<Kind const*> list;
    for (auto const& kind : kinds)
        list.push_back(&kind);
    try
    {
        api::Collections const collections{content::Kinds(list)};
    }
    catch (std::logic_error const& error)
    {
        return error.what();
    }
    return {};
}

Kind kind(std::string_view name, std::string_view path_en, std::span<Field const> fields = {})
{
    return {.name = name, .label = label, .plural = label, .path_nl = "/lijst", .path_en = path_en, .fields = fields};
}

}

TEST(Names, ArePutInTheCaseOfJson)
{
    EXPECT_EQ(api::camel_case("contact_role"), "contactRole");
    EXPECT_EQ(api::camel_case("tracks.area"), "tracksArea");
    EXPECT_EQ(api::camel_case("themes"), "themes");
    EXPECT_EQ(api::pascal_case("learning-path"), "LearningPath");
}

TEST(Collections, AreNamedByTheEnglishAddress)
{
    auto const kinds = content::test::kinds();
    api::Collections const collections(kinds);
    EXPECT_EQ(collections.of_kind("organisation")->path, "/api/v1/organisations");
    EXPECT_EQ(collections.at("/api/v1/notes/een-blad").kind->name, "note");
    EXPECT_EQ(collections.of_kind("nothing"), nullptr);
    EXPECT_THROW(collections.at("/api/v1/nothing"), std::logic_error);
}

TEST(Collections, OfTheSitesOwnRootAreNamedByTheirKind)
{
    for (auto const* const root : {"/", "/en", "/en/"})
    {
        auto const pages = kind("page", root);
        Kind const* const list[] = {&pages};
        EXPECT_EQ(api::Collections{content::Kinds(list)}.all().front().name, "pages") << root;
    }
}

TEST(Collections, OfferEveryFacetAsAParameter)
{
    static constexpr Field parts[] = {
        {.name = "phase_now", .type = FieldType::text, .label = label, .index = content::Index::facet}};
    static constexpr Field fields[] = {
        {.name = "local_tracks",
         .type = FieldType::records,
         .label = label,
         .count = content::Count::many,
         .parts = parts},
        {.name = "hidden", .type = FieldType::text, .label = label, .index = content::Index::indexed}};
    auto const plan = kind("plan", "/en/plans", fields);
    Kind const* const list[] = {&plan};
    api::Collections const collections{content::Kinds(list)};
    EXPECT_THAT(
        parameters(collections, "plan"),
        ElementsAre("themes", "areas", "audiences", "organisations", "localTracksPhaseNow"));
    auto const is_list = [](auto const& row) { return row.paths.nl == "/api/v1/plans"; };
    auto const row = std::ranges::find_if(collections.routes(), is_list);
    ASSERT_NE(row, collections.routes().end());
    EXPECT_THAT(
        row->query.names(),
        ElementsAre("lang", "cursor", "limit", "themes", "areas", "audiences", "organisations", "localTracksPhaseNow"));
}

TEST(Collections, RefuseKindsThatWouldBeAmbiguous)
{
    static constexpr Field body[] = {{.name = "body_text", .type = FieldType::text, .label = label}};
    EXPECT_THAT(refusal({kind("theme", "/en/themes")}), testing::HasSubstr("\"themes\" is taken"));
    EXPECT_THAT(refusal({kind("a", "/en/xs"), kind("b", "/en/other/xs")}), testing::HasSubstr("another kind"));
    EXPECT_THAT(refusal({kind("a", "/en/x", body)}), testing::HasSubstr("bodyText"));
    EXPECT_EQ(refusal({kind("a", "/en/x"), kind("b", "/en/y")}), "");
}

TEST(Collections, RefuseMoreFacetsThanARowCanDeclare)
{
    static constexpr std::array<std::string_view, 10> names{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    std::vector<Field> fields;
    for (auto const name : names)
        fields.push_back({.name = name, .type = FieldType::text, .label = label, .index = content::Index::facet});
    EXPECT_THAT(refusal({kind("a", "/en/x", fields)}), testing::HasSubstr("more facets"));
    fields.pop_back();
    EXPECT_EQ(refusal({kind("a", "/en/x", fields)}), "");
}

TEST(Collections, LeavesOutWhatMayNotBeCopied)
{
    auto const story = kind("story", "/en/stories");
    auto const letter = kind("letter", "/en/letters");
    Kind const* const list[] = {&story, &letter};
    api::Collections const collections{content::Kinds(list)};
    EXPECT_EQ(collections.of_kind("story"), nullptr);
    EXPECT_NE(collections.of_kind("letter"), nullptr);
}

TEST(Collections, HavePluralNames)
{
    auto const activity = kind("activity", "/en/calendar");
    auto const term = kind("term", "/en/glossary");
    auto const help = kind("help", "/en/help");
    auto const page = kind("page", "/en");
    Kind const* const list[] = {&activity, &term, &help, &page};
    api::Collections const collections{content::Kinds(list)};
    std::vector<std::string> names;
    for (auto const& collection : collections.all())
        names.push_back(collection.name);
    EXPECT_THAT(names, ElementsAre("activities", "terms", "help", "pages"));
}

TEST(OpenApi, RefusesTwoSchemasOfOneName)
{
    auto const word = kind("word", "/en/words");
    Kind const* const list[] = {&word};
    api::Collections const collections{content::Kinds(list)};
    EXPECT_THROW(api::openapi_document(collections, content::Demonstration::off), std::logic_error);
}
