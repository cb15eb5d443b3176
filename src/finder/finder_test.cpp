// Tests of finding: what is indexed, that the index follows the content on both engines, survives damage, and the page.
#include "finder/handlers.h"
#include "finder/indexer.h"
#include "finder/pages.h"
#include "finder/shelf.h"

#include "content/test_site.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

namespace finder {

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr content::Field term_fields[] = {
    {.name = "also_called",
     .type = content::FieldType::text,
     .label = content::test::label,
     .count = content::Count::many},
    {.name = "search_words",
     .type = content::FieldType::text,
     .label = content::test::label,
     .count = content::Count::many},
    {.name = "for_editors",
     .type = content::FieldType::text,
     .label = content::test::label,
     .exposure = content::Exposure::editors},
};
constexpr content::Kind term{
    .name = "term",
    .label = content::test::label,
    .plural = content::test::label,
    .path_nl = "/begrippen",
    .path_en = "/en/glossary",
    .fields = term_fields};
constexpr content::Kind const* kind_list[] = {
    &content::test::note, &content::test::organisation, &content::test::project, &term};

Draft project(std::string slug, std::string title, std::string summary = {})
{
    auto draft = content::test::project_draft();
    draft.slug = std::move(slug);
    draft.title = std::move(title);
    draft.summary = std::move(summary);
    return draft;
}

Draft term_draft(std::string slug, std::string title, std::string_view fields)
{
    return {
        .kind = "term",
        .slug = std::move(slug),
        .title = std::move(title),
        .summary = {},
        .body = {},
        .status = content::Status::published,
        .translation_of = {},
        .fields = content::test::object(fields)};
}

class FinderTest : public testing::TestWithParam<sql::Engine>
{
protected:
    Shelf shelf(text::Language language = text::Language::nl)
    {
        return Shelf(
            {*site.db, kinds, site.clock, folder.path() / "search" / text::code(language), splitter, stopping},
            indexes.in(language));
    }

    IndexerSetting setting()
    {
        return {*site.db,
                kinds,
                site.clock,
                folder.path() / "search",
                "/usr/share/hunspell/nl.dic",
                std::chrono::milliseconds(20)};
    }

    std::vector<std::string> found(std::string_view words, text::Language language = text::Language::nl)
    {
        auto const answer = indexes.in(language).ask({.typed = words});
        EXPECT_TRUE(answer.has_value());
        std::vector<content::EntryId> ids;
        for (auto const& hit : answer ? answer->hits : std::vector<search::Hit>())
            ids.push_back({hit.key});
        std::vector<std::string> titles;
        for (auto const& card : content::store::cards(*site.db, language, ids))
            titles.push_back(card.title);
        return titles;
    }

    std::string page(std::string const& address)
    {
        Finder finder{*site.db, site.context, site.clock, indexes};
        return main_of(show_results(finder, get(address)));
    }

