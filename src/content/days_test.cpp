// Tests of what is held on days: reading occasions, what is coming, and gathering several kinds of one place.
#include "content/days.h"
#include "content/gathered.h"
#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::Field;
using content::FieldType;
using content::Index;
using content::text_of;
using testing::ElementsAre;
using testing::IsEmpty;
using text::Language;
using text::PartialDate;

constexpr text::Message label{"Dag", "Day"};

constexpr Field parts[] = {
    {.name = "date", .type = FieldType::date, .label = label, .index = Index::indexed},
    {.name = "from", .type = FieldType::text, .label = label},
    {.name = "until", .type = FieldType::text, .label = label},
    {.name = "cancelled", .type = FieldType::flag, .label = label},
};
constexpr Field fields[] = {
    {.name = "occasions", .type = FieldType::records, .label = label, .count = content::Count::many, .parts = parts},
};
constexpr content::Kind meeting{
    .name = "meeting", .label = label, .plural = label, .path_nl = "/dagen", .path_en = "/en/days", .fields = fields};
constexpr content::Kind const* kind_list[] = {&meeting, &content::test::organisation, &content::test::project};

Draft draft(std::string kind, std::string slug, std::string_view json)
{
    Draft made;
    made.kind = std::move(kind);
    made.slug = slug;
    made.title = std::move(slug);
    made.status = content::Status::published;
    made.fields = content::test::object(json);
    return made;
}

class DaysStore : public testing::TestWithParam<tests::Engine>
{
protected:
    DaysStore() : site_(GetParam(), content::Kinds(kind_list)) {}

    content::DayQuery query(int limit = 20)
    {
        content::DayQuery made;
        made.kind = &meeting;
        made.from = {2026, 11, 21};
        made.limit = limit;
        return made;
    }
    std::vector<std::string> read(content::DayQuery const& asked)
    {
        std::vector<std::string> found;
        for (auto const& each : content::store::upcoming(*site_.db, asked).cards)
            found.push_back(text::iso(each.day) + " " + each.card.slug);
        return found;
    }

    content::test::TestSite site_;
};

}

TEST(Occasions, AreReadByDayAndTime)
{
    auto const held = content::occasions(content::test::object(R"({"occasions":[
        {"date":"2026-12-05","from":"19:30","until":"21:00","cancelled":true}, {"date":"2026-12-05","from":"09:00"},
        {"date":"2026-12-01"}, {"date":"2026-12"}]})"));
    ASSERT_EQ(held.size(), 3U);
    EXPECT_EQ(held[0].day, (PartialDate{2026, 12, 1}));
    EXPECT_FALSE(held[0].from);
    EXPECT_EQ(held[1].from, std::chrono::minutes(540));
    EXPECT_EQ(held[2].until, std::chrono::minutes(1260));
    EXPECT_EQ(held[2].cancelled, content::Cancelled::yes);
    for (auto const* const wrong : {"24:00", "9:00", "19:60", "1930", "19.30", "ab:cd", ""})
        EXPECT_FALSE(content::parse_clock(wrong)) << wrong;
    EXPECT_EQ(content::parse_clock("00:00"), std::chrono::minutes(0));
}

TEST_P(DaysStore, WalksDaysInOrderFromTodayOn)
{
    site_.save({
        draft(
            "meeting", "kring", R"({"occasions":[{"date":"2026-11-20"},{"date":"2026-11-21"},{"date":"2027-01-03"}]})"),
        draft("meeting", "feest", R"({"occasions":[{"date":"2026-12-05"}]})"),
        draft("meeting", "voorbij", R"({"occasions":[{"date":"2025-12-05"}]})"),
    });
    EXPECT_THAT(read(query()), ElementsAre("2026-11-21 kring", "2026-12-05 feest", "2027-01-03 kring"));

    auto december = query();
    december.from = {2026, 12, 1};
    december.before = PartialDate{2027, 1, 1};
    EXPECT_THAT(read(december), ElementsAre("2026-12-05 feest"));
}

TEST_P(DaysStore, LeavesOutWhatIsNotPublishedAndWhatFitsNoFilter)
{
    auto hidden = draft("meeting", "concept", R"({"occasions":[{"date":"2026-12-01"}]})");
    hidden.status = content::Status::draft;
    site_.save(
        {hidden, draft("meeting", "emmen", R"({"areas":["emmen"],"occasions":[{"date":"2026-12-02"}]})"),
         draft("meeting", "assen", R"({"areas":["assen"],"occasions":[{"date":"2026-12-03"}]})")});
    EXPECT_THAT(read(query()), ElementsAre("2026-12-02 emmen", "2026-12-03 assen"));
    auto filtered = query();
    filtered.filters = {{"areas", {"assen", "drenthe"}}};
    EXPECT_THAT(read(filtered), ElementsAre("2026-12-03 assen"));
}

