// Tests of the spine's store on both engines: addresses, lists, links, history and generations.
#include "content/content.h"
#include "content/context.h"
#include "content/test_kinds.h"
#include "platform/media/store.h"
#include "platform/text/slug.h"

#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using content::Draft;
using content::store::Outcome;
using testing::ElementsAre;
using text::Language;

class ContentStore : public testing::TestWithParam<tests::Engine>
{
protected:
    ContentStore() : db_(GetParam(), {accounts::migrations(), media::migrations(), content::migrations()}) {}

    static Draft draft(content::Kind const& kind, std::string slug)
    {
        Draft made;
        made.kind = kind.name;
        made.title = slug;
        made.slug = std::move(slug);
        made.summary = "Kort.";
        made.status = content::Status::published;
        return made;
    }

    static Draft translation(content::Kind const& kind, std::string slug, std::string original)
    {
        auto made = draft(kind, std::move(slug));
        made.language = Language::en;
        made.translation_of = std::move(original);
        return made;
    }

    content::store::Saved save(content::Kind const& kind, Draft const& draft)
    {
        now_ += 1s;
        return db_->write([&](sql::Tx& tx) {
            return content::store::save(tx, kind, draft, {vocabulary_, kinds_, accounts::import_person, now_});
        });
    }

    std::vector<content::Problem> resolve(content::Kind const& kind, Draft const& draft)
    {
        return db_->write([&](sql::Tx& tx) { return content::store::resolve(tx, kind, draft); });
    }

    std::vector<std::string> titles(content::ListQuery const& query)
    {
        std::vector<std::string> found;
        for (auto const& card : content::store::list(*db_, query).cards)
            found.push_back(card.title);
        return found;
    }

    tests::TestDatabase db_;
    content::Vocabulary vocabulary_;
    content::Kinds kinds_ = content::test::kinds();
    base::Time now_{1'700'000'000s};
};

using content::test::note;
using content::test::organisation;
using content::test::project;

}

TEST_P(ContentStore, SavingTheSameTwiceChangesNothing)
{
    auto const first = save(note, draft(note, "een"));
    EXPECT_EQ(first.outcome, Outcome::created);
    auto const generation = content::store::generation(*db_);
    EXPECT_EQ(save(note, draft(note, "een")).outcome, Outcome::unchanged);
    EXPECT_EQ(content::store::generation(*db_), generation);

    auto changed = draft(note, "een");
    changed.body = "Anders.";
    auto const second = save(note, changed);
    EXPECT_EQ(second.outcome, Outcome::changed);
    EXPECT_EQ(second.id, first.id);
    EXPECT_GT(content::store::generation(*db_), generation);
    EXPECT_EQ(db_->value<std::int64_t>("SELECT COUNT(*) FROM entry_revision WHERE entry_id = $1", first.id), 2);
}

TEST_P(ContentStore, OnlyPublishedEntriesAreShown)
{
    auto hidden = draft(note, "verborgen");
    hidden.status = content::Status::draft;
    save(note, hidden);
    EXPECT_FALSE(content::store::published(*db_, note, Language::nl, "verborgen"));
    EXPECT_THAT(titles({.kind = &note}), ElementsAre());

    hidden.status = content::Status::published;
    save(note, hidden);
    EXPECT_TRUE(content::store::published(*db_, note, Language::nl, "verborgen"));
    EXPECT_THAT(titles({.kind = &note}), ElementsAre("verborgen"));

    hidden.status = content::Status::archived;
    save(note, hidden);
    EXPECT_FALSE(content::store::published(*db_, note, Language::nl, "verborgen"));
    EXPECT_THAT(titles({.kind = &note}), ElementsAre());
}