    // Until it holds; the indexer works on a thread of its own.
    static bool comes_true(auto const& condition)
    {
        for (int i = 0; i < 1000 && !condition(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return condition();
    }

    content::Kinds kinds{kind_list};
    content::test::TestSite site{GetParam(), kinds};
    tests::TemporaryFolder folder;
    std::atomic<bool> stopping = false;
    std::shared_ptr<search::Splitter const> splitter = std::make_shared<search::Splitter const>(
        "/usr/share/hunspell/nl.dic");
    Indexes indexes;
};

TEST_P(FinderTest, finds_all_that_visitors_can_read)
{
    auto draft = project("taal-thuis", "Taal thuis", "Ouders lezen voor");
    draft.body = "## Zwemles\n\nWe gaan **paardrijden**.";
    draft.fields = content::test::object(
        R"({"themes":["geld"],"areas":["emmen"],"region":"programma","organisations":["bieb"],"started":"2017",
            "ambitions":["Schaatsen voor iedereen"],"results":[{"date":"2018","text":"Fietsend","story":"Een _vlieger_"}]})");
    site.save({content::test::organisation_draft(), draft});
    auto it = shelf();
    it.follow();
    for (auto const* const words :
         {"taal", "ouders", "zwemles", "paardrijden", "geld", "emmen", "programma", "schaatsen", "fietsend", "vlieger"})
        EXPECT_THAT(found(words), ElementsAre("Taal thuis")) << words;
    EXPECT_THAT(found("bieb"), ElementsAre("Bieb", "Taal thuis"));
}

TEST_P(FinderTest, finds_what_is_for_a_whole_region_by_the_name_of_a_municipality)
{
    auto draft = project("overal", "Overal");
    draft.fields = content::test::object(R"({"region":"programma","started":"2017"})");
    site.save({draft});
    auto it = shelf();
    it.follow();
    EXPECT_THAT(found("emmen"), ElementsAre("Overal"));
    EXPECT_THAT(found("hoogezand"), IsEmpty()) << "left the region";
}

TEST_P(FinderTest, leaves_out_what_is_for_editors_and_what_is_not_published)
{
    auto hidden = project("geheim", "Geheimzinnig");
    hidden.status = content::Status::draft;
    site.save({hidden, term_draft("armoede", "Armoede", R"({"for_editors":"vertrouwelijk"})")});
    auto it = shelf();
    it.follow();
    EXPECT_THAT(found("geheimzinnig"), IsEmpty());
    EXPECT_THAT(found("vertrouwelijk"), IsEmpty());
}

TEST_P(FinderTest, follows_what_changes)
{
    auto it = shelf();
    it.follow();
    site.save({project("een", "Muziekles")});
    it.follow();
    EXPECT_THAT(found("muziekles"), ElementsAre("Muziekles"));
    site.save({project("een", "Tekenles")});
    it.follow();
    EXPECT_THAT(found("muziekles"), IsEmpty());
    EXPECT_THAT(found("tekenles"), ElementsAre("Tekenles"));
    auto withdrawn = project("een", "Tekenles");
    withdrawn.status = content::Status::archived;
    site.save({withdrawn});
    it.follow();
    EXPECT_EQ(indexes.nl.ask({.typed = "tekenles"})->total, 0U);
}

TEST_P(FinderTest, follows_names_of_organisations)
{
    auto draft = project("een", "Muziekles");
    draft.fields = content::test::object(R"({"organisations":["bieb"],"started":"2017"})");
    site.save({content::test::organisation_draft(), draft});
    auto it = shelf();
    it.follow();
    auto renamed = content::test::organisation_draft();
    renamed.title = "Leeszaal";
    site.save({renamed});
    it.follow();
    EXPECT_THAT(found("leeszaal"), testing::UnorderedElementsAre("Leeszaal", "Muziekles"));
}

TEST_P(FinderTest, finds_translations_and_what_is_in_dutch_only)
{
    site.save({project("goede-start", "Goede start"), content::test::translation_draft(), project("twee", "Kermis")});
    auto it = shelf(text::Language::en);
    it.follow();
    EXPECT_THAT(found("start", text::Language::en), ElementsAre("Good start"));
    EXPECT_THAT(found("kermis", text::Language::en), ElementsAre("Kermis"));
}

TEST_P(FinderTest, finds_what_means_the_same_as_terms_change)
{
    site.save(
        {term_draft("armoede", "Armoede", R"({"search_words":["geldzorgen"]})"),
         term_draft("schulden", "Schulden", R"({"also_called":["rood staan"],"search_words":["geldzorgen"]})"),
         project("een", "Samen tegen armoede")});
    auto it = shelf();
    it.follow();
    EXPECT_THAT(found("geldzorgen"), testing::UnorderedElementsAre("Armoede", "Schulden", "Samen tegen armoede"));
    EXPECT_THAT(found("rood staan"), ElementsAre("Schulden"));
    site.save({term_draft("armoede", "Armoede", R"({"search_words":["krap zitten"]})")});
    it.follow();
    EXPECT_THAT(found("geldzorgen"), ElementsAre("Schulden"));
    EXPECT_THAT(found("krap zitten"), testing::UnorderedElementsAre("Armoede", "Samen tegen armoede"));
}

TEST_P(FinderTest, opens_what_is_on_disk_and_goes_on_from_there)
{
    site.save({project("een", "Muziekles")});
    {
        auto it = shelf();
        it.follow();
    }
    indexes.nl.hide();
    auto it = shelf();
    it.open();
    EXPECT_THAT(found("muziekles"), ElementsAre("Muziekles"));
    site.save({project("twee", "Tekenles")});
    it.follow();
    EXPECT_THAT(found("tekenles"), ElementsAre("Tekenles"));
}

TEST_P(FinderTest, makes_the_index_of_another_database_anew)
{
    site.save({project("een", "Muziekles")});
    {
        auto it = shelf();
        it.follow();
    }
    indexes.nl.hide();
    // As when an older backup was put back and content changed since.
    site.db->write([](sql::Tx& tx) { tx.execute("UPDATE change_log SET at = at + 1"); });
    auto it = shelf();
    it.open();
    EXPECT_FALSE(indexes.nl.ask({.typed = "muziekles"}).has_value());
    it.follow();
    EXPECT_THAT(found("muziekles"), ElementsAre("Muziekles"));
}

TEST_P(FinderTest, makes_a_damaged_index_anew)
{
    site.save({project("een", "Muziekles")});
    auto it = shelf();
    it.follow();
    auto const spoil = [&] {
        for (auto const& file : std::filesystem::recursive_directory_iterator(folder.path()))
            if (file.path().extension() == ".glass" || file.path().filename() == "iamglass")
            {
                std::ofstream out(file.path(), std::ios::binary | std::ios::trunc);
                out << "spoilt";
            }
    };
    spoil();
    auto again = shelf();
    indexes.nl.hide();
    again.open();
    again.follow();
    EXPECT_THAT(found("muziekles"), ElementsAre("Muziekles"));

    std::filesystem::remove_all(folder.path() / "search");
    again.follow();
    EXPECT_THAT(found("muziekles"), ElementsAre("Muziekles"));
}

TEST_P(FinderTest, waits_until_the_disk_can_be_written)
{
    site.save({project("een", "Muziekles")});
    std::ofstream(folder.path() / "search") << "a file where the folder should be";
    auto it = shelf();
    EXPECT_ANY_THROW(it.follow());
    EXPECT_FALSE(indexes.nl.ask({.typed = "muziekles"}).has_value());
    std::filesystem::remove(folder.path() / "search");
    it.follow();
    EXPECT_THAT(found("muziekles"), ElementsAre("Muziekles"));
}

TEST_P(FinderTest, breaks_off_without_harm)
{
    site.save({project("een", "Muziekles")});
    auto it = shelf();
    stopping = true;
    EXPECT_FALSE(it.rebuild().has_value());
    stopping = false;
    it.follow();
    EXPECT_THAT(found("muziekles"), ElementsAre("Muziekles"));
}

TEST_P(FinderTest, purges_removed_texts_from_its_files)
{
    site.save({project("een", "Muziekles", "Wonderwoord"), project("twee", "Tekenles")});
    auto it = shelf();
    it.follow();
    auto emptied = project("een", "Muziekles");
    site.save({emptied});
    it.follow();
    auto const first = search::Folders(folder.path() / "search" / "nl").current();
    it.purge_when_due();
    EXPECT_EQ(search::Folders(folder.path() / "search" / "nl").current(), first);
    site.clock.advance(purge_after);
    it.purge_when_due();
    auto const second = search::Folders(folder.path() / "search" / "nl").current();
    EXPECT_NE(second, first);
    EXPECT_FALSE(std::filesystem::exists(*first));
    EXPECT_THAT(found("muziekles"), ElementsAre("Muziekles"));
    for (auto const& file : std::filesystem::recursive_directory_iterator(folder.path()))
        if (file.is_regular_file())
        {
            std::ifstream in(file.path(), std::ios::binary);
            std::string const bytes{std::istreambuf_iterator<char>(in), {}};
            EXPECT_THAT(bytes, Not(HasSubstr("wonderwoord"))) << file.path();
        }
}

TEST_P(FinderTest, is_kept_up_to_date_by_the_indexer)
{
    site.save({project("een", "Muziekles")});
    Indexer indexer(setting(), indexes);
    auto const total = [&](char const* words) {
        auto const answer = indexes.nl.ask({.typed = words});
        return answer ? answer->total : 0;
    };
    EXPECT_TRUE(comes_true([&] { return total("muziekles") == 1; }));
    site.save({project("twee", "Schuldhulpverlening")});
    EXPECT_TRUE(comes_true([&] { return total("hulp") == 1; }));
    EXPECT_EQ(indexer.rebuild(), 4U);
    EXPECT_EQ(total("hulp"), 1U);
    EXPECT_EQ(build_indexes({*site.db, kinds, site.clock, folder.path() / "other", ""}), 4U);
}

TEST_P(FinderTest, leads_to_the_page_of_a_place_that_was_typed)
{
    site.save({project("een", "Muziek")});
    for (auto const* const typed : {"emmen", "Emmen", "gemeente+emmen"})
        EXPECT_THAT(page(std::string("/zoeken?q=") + typed), HasSubstr(R"(href="/gemeenten/emmen")"));
    EXPECT_THAT(page("/zoeken?q=emmer"), Not(HasSubstr("/gemeenten/")));
}

TEST_P(FinderTest, shows_results_on_a_page)
{
    site.save({project("een", "Schuldhulpverlening", "Hulp <script> bij geld"), project("twee", "Muziek")});
    auto it = shelf();
    it.follow();
    auto const answer = page("/zoeken?q=shuld+hulp");
    EXPECT_THAT(answer, HasSubstr(R"(<h2 class="listing__count">1 resultaat)"));
    EXPECT_THAT(answer, HasSubstr(R"(Bedoelde je <a href="/zoeken?q=schuldhulp">schuldhulp</a>?)"));
    EXPECT_THAT(answer, HasSubstr(R"(href="/projecten/een")"));
    EXPECT_THAT(answer, HasSubstr("<mark>Hulp</mark> &lt;script"));
    EXPECT_THAT(answer, Not(HasSubstr("<script")));
    EXPECT_THAT(answer, HasSubstr(R"(role="search")"));
}

TEST_P(FinderTest, answers_anything_with_a_page)
{
    site.save({project("een", "Muziekles")});
    auto it = shelf();
    it.follow();
    EXPECT_THAT(page("/zoeken"), Not(HasSubstr("listing__count")));
    EXPECT_THAT(page("/zoeken?q="), HasSubstr("/begrippen"));
    EXPECT_THAT(page("/zoeken?q=onvindbaarheden"), HasSubstr("Niets gevonden voor ‘onvindbaarheden’"));
    EXPECT_THAT(page("/zoeken?q=%22%3E%3Cb%3E"), Not(HasSubstr("<b>")));
    for (auto const* const rest :
         {"&page=2", "&page=-1", "&page=999999999999", "&page=x", "&kind=project", "&kind=nothing", "&theme=%22%3E",
          "&area=emmen&area=emmen"})
        EXPECT_THAT(page(std::string("/zoeken?q=muziekles") + rest), HasSubstr("Zoek")) << rest;
}

TEST_P(FinderTest, says_so_when_more_was_typed_than_is_looked_for)
{
    auto const fits = std::string(200, 'a');
    EXPECT_THAT(page("/zoeken?q=" + fits), Not(HasSubstr("meer dan 200 tekens")));
    auto const shown = page("/zoeken?q=" + fits + std::string(3000, 'b'));
    EXPECT_THAT(shown, HasSubstr("meer dan 200 tekens"));
    EXPECT_THAT(shown, HasSubstr("value=\"" + fits + "\"")) << "what is looked for stands in the field";
}

TEST_P(FinderTest, shows_nothing_that_was_withdrawn_a_moment_ago)
{
    site.save({project("een", "Muziekles")});
    auto it = shelf();
    it.follow();
    auto withdrawn = project("een", "Muziekles");
    withdrawn.status = content::Status::archived;
    site.save({withdrawn}); // the index does not know yet
    EXPECT_THAT(page("/zoeken?q=muziekles"), Not(HasSubstr("/projecten/een")));
}

TEST_P(FinderTest, says_so_while_there_is_no_index)
{
    Finder finder{*site.db, site.context, site.clock, indexes};
    auto const response = show_results(finder, get("/zoeken?q=geheim"));
    EXPECT_EQ(response.status, 200);
    EXPECT_THAT(main_of(response), HasSubstr("Zoeken kan nu even niet"));
    EXPECT_THAT(main_of(response), HasSubstr("/begrippen"));
    EXPECT_EQ(response.keep, http::Keep::never);
    EXPECT_EQ(response.header("Cache-Control"), "no-store");
    EXPECT_EQ(response.page()->robots, html::Robots::noindex);
    EXPECT_EQ(response.page()->path_en, "/en/search?q=geheim");
}

INSTANTIATE_TEST_SUITE_P(Engines, FinderTest, testing::ValuesIn(tests::both_engines), tests::engine_name);

}

}
