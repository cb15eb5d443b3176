// Tests of the project bank: the list with its facets, and the sheet of a project.
#include "projects/handlers.h"
#include "projects/status.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using text::Language;

constexpr content::Kind const* kind_list[] = {&projects::kind, &content::test::organisation, &content::test::note};

constexpr std::string_view full_fields = R"json({
    "themes": ["geld", "wonen"], "areas": ["emmen", "assen"], "region": "programma", "audiences": ["inwoners"],
    "organisations": ["bieb"], "started": "2017-01", "ended": "2026-11-21",
    "aims": ["prevent", "soften"], "levels": ["skills"], "terms": ["long"],
    "ambitions": ["Minder <zorgen>"],
    "results": [{"date": "2018-05", "text": "De eerste kring", "url": "https://example.org/kring"}],
    "funders": ["bieb"],
    "tracks": [{"area": "emmen", "focus": "Opvang", "phase": "to_start"},
               {"area": "assen", "focus": "Beleid", "phase": "finished"}],
    "media": [{"form": "film", "title": "Een avond", "url": "https://example.org/film",
               "transcript": "## Begin\n\nWelkom."}],
    "contact_role": "De projectleider", "contact_mail": "vraag@example.org", "contact_phone": "0591 12 34 56",
    "website": "https://example.org/",
    "links": [{"relation": "based_on", "to": "project/kort"}],
    "sources": [{"title": "Site", "seen": "2023"}]
})json";

Draft project(std::string slug, std::string title, std::string_view fields)
{
    Draft draft;
    draft.kind = "project";
    draft.slug = std::move(slug);
    draft.title = std::move(title);
    draft.summary = "Waar het om gaat.";
    draft.status = content::Status::published;
    draft.fields = content::test::object(fields);
    return draft;
}

Draft english(std::string slug, std::string original, std::string_view fields)
{
    auto draft = project(std::move(slug), "The strong project", fields);
    draft.language = Language::en;
    draft.translation_of = std::move(original);
    return draft;
}

class ProjectBank : public testing::TestWithParam<tests::Engine>
{
protected:
    ProjectBank() : site_(GetParam(), content::Kinds(kind_list))
    {
        auto strong = project("sterk", "Sterk project", full_fields);
        strong.body = "## Aanpak\n\nZie [kort](project/kort).\n\n## Uitkomst\n\nGoed.";
        site_.save(
            {content::test::organisation_draft(), project("kort", "Kort project", R"({"started":"2025"})"), strong});
    }

    std::string list(std::string const& address) { return main_of(projects::list_projects(projects_, get(address))); }
    http::Response show(std::string const& address, std::string const& slug)
    {
        return projects::show_project(projects_, get(address + slug, slug));
    }

    content::test::TestSite site_;
    projects::Projects projects_{*site_.db, site_.context, site_.clock};
};

}

TEST_P(ProjectBank, ListsAllProjectsAndNarrowsThemByEachFacet)
{
    EXPECT_THAT(
        list("/projecten"),
        AllOf(HasSubstr("Sterk project"), HasSubstr("Kort project"), HasSubstr("2 projecten gevonden")));
    for (auto const* const query :
         {"theme=geld", "area=emmen", "area=midden-groningen", "organisation=bieb", "audience=inwoners", "aim=soften",
          "level=skills", "term=long", "theme=geld&area=assen&aim=prevent&aim=soften"})
        EXPECT_THAT(
            list(std::string("/projecten?") + query), AllOf(HasSubstr("Sterk project"), Not(HasSubstr("Kort project"))))
            << query;
    EXPECT_THAT(list("/en/projects?theme=geld"), AllOf(HasSubstr("1 project found"), HasSubstr("Remove: Money")));
}

TEST_P(ProjectBank, StatusFollowsTheClock)
{
    EXPECT_THAT(list("/projecten?status=running"), AllOf(HasSubstr("Sterk project"), HasSubstr("Kort project")));
    EXPECT_THAT(list("/projecten?status=finished"), HasSubstr("Niets gevonden"));
    EXPECT_THAT(
        main_of(show("/projecten/", "sterk")), AllOf(HasSubstr("Loopt"), Not(HasSubstr("toen het project stopte"))));

    site_.clock.advance(std::chrono::hours(24));
    EXPECT_THAT(list("/projecten?status=finished"), AllOf(HasSubstr("Sterk project"), Not(HasSubstr("Kort project"))));
    EXPECT_THAT(list("/projecten?status=running"), AllOf(Not(HasSubstr("Sterk project")), HasSubstr("Kort project")));
    EXPECT_THAT(list("/projecten?status=running&status=finished"), HasSubstr("2 projecten gevonden"));
    EXPECT_THAT(
        main_of(show("/projecten/", "sterk")),
        AllOf(
            HasSubstr(R"(<span class="nl-data-badge badge--finished">Afgerond)"),
            HasSubstr("Fase toen het project stopte")));
}