TEST_P(ContentStore, EnglishShowsTheTranslationOrElseTheOriginal)
{
    save(note, draft(note, "over-ons"));
    auto const untranslated = content::store::published(*db_, note, Language::en, "over-ons");
    ASSERT_TRUE(untranslated);
    EXPECT_EQ(untranslated->content.language, Language::nl);

    save(note, translation(note, "about-us", "over-ons"));
    auto const translated = content::store::published(*db_, note, Language::en, "about-us");
    ASSERT_TRUE(translated);
    EXPECT_EQ(translated->content.language, Language::en);
    EXPECT_EQ(translated->slug_nl, "over-ons");
    EXPECT_EQ(translated->slug_en, "about-us");
    EXPECT_EQ(translated->id, untranslated->id);
    EXPECT_FALSE(content::store::published(*db_, note, Language::nl, "about-us"));
    EXPECT_EQ(content::store::published(*db_, note, Language::en, "over-ons")->content.slug, "about-us");
}

TEST_P(ContentStore, ATranslationOfAHiddenOriginalIsHidden)
{
    save(note, draft(note, "over-ons"));
    save(note, translation(note, "about-us", "over-ons"));
    auto hidden = draft(note, "over-ons");
    hidden.status = content::Status::draft;
    save(note, hidden);
    EXPECT_FALSE(content::store::published(*db_, note, Language::en, "about-us"));
    EXPECT_THAT(titles({.kind = &note, .language = Language::en}), ElementsAre());
}

TEST_P(ContentStore, ATranslationNeedsItsOriginal)
{
    EXPECT_THROW(save(note, translation(note, "about-us", "over-ons")), base::Error);
}

TEST_P(ContentStore, ListsFollowTheAlphabetOfTheLanguageWithoutRegardToAccents)
{
    for (auto const* const title : {"Zorg", "élan", "Eland", "appel"})
    {
        auto entry = draft(note, text::slug(title));
        entry.title = title;
        save(note, entry);
    }
    EXPECT_THAT(titles({.kind = &note}), ElementsAre("appel", "élan", "Eland", "Zorg"));
}

TEST_P(ContentStore, NewestFirstWhereTheKindSaysSo)
{
    for (auto const* const slug : {"eerste", "tweede", "derde"})
        save(project, draft(project, slug));
    EXPECT_THAT(titles({.kind = &project}), ElementsAre("derde", "tweede", "eerste"));
}

TEST_P(ContentStore, PagesOfAListJoinWithoutGapOrRepeat)
{
    for (int i = 10; i < 33; ++i)
        save(note, draft(note, "n" + std::to_string(i)));
    std::vector<std::string> seen;
    content::ListQuery query{.kind = &note, .limit = 5};
    for (std::optional<content::Cursor> next = content::Cursor{}; next;)
    {
        query.after = *next;
        auto page = content::store::list(*db_, query);
        EXPECT_LE(page.cards.size(), 5U);
        for (auto const& card : page.cards)
            seen.push_back(card.title);
        next = page.next;
    }
    EXPECT_EQ(seen.size(), 23U);
    EXPECT_TRUE(std::ranges::is_sorted(seen));
}

TEST_P(ContentStore, AForeignCursorCountsAsNone)
{
    save(note, draft(note, "een"));
    for (auto const* const cursor : {"zz.1", "abc", "0a.x", ".", "0a.99999999999999999999", "' OR 1=1 --"})
        EXPECT_THAT(titles({.kind = &note, .after = {cursor}}), ElementsAre("een")) << cursor;
}

TEST_P(ContentStore, FiltersHoldTogetherAndTheirValuesApart)
{
    for (auto const& [slug, sector] : {std::pair("a", "housing"), std::pair("b", "care"), std::pair("c", "care")})
    {
        auto entry = draft(organisation, slug);
        entry.fields["sector"] = sector;
        save(organisation, entry);
    }
    content::ListQuery query{.kind = &organisation, .filters = {{"sector", {"care"}}}};
    EXPECT_THAT(titles(query), ElementsAre("b", "c"));
    query.filters = {{"sector", {"care", "housing"}}};
    EXPECT_THAT(titles(query), ElementsAre("a", "b", "c"));
    query.filters = {{"sector", {"care"}}, {"sector", {"housing"}}};
    EXPECT_THAT(titles(query), ElementsAre());

    std::map<std::string, std::int64_t> counts;
    for (auto const& count : content::store::facet_counts(*db_, organisation))
        counts[count.field + "=" + count.value] = count.count;
    EXPECT_EQ(counts["sector=care"], 2);
    EXPECT_EQ(counts["sector=housing"], 1);
}

