// Tests that media are shown no longer than what they belong to.
#include "content/ends.h"

#include "content/fields.h"
#include "content/test_site.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <deque>

namespace {

using content::Draft;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using text::Language;

constexpr text::Message label{"Woord", "Word"};
constexpr content::Field story_fields[] = {
    {.name = "until", .type = content::FieldType::date, .label = label, .index = content::Index::indexed},
};
constexpr content::Field media_fields[] = {
    {.name = "poster", .type = content::FieldType::entry, .label = label, .target = "media"},
    {.name = "last_day", .type = content::FieldType::date, .label = label, .index = content::Index::indexed},
};
constexpr content::Kind story{
    .name = "story",
    .label = label,
    .plural = label,
    .path_nl = "/verhalen",
    .path_en = "/en/stories",
    .fields = story_fields,
    .shown_until = "until"};
constexpr content::Kind news{
    .name = "news", .label = label, .plural = label, .path_nl = "/nieuws", .path_en = "/en/news", .fields = {}};
constexpr content::Kind media{
    .name = "media",
    .label = label,
    .plural = label,
    .path_nl = "/media",
    .path_en = "/en/media",
    .fields = media_fields,
    .shown_until = "last_day"};
constexpr content::Kind const* kind_list[] = {&story, &news, &media};

Draft draft(std::string kind, std::string slug, std::string_view values)
{
    Draft made;
    made.kind = std::move(kind);
    made.slug = made.title = std::move(slug);
    made.status = content::Status::published;
    made.fields = content::test::object(values);
    return made;
}

Draft translated(Draft const& original, std::string slug)
{
    auto made = draft(original.kind, std::move(slug), "{}");
    made.language = Language::en;
    made.translation_of = original.slug;
    return made;
}

Draft linking(Draft made, std::string const& target)
{
    made.body = "[Luister](" + target + ")";
    return made;
}

Draft const brief = draft("story", "brief", R"({"picture":"portret","until":"2027-11"})");
Draft const portret = draft("media", "portret", "{}");

/// What import and check say of these files.
std::vector<std::string> problems(std::vector<Draft> const& drafts)
{
    content::Kinds const kinds(kind_list);
    std::deque<content::ContentFile> files;
    std::vector<content::Standing> standing;
    for (auto const& made : drafts)
    {
        files.push_back({content_path(made), kinds.find(made.kind), made, {}});
        standing.push_back({files.back().kind, &files.back().draft, &files.back()});
    }
    std::vector<std::string> found;
    for (auto const& problem : content::check_links(kinds, standing, {}))
        found.push_back(content::to_text(problem));
    return found;
}

}

TEST(MediaEnds, APictureWithoutADateOutlivesItsStory)
{
    EXPECT_THAT(
        problems({brief, portret}),
        ElementsAre("media/portret.nl.md:1: last_day: is shown longer than story/brief, which uses it, until 2027-11; "
                    "write that date or an earlier one, or use another there"));
}

TEST(MediaEnds, TheSameMonthOrAnEarlierDayIsRight)
{
    for (auto const* const right : {"2027-11", "2027-11-30", "2026"})
        EXPECT_THAT(
            problems({brief, draft("media", "portret", fmt::format(R"({{"last_day":"{}"}})", right))}), IsEmpty())
            << right;
    for (auto const* const wrong : {"2027-12-01", "2027"})
        EXPECT_EQ(problems({brief, draft("media", "portret", fmt::format(R"({{"last_day":"{}"}})", wrong))}).size(), 1U)
            << wrong;
}

TEST(MediaEnds, LinksInTextsAndPostersBelongToIt)
{
    auto const film = draft("media", "film", R"({"poster":"portret","last_day":"2027-11"})");
    auto const telling = draft("story", "verteld", R"({"until":"2027-11"})");
    EXPECT_THAT(problems({film, portret}), ElementsAre(HasSubstr("media/film, which uses it")));
    EXPECT_THAT(problems({linking(telling, "media/portret"), portret}), ElementsAre(HasSubstr("story/verteld")));
    auto const english = linking(translated(telling, "told"), "media/portrait");
    EXPECT_THAT(
        problems({telling, english, portret, translated(portret, "portrait")}), ElementsAre(HasSubstr("story/verteld")))
        << "the date stands in the original of both";
}

TEST(MediaEnds, OtherPagesAndStoriesWithoutAnEndUseWhatTheyLike)
{
    EXPECT_THAT(
        problems(
            {draft("news", "bericht", R"({"picture":"portret"})"), portret, draft("story", "altijd", "{}"),
             linking(draft("media", "opname", R"({"last_day":"2027"})"), "media/portret")}),
        IsEmpty());
}

class StoredEnds : public testing::TestWithParam<tests::Engine>
{
protected:
    std::vector<content::Problem> check(Draft const& made)
    {
        return content::store::check_ends(*site_.db, content::Kinds(kind_list), made);
    }

    content::test::TestSite site_{GetParam(), content::Kinds(kind_list)};
};

TEST_P(StoredEnds, AreAskedOfBothSides)
{
    auto const telling = draft("story", "verteld", R"({"until":"2027-11"})");
    auto const dated = draft("media", "portret", R"({"last_day":"2027-11-30"})");
    site_.save(
        {dated, translated(dated, "portrait"), telling, linking(translated(telling, "told"), "media/portrait"),
         draft("news", "bericht", R"({"picture":"portret"})")});
    EXPECT_THAT(check(brief), IsEmpty());
    EXPECT_THAT(check(dated), IsEmpty());
    EXPECT_THAT(check(draft("news", "bericht", R"({"picture":"portret"})")), IsEmpty());

    auto const later = check(portret);
    ASSERT_EQ(later.size(), 1U) << "a translation of the story links to a translation of the picture";
    EXPECT_EQ(later.front().field, "last_day");
    EXPECT_THAT(later.front().message, HasSubstr("is shown longer than story/verteld"));

    auto const sooner = check(draft("story", "brief", R"({"picture":"portret","until":"2026-12-01"})"));
    ASSERT_EQ(sooner.size(), 1U);
    EXPECT_EQ(sooner.front().field, "until");
    EXPECT_THAT(sooner.front().message, HasSubstr("media/portret, which this uses, would be shown longer than this"));
}

INSTANTIATE_TEST_SUITE_P(Engines, StoredEnds, testing::ValuesIn(tests::both_engines), tests::engine_name);
