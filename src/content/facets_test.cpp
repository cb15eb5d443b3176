// Tests of what the pages of all kinds share: facets, badges by the day, cards, the journey and sources.
#include "content/components.h"
#include "content/facets.h"
#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Card;
using content::Cursor;
using content::Draft;
using content::Facet;
using content::FacetList;
using content::FacetSpec;
using content::Invented;
using content::Journey;
using content::Kinds;
using content::List;
using content::Period;
using content::Progress;
using content::Snapshot;
using content::Viewer;
namespace test = content::test;
using content::test::get;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr FacetSpec specs[] = {
    {"theme", "themes", test::label},
    {"area", "areas", test::label},
    {"organisation", "organisations", test::label},
};

Draft organisation(std::string slug, std::string title)
{
    auto draft = test::organisation_draft();
    draft.slug = std::move(slug);
    draft.title = std::move(title);
    return draft;
}

Draft project(std::string slug, std::string_view fields)
{
    auto draft = test::project_draft();
    draft.title = slug;
    draft.slug = std::move(slug);
    draft.fields = test::object(fields);
    return draft;
}

std::string say_found(text::Language, std::size_t count)
{
    return std::to_string(count) + " found";
}

std::string markup(auto const& write)
{
    html::Out out;
    write(out);
    return out.take();
}

class SharedParts : public testing::TestWithParam<tests::Engine>
{
protected:
    SharedParts() : site_(GetParam(), test::kinds())
    {
        site_.save({
            organisation("zorg", "Zorg"),
            organisation("aa-hulp", "Äa hulp"),
            project(
                "een",
                R"({"themes":["wonen"],"areas":["emmen"],"organisations":["zorg"],
                "started":"2017","ended":"2026-11"})"),
            project(
                "twee",
                R"({"themes":["geld","wonen"],"areas":["hoogezand"],"organisations":["zorg","aa-hulp"],
                "started":"2027"})"),
        });
    }

    Viewer viewer(http::Request const& request) { return content::viewer(site_.context, site_.clock, request); }

    static std::vector<std::string> labels(Facet const& facet)
    {
        std::vector<std::string> found;
        for (auto const& option : facet.options)
            found.push_back(std::string(option.label) + " " + std::to_string(option.count));
        return found;
    }

    test::TestSite site_;
};

}

TEST_P(SharedParts, FacetsNameAndCountWhatEntriesHave)
{
    auto const request = get("/projecten");
    auto const viewer = this->viewer(request);
    auto const found = content::facets(viewer, test::project, specs, request);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_THAT(labels(found[0]), ElementsAre("Geld 1", "Wonen 2"));
    EXPECT_THAT(labels(found[1]), ElementsAre("Emmen 1", "Midden-Groningen 1"));
    EXPECT_THAT(labels(found[2]), ElementsAre("Äa hulp 1", "Zorg 2"));
    EXPECT_THAT(content::filters(found), ElementsAre());
}

TEST_P(SharedParts, ChoicesBecomeFiltersAndUnknownOnesArePassedOver)
{
    auto const request = get("/en/projects?theme=geld&theme=x&theme=wonen&area=%20&organisation=niemand");
    auto const viewer = this->viewer(request);
    auto const found = content::facets(viewer, test::project, specs, request);
    auto const chosen = content::filters(found);
    ASSERT_EQ(chosen.size(), 1U);
    EXPECT_EQ(chosen[0].field, "themes");
    EXPECT_THAT(chosen[0].any_of, ElementsAre("geld", "wonen"));

    FacetList const list{"/en/projects", found, say_found};
    EXPECT_EQ(list.url().text(), "/en/projects?theme=geld&theme=wonen");
    EXPECT_EQ(list.url_without(found[0].options[0]).text(), "/en/projects?theme=wonen");
    auto const form = markup([&](html::Out& out) { content::facet_form(out, viewer, list); });
    EXPECT_THAT(form, HasSubstr(R"(name="theme" value="geld" checked)"));
    EXPECT_THAT(form, HasSubstr("Housing"));
    EXPECT_THAT(form, Not(HasSubstr("niemand")));
}

TEST_P(SharedParts, AChoiceThatNoEntryHasGivesAnEmptyListAndNotTheWholeOne)
{
    auto const request = get("/projecten?area=drenthe&theme=meedoen");
    auto const viewer = this->viewer(request);
    auto const found = content::facets(viewer, test::project, specs, request);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_THAT(labels(found[1]), ElementsAre("Emmen 1", "Midden-Groningen 1", "Drenthe 0"));
    auto const chosen = content::filters(found);
    ASSERT_EQ(chosen.size(), 1U);
    EXPECT_EQ(chosen[0].field, "areas");
    EXPECT_THAT(chosen[0].any_of, ElementsAre("drenthe"));
    EXPECT_EQ(content::store::list(*site_.db, {&test::project, viewer.language, chosen}).cards.size(), 0U);
}

TEST_P(SharedParts, FoundLineSaysOnlyWhatIsKnown)
{
    auto const request = get("/projecten");
    auto const viewer = this->viewer(request);
    std::vector<content::Facet> facets;
    auto const line = [&](List const& list, std::string here) {
        return markup([&](html::Out& out) {
            content::found_line(out, viewer, {"/projecten", facets, say_found}, list, {std::move(here)});
        });
    };
    List all;
    EXPECT_THAT(line(all, ""), HasSubstr("Hier staat nog niets"));
    facets.push_back({"theme", "themes", "Thema", {{"geld", "Geld", 0, true}}});
    EXPECT_THAT(line(all, ""), HasSubstr("Niets gevonden"));
    all.cards.resize(2);
    EXPECT_THAT(line(all, ""), HasSubstr("2 found"));
    all.next = Cursor{"x"};
    EXPECT_THAT(line(all, ""), HasSubstr("De lijst is langer"));
}