TEST_P(ContentStore, DaysTellWhatHasPassed)
{
    for (auto const& [slug, ended] : {std::pair("vorig", "2020"), std::pair("later", "2030-06"), std::pair("open", "")})
    {
        auto entry = draft(project, slug);
        if (*ended)
            entry.fields["ended"] = ended;
        save(project, entry);
    }
    using Side = content::DayFilter::Side;
    std::int64_t const day = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21).time_since_epoch().count();
    EXPECT_THAT(
        titles({.kind = &project, .day = content::DayFilter{"ended", Side::passed, day}}), ElementsAre("vorig"));
    EXPECT_THAT(
        titles({.kind = &project, .day = content::DayFilter{"ended", Side::not_passed, day}}),
        ElementsAre("open", "later"));
}

TEST_P(ContentStore, LinksAreSeenFromBothSides)
{
    auto const source = draft(note, "bron");
    auto use = draft(note, "gebruik");
    use.fields["links"] = boost::json::array{boost::json::object{{"relation", "based_on"}, {"to", "note/bron"}}};
    auto const from = save(note, use);
    auto const to = save(note, source);
    EXPECT_THAT(resolve(note, use), ElementsAre());

    auto const origins = content::store::origins(*db_, Language::nl, from.id);
    ASSERT_EQ(origins.size(), 1U);
    EXPECT_EQ(origins[0].relation, "based_on");
    EXPECT_EQ(origins[0].card.id, to.id);
    auto const outcomes = content::store::outcomes(*db_, Language::nl, to.id);
    ASSERT_EQ(outcomes.size(), 1U);
    EXPECT_EQ(outcomes[0].card.slug, "gebruik");
}

TEST_P(ContentStore, ReferencesThatLeadNowhereOrToTheWrongSideAreNamed)
{
    auto lost = draft(project, "verdwaald");
    lost.fields["organisations"] = boost::json::array{"bestaat-niet"};
    save(project, lost);
    auto problems = resolve(project, lost);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].field, "organisations[0]");
    EXPECT_THAT(problems[0].message, testing::HasSubstr("organisation/bestaat-niet does not exist"));

    save(organisation, draft(organisation, "echt"));
    auto invented = draft(project, "verzonnen");
    invented.invented = content::Invented::yes;
    invented.fields["organisations"] = boost::json::array{"echt"};
    save(project, invented);
    problems = resolve(project, invented);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_THAT(problems[0].message, testing::HasSubstr("is real"));
}

TEST_P(ContentStore, ReferredEntriesComeInTheAuthorsOrder)
{
    save(organisation, draft(organisation, "b"));
    save(organisation, draft(organisation, "a"));
    auto entry = draft(project, "samen");
    entry.fields["organisations"] = boost::json::array{"b", "a"};
    auto const saved = save(project, entry);
    EXPECT_THAT(resolve(project, entry), ElementsAre());
    auto const cards = content::store::referred(*db_, Language::nl, saved.id, "organisations");
    ASSERT_EQ(cards.size(), 2U);
    EXPECT_EQ(cards[0].slug, "b");
    EXPECT_EQ(cards[1].slug, "a");
}

TEST_P(ContentStore, RemovingTakesTranslationsHistoryAndLinksAlong)
{
    auto const kept = save(note, draft(note, "blijft"));
    auto linked = draft(note, "weg");
    linked.fields["links"] = boost::json::array{boost::json::object{{"relation", "based_on"}, {"to", "note/blijft"}}};
    auto const gone = save(note, linked);
    resolve(note, linked);
    save(note, translation(note, "gone", "weg"));
    db_->write([&](sql::Tx& tx) {
        content::store::remove(tx, gone.id, {vocabulary_, kinds_, accounts::import_person, now_});
    });

    EXPECT_FALSE(content::store::published(*db_, note, Language::en, "gone"));
    EXPECT_TRUE(content::store::outcomes(*db_, Language::nl, kept.id).empty());
    EXPECT_EQ(db_->value<std::int64_t>("SELECT COUNT(*) FROM entry"), 1);
    EXPECT_EQ(db_->value<std::int64_t>("SELECT COUNT(*) FROM entry_revision"), 1);
}

