// Tests of what is shown when: lists by date, and entries whose time to be shown passes.
#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using testing::ElementsAre;
using testing::IsEmpty;
using text::Language;

constexpr text::Message label{"Woord", "Word"};
constexpr content::Field fields[] = {
    {.name = "date", .type = content::FieldType::date, .label = label, .index = content::Index::indexed},
    {.name = "until", .type = content::FieldType::date, .label = label, .index = content::Index::indexed},
};
constexpr content::Kind letter{
    .name = "letter",
    .label = label,
    .plural = label,
    .path_nl = "/brieven",
    .path_en = "/en/letters",
    .fields = fields,
    .order = content::Order::newest,
    .dated_by = "date",
    .shown_until = "until"};
constexpr content::Kind const* kind_list[] = {&letter};

Draft draft(std::string slug, std::string_view values)
{
    Draft made;
    made.kind = "letter";
    made.slug = made.title = std::move(slug);
    made.status = content::Status::published;
    made.fields = content::test::object(values);
    return made;
}

class ShownUntil : public testing::TestWithParam<tests::Engine>
{
protected:
    ShownUntil() : site_(GetParam(), content::Kinds(kind_list)) {}

    std::vector<std::string> listed(Language language = Language::nl)
    {
        content::ListQuery query;
        query.kind = &letter;
        query.language = language;
        std::vector<std::string> found;
        for (auto const& card : content::store::list(*site_.db, query).cards)
            found.push_back(card.title);
        return found;
    }

    bool is_published(std::string_view slug)
    {
        return content::store::published(*site_.db, letter, Language::nl, slug).has_value();
    }

    int retire(std::chrono::hours later)
    {
        auto const retired = site_.db->write([&](sql::Tx& tx) {
            return content::store::retire(tx, content::Kinds(kind_list), content::test::noon + later);
        });
        site_.context.refresh();
        return retired;
    }

    content::test::TestSite site_;
};

}

TEST_P(ShownUntil, AListIsOrderedByTheDateOfItsEntries)
{
    site_.save(
        {draft("mei", R"({"date":"2026-05-02"})"), draft("juni", R"({"date":"2026-06"})"),
         draft("lang", R"({"date":"2019"})"), draft("eind", R"({"date":"2026-06-30"})"), draft("zonder", "{}")});
    EXPECT_THAT(listed(), ElementsAre("juni", "eind", "mei", "lang", "zonder"));
}

TEST_P(ShownUntil, TheLastDayIsShownAndTheNextIsNot)
{
    site_.save({draft("vandaag", R"({"until":"2026-11-21"})"), draft("later", R"({"until":"2026-12"})")});
    EXPECT_EQ(retire(std::chrono::hours(10)), 0); // 23:00 in the Netherlands
    EXPECT_TRUE(is_published("vandaag"));

    auto const generation = site_.context.generation();
    EXPECT_EQ(retire(std::chrono::hours(11)), 1); // midnight
    EXPECT_FALSE(is_published("vandaag"));
    EXPECT_THAT(listed(), ElementsAre("later"));
    EXPECT_THAT(listed(Language::en), ElementsAre("later"));
    EXPECT_GT(site_.context.generation(), generation); // cached pages are given up
    EXPECT_EQ(retire(std::chrono::hours(11)), 0);
}

TEST_P(ShownUntil, SavingShowsNothingThatIsPast)
{
    auto translated = draft("brief", R"({"until":"2026-11-20"})");
    site_.save({translated});
    translated.language = Language::en;
    translated.slug = "letter";
    translated.translation_of = "brief";
    translated.fields.clear();
    site_.save({translated});
    EXPECT_FALSE(is_published("brief"));
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_THAT(listed(Language::en), IsEmpty());
    EXPECT_EQ(content::store::all(*site_.db, letter).size(), 2U); // stored all the same

    site_.save({draft("brief", R"({"until":"2027"})")});
    EXPECT_TRUE(is_published("brief"));
    EXPECT_THAT(listed(Language::en), ElementsAre("brief"));
}

INSTANTIATE_TEST_SUITE_P(Engines, ShownUntil, testing::ValuesIn(tests::both_engines), tests::engine_name);