INSTANTIATE_TEST_SUITE_P(Engines, SharedParts, testing::ValuesIn(tests::both_engines), tests::engine_name);

namespace {

Progress progress_of(char const* started, char const* ended, char const* today)
{
    Period const period{*text::parse_date(started), text::parse_date(ended)};
    return content::progress(period, *text::parse_date(today));
}

}

TEST(Progress, IsOverWhenTheLastDayThatTheEndMayMeanHasPassed)
{
    EXPECT_EQ(progress_of("2017-01", "2023-03-31", "2023-03-31"), Progress::running);
    EXPECT_EQ(progress_of("2017-01", "2023-03-31", "2023-04-01"), Progress::finished);
    EXPECT_EQ(progress_of("2017", "2023", "2023-12-31"), Progress::running);
    EXPECT_EQ(progress_of("2017", "2023", "2024-01-01"), Progress::finished);
    EXPECT_EQ(progress_of("2017", "2023-02", "2023-03-01"), Progress::finished);
    EXPECT_EQ(progress_of("2017", "", "2999-01-01"), Progress::running);
}

TEST(Progress, HasYetToStartBeforeTheFirstDayThatTheStartMayMean)
{
    EXPECT_EQ(progress_of("2027", "", "2026-12-31"), Progress::to_start);
    EXPECT_EQ(progress_of("2027", "", "2027-01-01"), Progress::running);
    EXPECT_EQ(progress_of("2027-05", "", "2027-04-30"), Progress::to_start);
}

namespace {

// A viewer without a database.
struct Reader
{
    Kinds kinds = test::kinds();
    Viewer viewer;

    explicit Reader(text::Language language)
    {
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->vocabulary = test::vocabulary();
        viewer = {language, std::move(snapshot), &kinds, *text::parse_date("2026-11-21")};
    }
};

Card card_of(std::string_view fields)
{
    Card card;
    card.kind = "project";
    card.slug = "goede start";
    card.title = "<Goede> start";
    card.fields = test::object(fields);
    return card;
}

}

TEST(Card, SaysHowFarItIsAndWhereAndEscapesEverything)
{
    Reader const reader(text::Language::nl);
    auto const shown = markup([&](html::Out& out) {
        content::card(
            out, reader.viewer,
            card_of(R"({"region":"programma","areas":["assen","x"],"started":"2017-01","ended":"2023"})"));
    });
    EXPECT_THAT(shown, HasSubstr("Afgerond"));
    EXPECT_THAT(shown, HasSubstr("januari 2017 t/m 2023"));
    EXPECT_THAT(shown, HasSubstr("Het programma, Assen"));
    EXPECT_THAT(shown, HasSubstr("&lt;Goede&gt; start"));
    EXPECT_THAT(shown, HasSubstr(R"(href="/projecten/goede%20start")"));
    EXPECT_THAT(shown, Not(HasSubstr("Verzonnen voorbeeld")));
}

TEST(Card, LabelsInventedExamplesAndDutchTextsInEnglish)
{
    Reader const reader(text::Language::en);
    auto invented = card_of("{}");
    invented.invented = Invented::yes;
    auto const shown = markup([&](html::Out& out) { content::card(out, reader.viewer, invented); });
    EXPECT_THAT(shown, HasSubstr("Invented example"));
    EXPECT_THAT(shown, HasSubstr(R"(<h3 class="card__title" lang="nl">)"));
    EXPECT_THAT(shown, HasSubstr(R"(href="/en/projects/)"));
}

TEST(Journey, ShowsEachSideOnlyWhenItHasSteps)
{
    Reader const reader(text::Language::nl);
    auto const shown = [&](Journey const& steps) {
        return markup([&](html::Out& out) { content::journey(out, reader.viewer, steps); });
    };
    EXPECT_EQ(shown({}), "");
    auto const origins = shown({{{"based_on", card_of("{}")}}, {}});
    EXPECT_THAT(origins, HasSubstr("Waar komt dit vandaan?"));
    EXPECT_THAT(origins, HasSubstr("Bouwt voort op"));
    EXPECT_THAT(origins, Not(HasSubstr("Wat is hiermee gedaan?")));
    auto const outcomes = shown({{}, {{"tries", card_of("{}")}}});
    EXPECT_THAT(outcomes, HasSubstr("Wat is hiermee gedaan?"));
    EXPECT_THAT(outcomes, HasSubstr("Wordt uitgeprobeerd in"));
}

TEST(Sources, SayWhenTheyWereSeenAndNeverLinkToWhatIsNoAddress)
{
    Reader const reader(text::Language::nl);
    auto const shown = markup([&](html::Out& out) {
        content::sources(out, reader.viewer, test::object(R"({"sources":[
            {"title":"A","publisher":"B","url":"https://example.org/","seen":"2023"},
            {"title":"C","url":"javascript:alert","seen":"2026-11"}]})"));
    });
    EXPECT_THAT(shown, HasSubstr(R"(<a href="https://example.org/" rel="external noopener">A</a>)"));
    EXPECT_THAT(shown, HasSubstr("gezien in 2023"));
    EXPECT_THAT(shown, HasSubstr("gezien in november 2026"));
    EXPECT_THAT(shown, Not(HasSubstr("javascript")));
    EXPECT_EQ(markup([&](html::Out& out) { content::sources(out, reader.viewer, test::object("{}")); }), "");
}