TEST_P(ProjectBank, LongListsGoOnByTheirLastEntry)
{
    std::vector<Draft> many;
    for (int i = 10; i < 10 + content::page_size; ++i)
        many.push_back(project(
            "p" + std::to_string(i), "Project " + std::to_string(i), R"({"themes":["geld"],"started":"2020"})"));
    site_.save(many);

    auto const first = list("/projecten?theme=geld");
    auto const next = first.find(R"(rel="next" href=")");
    ASSERT_NE(next, std::string::npos);
    EXPECT_THAT(first, Not(HasSubstr("Sterk project")));
    auto const start = first.find("/projecten", next);
    auto address = first.substr(start, first.find('"', start) - start);
    while (address.find("&amp;") != std::string::npos)
        address.replace(address.find("&amp;"), 5, "&");
    auto const second = list(address);
    EXPECT_THAT(
        second, AllOf(HasSubstr("Sterk project"), Not(HasSubstr("Project 10<")), Not(HasSubstr(R"(rel="next")"))));
    EXPECT_THAT(list("/projecten?after=onzin"), HasSubstr("Kort project"));
}

TEST_P(ProjectBank, SheetShowsEverythingThatIsKnown)
{
    auto const shown = main_of(show("/projecten/", "sterk"));
    for (auto const* const part :
         {"<h1>Sterk project</h1>",
          "Waar het om gaat.",
          "<dt>Ambities</dt>",
          "Minder &lt;zorgen&gt;",
          "<dt>Tussentijdse resultaten</dt>",
          R"(<time datetime="2018-05">mei 2018</time>)",
          "De eerste kring",
          R"(href="https://example.org/kring")",
          "<dt>Waar</dt>",
          "Het programma",
          R"(href="/gemeenten/emmen")",
          "<dt>Wanneer</dt>",
          "januari 2017 t/m 21 november 2026",
          "<dt>Voor wie</dt>",
          "Inwoners",
          "<dt>Samenwerking met</dt>",
          R"(href="/organisaties/bieb")",
          "<dt>Gefinancierd door</dt>",
          "<dt>Doel</dt>",
          "Voorkomen, Verzachten",
          "<dt>Niveau</dt>",
          "<dt>Termijn</dt>",
          "Per gemeente",
          "Opvang",
          "Moet nog starten",
          "Interview en filmpje",
          "Welkom.",
          "Uitkomst",
          R"(href="/projecten/kort")",
          "Waar komt dit vandaan?",
          "Bouwt voort op",
          "gezien in 2023",
          "Meer informatie",
          "De projectleider",
          R"(href="mailto:vraag@example.org")",
          R"(href="tel:0591123456")",
          "Deel dit project",
          "https://wa.me/?text=",
          "mailto:?subject=",
          "Direct naar",
          R"(href="#tracks")",
          "De overige projecten",
          "Kort project"})
        EXPECT_THAT(shown, HasSubstr(part));
}

TEST_P(ProjectBank, EmptySectionsVanish)
{
    auto const shown = main_of(show("/projecten/", "kort"));
    EXPECT_THAT(
        shown, AllOf(HasSubstr("sinds 2025"), HasSubstr("Wat is hiermee gedaan?"), HasSubstr("Is gebruikt in")));
    for (auto const* const part :
         {"Ambities", "Tussentijdse resultaten", "<dt>Waar</dt>", "Voor wie", "Samenwerking met", "Gefinancierd door",
          "Doel", "Per gemeente", "Interview", "Waar komt dit vandaan?", "Bronnen", "Meer informatie"})
        EXPECT_THAT(shown, Not(HasSubstr(part)));
}