TEST_P(ContentStore, TheVocabularyComesBackAsItWasSaved)
{
    content::Vocabulary wanted;
    wanted.areas = {
        {"groot", "GM1", "Groot", content::AreaKind::municipality, "", {}, {}, {}},
        {"klein",
         "GM2",
         "Klein",
         content::AreaKind::former_municipality,
         "",
         {},
         text::parse_date("2018-01-01"),
         {"groot"}}};
    wanted.regions = {{"streek", "Streek", "Region", {{"groot", text::parse_date("2018"), {}}}}};
    wanted.themes = {{"geld", "Geld", "Money"}};
    auto const write = [&] {
        return db_->write([&](sql::Tx& tx) { return content::store::save_vocabulary(tx, wanted, now_); });
    };
    EXPECT_EQ(write(), Outcome::created);
    EXPECT_EQ(content::store::vocabulary(*db_), wanted);
    EXPECT_EQ(write(), Outcome::unchanged);
    wanted.themes.clear();
    EXPECT_EQ(write(), Outcome::changed);
    EXPECT_EQ(content::store::vocabulary(*db_), wanted);
}

TEST_P(ContentStore, TheContextFollowsTheGeneration)
{
    content::Context context(*db_, kinds_);
    auto const before = context.snapshot();
    save(note, draft(note, "een"));
    context.refresh();
    EXPECT_GT(context.generation(), before->generation);
    EXPECT_EQ(context.snapshot()->generation, context.generation());
    auto const same = context.snapshot();
    context.refresh();
    EXPECT_EQ(context.snapshot(), same);
}

TEST_P(ContentStore, WhatTheAllianceDecidesGoesBeforeTheConfiguration)
{
    namespace setting = content::setting;
    content::Context context(*db_, kinds_, {.name = "Uit het bestand"});
    EXPECT_EQ(context.snapshot()->settings.name, "Uit het bestand");
    auto const set = [&](std::string_view name, std::string_view value) {
        auto const changed = db_->write(
            [&](sql::Tx& tx) { return content::store::set_site_setting(tx, name, value, now_); });
        context.refresh();
        return changed;
    };
    auto const before = context.generation();
    EXPECT_TRUE(set(setting::name, "Onze Alliantie"));
    EXPECT_GT(context.generation(), before);
    EXPECT_FALSE(set(setting::name, "Onze Alliantie"));
    EXPECT_TRUE(set(setting::demonstration, "off"));
    EXPECT_TRUE(set(setting::menu, "help foot\nonzin\npage/over-ons nowhere\n"));
    EXPECT_TRUE(set("iets-anders", "van een ander deel"));
    auto const settings = context.snapshot()->settings;
    EXPECT_EQ(settings.name, "Onze Alliantie");
    EXPECT_EQ(settings.demonstration, content::Demonstration::off);
    EXPECT_EQ(content::write_menu_choices(settings.menu), "help foot\npage/over-ons nowhere\n");
    EXPECT_EQ(settings.value("iets-anders"), "van een ander deel");

    EXPECT_TRUE(set(setting::name, ""));
    EXPECT_EQ(context.snapshot()->settings.name, "Uit het bestand");
    EXPECT_FALSE(context.snapshot()->logo);
}

TEST(ContentSchema, IsTheSameOnSqliteAndPostgres)
{
    EXPECT_EQ(tests::schema_differences({accounts::migrations(), media::migrations(), content::migrations()}), "");
}

INSTANTIATE_TEST_SUITE_P(Engines, ContentStore, testing::ValuesIn(tests::both_engines), tests::engine_name);