// Where few entries fit, their days are gathered; where many do, all days are walked. Both give the same.
TEST_P(DaysStore, FewAndManyThatFitAreFoundAlike)
{
    std::vector<Draft> many;
    for (int i = 0; i < 202; ++i)
        many.push_back(draft(
            "meeting", "kring-" + std::to_string(i),
            i < 3 ? R"({"themes":["geld"],"areas":["emmen"],"occasions":[{"date":"2026-12-02"},{"date":"2026-12-09"}]})"
                  : R"({"areas":["emmen"],"occasions":[{"date":"2026-12-03"}]})"));
    many.push_back(draft("meeting", "alles", R"({"themes":["geld","meedoen"],"occasions":[{"date":"2026-12-01"}]})"));
    site_.save(many);
    auto common = query(4);
    common.filters = {{"areas", {"emmen"}}};
    auto both = query(4);
    both.filters = {{"areas", {"emmen"}}, {"organisations", {}}, {"themes", {"geld", "meedoen"}}};
    for (auto const& asked : {common, both})
    {
        auto const page = content::store::upcoming(*site_.db, asked);
        ASSERT_TRUE(page.next);
        auto rest = asked;
        rest.after = *page.next;
        EXPECT_THAT(
            read(asked),
            ElementsAre(
                "2026-12-02 kring-0", "2026-12-02 kring-1", "2026-12-02 kring-2",
                asked.filters.size() == 1 ? "2026-12-03 kring-3" : "2026-12-09 kring-0"));
        EXPECT_THAT(read(rest).front(), asked.filters.size() == 1 ? "2026-12-03 kring-4" : "2026-12-09 kring-1");
    }
    both.before = PartialDate{2026, 12, 9};
    EXPECT_EQ(read(both).size(), 3U);
    both.filters = {{"themes", {"meedoen"}}, {"areas", {"emmen"}}};
    EXPECT_THAT(read(both), IsEmpty());
}

// Where all that fits is over, the days of everybody else are not walked to learn it.
TEST_P(DaysStore, WhatIsOverDoesNotCountAmongTheMany)
{
    std::vector<Draft> past;
    for (int i = 0; i < 201; ++i)
        past.push_back(
            draft("meeting", "oud-" + std::to_string(i), R"({"areas":["emmen"],"occasions":[{"date":"2026-11-20"}]})"));
    past.push_back(draft("meeting", "elders", R"({"areas":["assen"],"occasions":[{"date":"2026-12-01"}]})"));
    site_.save(past);
    auto asked = query();
    asked.filters = {{"areas", {"emmen"}}};
    {
        sql::RequestScope const scope(*site_.db);
        EXPECT_THAT(read(asked), IsEmpty());
        EXPECT_EQ(scope.query_count(), 1);
    }
    site_.save({draft("meeting", "nieuw", R"({"areas":["emmen"],"occasions":[{"date":"2026-11-21"}]})")});
    EXPECT_THAT(read(asked), ElementsAre("2026-11-21 nieuw"));
}

TEST_P(DaysStore, PagesGoOnByDayAndEntryAndADayIsSortedByTime)
{
    site_.save({
        draft("meeting", "laat", R"({"occasions":[{"date":"2026-12-01","from":"20:00"}]})"),
        draft("meeting", "vroeg", R"({"occasions":[{"date":"2026-12-01","from":"08:00"}]})"),
        draft("meeting", "later", R"({"occasions":[{"date":"2026-12-01","from":"12:00"}]})"),
    });
    EXPECT_THAT(read(query()), ElementsAre("2026-12-01 vroeg", "2026-12-01 later", "2026-12-01 laat"));
    auto page = query(2);
    auto first = content::store::upcoming(*site_.db, page);
    ASSERT_EQ(first.cards.size(), 2U);
    ASSERT_TRUE(first.next);
    page.after = *first.next;
    auto const rest = content::store::upcoming(*site_.db, page);
    ASSERT_EQ(rest.cards.size(), 1U);
    EXPECT_FALSE(rest.next);
    std::vector<std::string> all{rest.cards[0].card.slug};
    for (auto const& each : first.cards)
        all.push_back(each.card.slug);
    EXPECT_THAT(all, testing::UnorderedElementsAre("laat", "vroeg", "later"));
    for (auto const* const wrong : {"2026-12-01", "x.1", "2026-12-01.x", "."})
    {
        page.after = {wrong};
        EXPECT_EQ(content::store::upcoming(*site_.db, page).cards.size(), 2U) << wrong;
    }
}

TEST_P(DaysStore, GathersKindsOfOnePlaceWithOneQuery)
{
    site_.save({
        draft("organisation", "bieb", R"({"sector":"care","areas":["emmen"]})"),
        draft("organisation", "gemeente", R"({"sector":"care"})"),
        draft("project", "b", R"({"started":"2020","areas":["emmen","drenthe"],"organisations":["gemeente"]})"),
        draft("project", "a", R"({"started":"2020","areas":["drenthe"]})"),
        draft("project", "c", R"({"started":"2020","areas":["emmen"],"organisations":["gemeente","bieb"]})"),
        draft("project", "elders", R"({"started":"2020","areas":["assen"]})"),
    });
    std::vector<content::Shelf> const shelves{
        {&content::test::project, {{"areas", "emmen"}, {"areas", "drenthe"}}, 2},
        {&content::test::organisation, {{"areas", "emmen"}}, 2},
        {&meeting, {{"areas", "emmen"}}, 2},
        {nullptr, {}, 2},
    };
    sql::RequestScope const scope(*site_.db);
    auto const found = content::store::gathered(*site_.db, Language::nl, shelves);
    EXPECT_EQ(scope.query_count(), 1);
    ASSERT_EQ(found.size(), 4U);
    ASSERT_EQ(found[0].cards.size(), 2U);
    EXPECT_EQ(found[0].cards[0].slug, "b"); // the test's projects stand in the order of publication
    EXPECT_EQ(found[0].cards[1].slug, "a");
    EXPECT_TRUE(found[0].more);
    EXPECT_EQ(found[1].cards.size(), 1U);
    EXPECT_FALSE(found[1].more);
    EXPECT_THAT(found[2].cards, IsEmpty());

    auto const partners = content::store::partners(
        *site_.db, Language::nl, {found[0].cards[0].id, found[0].cards[1].id}, 10);
    ASSERT_EQ(partners.size(), 1U);
    EXPECT_EQ(partners[0].card.slug, "gemeente");
    EXPECT_EQ(partners[0].through, found[0].cards[0].id);
    EXPECT_THAT(content::store::partners(*site_.db, Language::nl, {}, 10), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, DaysStore, testing::ValuesIn(tests::both_engines), tests::engine_name);