TEST_P(ProjectBank, OutcomesAreShownOnThePageTheyComeFrom)
{
    auto const shown = main_of(show("/projecten/", "kort"));
    EXPECT_THAT(shown, AllOf(HasSubstr("Wat is hiermee gedaan?"), HasSubstr(R"(href="/projecten/sterk")")));
}

TEST_P(ProjectBank, UntranslatedTextsAreDutchInEnglishAndKnownByTheirDutchAddress)
{
    auto const response = show("/en/projects/", "sterk");
    auto const shown = main_of(response);
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr(R"(<h1 lang="nl">Sterk project</h1>)"), HasSubstr("This text is only available in Dutch."),
            HasSubstr("<dt>Ambitions</dt>"), HasSubstr(R"(<ul lang="nl">)")));
    EXPECT_EQ(response.page()->canonical, "/projecten/sterk");
    EXPECT_EQ(response.page()->path_en, "/en/projects/sterk");
}

TEST_P(ProjectBank, TranslationsHaveTheirOwnAddressAndWords)
{
    site_.save(
        {english("strong", "sterk", R"json({"ambitions":["Fewer worries"],"results":[{"text":"The first circle"}],
        "tracks":[{"focus":"Shelter"},{"focus":"Policy"}],"media":[{"title":"An evening","transcript":"Welcome."}],
        "contact_role":"The leader"})json")});
    auto const response = show("/en/projects/", "strong");
    EXPECT_THAT(
        main_of(response),
        AllOf(
            HasSubstr("<h1>The strong project</h1>"), HasSubstr("Fewer worries"), HasSubstr("The first circle"),
            HasSubstr("Shelter"), HasSubstr("Still to start"), Not(HasSubstr(R"(lang="nl">The)"))));
    EXPECT_EQ(response.page()->canonical, "/en/projects/strong");
    EXPECT_EQ(response.page()->path_nl, "/projecten/sterk");

    auto const moved = show("/en/projects/", "sterk");
    EXPECT_EQ(moved.status, 308);
    EXPECT_EQ(moved.header("Location"), "/en/projects/strong");
}

TEST_P(ProjectBank, InventedExamplesAreLabelledWhereverTheyAppear)
{
    auto invented = project("bedacht", "Bedacht project", R"({"areas":["turfwolde"],"started":"2025"})");
    invented.invented = content::Invented::yes;
    site_.save({invented});
    auto const response = show("/projecten/", "bedacht");
    EXPECT_THAT(
        main_of(response),
        AllOf(
            HasSubstr(R"(badge--invented">Verzonnen voorbeeld)"), HasSubstr("Het bestaat niet echt."),
            HasSubstr("text=Verzonnen%20voorbeeld")));
    EXPECT_THAT(response.page()->title, HasSubstr("Verzonnen voorbeeld"));
    EXPECT_THAT(response.page()->description, HasSubstr("Verzonnen voorbeeld"));
    EXPECT_THAT(list("/projecten?area=turfwolde"), HasSubstr(R"(badge--invented">Verzonnen voorbeeld)"));
}

TEST_P(ProjectBank, UnknownAndHiddenProjectsAreNotFound)
{
    auto hidden = project("geheim", "Geheim", R"({"started":"2025"})");
    hidden.status = content::Status::draft;
    site_.save({hidden});
    EXPECT_EQ(show("/projecten/", "geheim").status, 404);
    EXPECT_EQ(show("/projecten/", "niets").status, 404);
}

TEST_P(ProjectBank, PagesAskTheDatabaseAtMostSixTimes)
{
    sql::RequestScope const one(*site_.db);
    list("/projecten?theme=geld&status=running");
    EXPECT_LE(one.query_count(), 2);
    auto const before = one.query_count();
    show("/projecten/", "sterk");
    EXPECT_LE(one.query_count() - before, 6); // the frame may need two more
}

INSTANTIATE_TEST_SUITE_P(Engines, ProjectBank, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST(Status, CountsWhatIsOverOnADay)
{
    std::vector<content::FacetCount> const counts{
        {"ended", "2023", 2, {}}, {"ended", "2023-03-31", 3, {}}, {"started", "2017", 5, {}}};
    EXPECT_EQ(projects::count_finished(counts, *text::parse_date("2023-03-31")), 0);
    EXPECT_EQ(projects::count_finished(counts, *text::parse_date("2023-04-01")), 3);
    EXPECT_EQ(projects::count_finished(counts, *text::parse_date("2024-01-01")), 5);
}
