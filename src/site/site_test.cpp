// Tests of the site: home, pages, the frame round every page, the accessibility bar and the error pages.
#include "site/handlers.h"

#include "network/network.h"
#include "projects/projects.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

constexpr content::Kind const* kind_list[] = {&site::kind, &network::kind, &projects::kind};

constexpr http::Asset asset(std::string_view name, std::string_view path)
{
    return {name, path, "text/css", "\"x\"", {}, {}, {}};
}

constexpr http::Asset asset_table[] = {
    asset("app.css", "/assets/app.12.css"),     asset("favicon.svg", "/assets/favicon.12.svg"),
    asset("logo.svg", "/assets/logo.12.svg"),   asset("share.png", "/assets/share.12.png"),
    asset("touch.png", "/assets/touch.12.png"), asset("work.css", "/assets/work.12.css")};

Draft page(std::string slug, std::string title, std::string_view fields)
{
    Draft draft;
    draft.kind = "page";
    draft.slug = std::move(slug);
    draft.title = std::move(title);
    draft.summary = "In het kort.";
    draft.body = "## Kop\n\nTekst.";
    draft.status = content::Status::published;
    draft.fields = content::test::object(fields);
    return draft;
}

Draft translation(std::string slug, std::string title, std::string original)
{
    auto draft = page(std::move(slug), std::move(title), "{}");
    draft.language = text::Language::en;
    draft.translation_of = std::move(original);
    return draft;
}

Draft project(std::string slug, std::string_view fields, content::Invented invented = content::Invented::no)
{
    auto draft = page(slug, slug, fields);
    draft.kind = "project";
    draft.invented = invented;
    return draft;
}

class SitePages : public testing::TestWithParam<tests::Engine>
{
protected:
    SitePages() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.save({
            page("over-ons", "Over ons", R"({"menu":"footer","position":1})"),
            page("meedoen", "Meedoen", R"({"menu":"main","position":2})"),
            page("aanpak", "Aanpak", R"({"menu":"main","position":1})"),
            translation("approach", "Approach", "aanpak"),
            project("oud", R"({"started":"2017","ended":"2020"})"),
            project("bedacht", R"({"started":"2025"})", content::Invented::yes),
            project("nieuw", R"({"started":"2025"})"),
            project("verder", R"({"started":"2026"})"),
        });
    }

    std::string framed(http::Request const& request, http::Response const& response)
    {
        return response.page() ? site::frame(parts_, request, *response.page()) : std::string();
    }
    std::string home(std::string const& address)
    {
        auto const request = get(address);
        return framed(request, site::show_home(parts_, request));
    }
    std::string shown(std::string const& address, std::string const& slug)
    {
        auto const request = get(address, slug);
        return framed(request, site::show_page(parts_, request));
    }
    std::string with_cookie(std::string const& cookie)
    {
        auto const request = http::RequestBuilder(http::Method::get, "/").cookie("__Host-reading", cookie).build();
        return framed(request, site::show_home(parts_, request));
    }
    http::Response press(
        std::string const& name, std::string const& value, std::string const& back = "/projecten?theme=geld")
    {
        auto const request = http::RequestBuilder(http::Method::post, "/leesinstellingen")
                                 .cookie("__Host-reading", "125-1-normal")
                                 .field("back", back)
                                 .field(name, value)
                                 .build();
        return site::save_reading(parts_, request);
    }

    content::test::TestSite site_;
    site::Settings settings_{};
    http::Assets assets_{asset_table};
    site::Menus menus_;
    site::Site parts_{*site_.db, site_.context, site_.clock, settings_, assets_, menus_};
};

}

TEST_P(SitePages, HomeShowsARoomInEachSection)
{
    auto const dutch = home("/");
    EXPECT_THAT(
        dutch,
        AllOf(
            HasSubstr("<!doctype html><html lang=\"nl\""), HasSubstr("Samen doorbreken we generatiearmoede"),
            HasSubstr("In jouw gemeente"), HasSubstr(R"(href="/gemeenten/emmen")"), HasSubstr(R"(class="home")")));
    EXPECT_THAT(
        home("/en"),
        AllOf(
            HasSubstr("<html lang=\"en\""), HasSubstr("Together we break generational poverty"),
            HasSubstr(R"(href="/en/municipalities/emmen")")));
}

TEST_P(SitePages, TheMenuIsAsTheAllianceChose)
{
    auto const top = [&] {
        auto const shown = home("/");
        auto const from = shown.find("menu__list");
        return shown.substr(from, shown.find("</nav>", from) - from);
    };
    auto const before = top();
    EXPECT_LT(before.find("/projecten"), before.find("/aanpak"));
    auto const items = site::placed_items(*site_.db, site_.context, text::Language::nl);
    auto const title = std::ranges::find(items, "Aanpak", &site::PlacedItem::title);
    ASSERT_NE(title, items.end());
    site_.set(content::setting::menu, title->what + " menu\nproject foot\narea nowhere\n");
    auto const after = top();
    EXPECT_LT(after.find("/aanpak"), after.find("/meedoen"));
    EXPECT_THAT(after, Not(HasSubstr("\"/projecten\"")));
    auto const shown = home("/");
    EXPECT_THAT(
        shown.substr(shown.find("class=\"footer\"")),
        AllOf(HasSubstr("\"/projecten\""), Not(HasSubstr("\"/gemeenten\""))));
    site_.set(content::setting::menu, "");
    EXPECT_EQ(top(), before);
}

TEST_P(SitePages, HomePutsRealProjectsThatRunFirst)
{
    auto const shown = home("/");
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr("/projecten/nieuw"), HasSubstr("/projecten/verder"), HasSubstr("/projecten/oud"),
            Not(HasSubstr("/projecten/bedacht"))));
    EXPECT_LT(shown.find("/projecten/verder"), shown.find("/projecten/oud"));
}

TEST_P(SitePages, PageNamedHomeSpeaksOnTheHomePage)
{
    auto hero = page("home", "Samen sterk", "{}");
    hero.summary = "Wij doen dit samen.";
    site_.save({hero});
    EXPECT_THAT(
        home("/"), AllOf(HasSubstr("<h1 class=\"hero__title\">Samen sterk</h1>"), HasSubstr("Wij doen dit samen.")));
    EXPECT_THAT(home("/en"), HasSubstr(R"(<div class="wrap" lang="nl"><h1)"));
    EXPECT_EQ(site::show_page(parts_, get("/home", "home")).header("Location"), "/");
}

TEST_P(SitePages, MenuFollowsThePositionsAndTellsWhereYouAre)
{
    auto const shown = this->shown("/aanpak", "aanpak");
    auto const menu = shown.substr(shown.find("menu__list"), 2000);
    EXPECT_LT(menu.find(">Projecten<"), menu.find(">Aanpak<"));
    EXPECT_LT(menu.find(">Aanpak<"), menu.find(">Meedoen<"));
    EXPECT_THAT(menu, HasSubstr(R"(href="/aanpak" aria-current="page">Aanpak<)"));
    EXPECT_THAT(shown.substr(shown.find("footer__links")), HasSubstr(R"(href="/over-ons">Over ons<)"));
    EXPECT_THAT(
        this->shown("/en/approach", "approach"),
        AllOf(
            HasSubstr(R"(href="/en/approach" aria-current="page">Approach<)"),
            HasSubstr(R"(href="/en/meedoen" lang="nl">Meedoen<)")));
}

TEST_P(SitePages, MenuFollowsChanges)
{
    EXPECT_THAT(home("/"), Not(HasSubstr(">Nieuws<")));
    site_.save({page("nieuws", "Nieuws", R"({"menu":"main","position":3})")});
    EXPECT_THAT(home("/"), HasSubstr(R"(href="/nieuws">Nieuws<)"));
}

TEST_P(SitePages, HeadNamesThePageInBothLanguages)
{
    auto const shown = this->shown("/aanpak", "aanpak");
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr("<title>Aanpak – Alliantie</title>"),
            HasSubstr(R"(<meta name="description" content="In het kort.">)"),
            HasSubstr(R"(<link rel="stylesheet" href="/assets/app.12.css">)")));
    EXPECT_THAT(
        shown,
        AllOf(HasSubstr(R"(rel="canonical" href=")"), HasSubstr(R"(hreflang="en" href=")"), HasSubstr("/en/approach")));
    EXPECT_THAT(shown, HasSubstr(R"(<a class="language" href="/en/approach" lang="en" hreflang="en">)"));
}

TEST_P(SitePages, UntranslatedPageIsDutchInEnglishAndHasNoCounterparts)
{
    auto const shown = this->shown("/en/meedoen", "meedoen");
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr(R"(<html lang="en")"), HasSubstr(R"(<h1 lang="nl">Meedoen</h1>)"),
            HasSubstr(R"(<div class="prose" lang="nl">)"), Not(HasSubstr(R"(rel="alternate")"))));
    auto const canonical = shown.substr(shown.find(R"(rel="canonical")"), 80);
    EXPECT_THAT(canonical, AllOf(HasSubstr("/meedoen\""), Not(HasSubstr("/en/"))));
}

TEST_P(SitePages, DemonstrationSaysSoOnEveryPageAndStaysOutOfSearch)
{
    for (auto const& shown : {home("/"), this->shown("/aanpak", "aanpak")})
        EXPECT_THAT(
            shown,
            AllOf(
                HasSubstr("<strong>Demonstratie.</strong> Dit is niet de website van de echte Alliantie van Kracht."),
                HasSubstr(R"(<meta name="robots" content="noindex">)")));
    EXPECT_THAT(home("/en"), HasSubstr("<strong>Demonstration.</strong>"));

    site_.set("demonstration", "off");
    EXPECT_THAT(home("/"), AllOf(Not(HasSubstr("Demonstratie.")), Not(HasSubstr("noindex"))));
}

TEST_P(SitePages, ReadingCookieIsAppliedBeforeTheFirstPaint)
{
    EXPECT_THAT(
        home("/"),
        AllOf(
            HasSubstr(R"(data-text="100" data-spacing="0" data-contrast="normal")"), Not(HasSubstr("reading__reset"))));
    auto const set = with_cookie("150-3-dark");
    EXPECT_THAT(
        set,
        AllOf(
            HasSubstr(R"(data-text="150" data-spacing="3" data-contrast="dark")"), HasSubstr("reading__reset"),
            HasSubstr(R"(name="text" value="125")"), HasSubstr(R"(name="text" value="175")"),
            HasSubstr(R"(value="3" aria-describedby="reading-spacing-now" aria-disabled="true")"),
            HasSubstr(R"(value="dark" aria-pressed="true")")));
    EXPECT_THAT(with_cookie("150-3-\"><script>"), HasSubstr(R"(data-text="100")"));
}

TEST_P(SitePages, PressingAButtonSetsTheCookieSaysTheValueAndGoesBack)
{
    auto const larger = press("text", "150");
    EXPECT_EQ(larger.status, 303);
    EXPECT_EQ(larger.header("Location"), "/projecten?theme=geld#reading-larger");
    ASSERT_EQ(larger.cookies.size(), 1U);
    EXPECT_EQ(larger.cookies[0].name, "__Host-reading");
    EXPECT_EQ(larger.cookies[0].value, "150-1-normal");
    EXPECT_EQ(std::get<std::string>(larger.flash), "Tekstgrootte: 150 procent.");

    EXPECT_EQ(std::get<std::string>(press("spacing", "2").flash), "Ruimte tussen letters: stap 2 van 3.");
    EXPECT_EQ(std::get<std::string>(press("contrast", "high").flash), "Hoog contrast.");
    EXPECT_THAT(press("spacing", "0").header("Location"), EndsWith("#reading-closer"));
    EXPECT_THAT(press("contrast", "dark").header("Location"), EndsWith("#reading-dark"));
    EXPECT_THAT(press("reset", "1").header("Location"), EndsWith("#leesinstellingen"));
    EXPECT_EQ(press("reset", "1").cookies[0].max_age, std::chrono::seconds(0));
}

TEST_P(SitePages, ButtonsLeadNowhereElseAndKnowOnlyTheirValues)
{
    for (auto const* const back :
         {"https://example.org/", "//example.org", "javascript:alert(1)", "", "/\\example.org", "x"})
        EXPECT_EQ(press("text", "150", back).header("Location"), "/#reading-larger") << back;
    EXPECT_EQ(press("text", "160").status, 400);
    EXPECT_EQ(press("colour", "red").status, 400);
}

TEST_P(SitePages, ErrorPagesExplainThemselvesInBothLanguages)
{
    for (int const status : {400, 401, 403, 404, 405, 410, 413, 414, 422, 429, 431, 500, 501, 503})
        for (auto const* const address : {"/x", "/en/x"})
        {
            auto const request = get(address);
            auto const page = site::error_page(parts_, request, {status, ""});
            auto const shown = site::frame(parts_, request, page);
            EXPECT_THAT(shown, AllOf(HasSubstr("<h1>"), HasSubstr(std::to_string(status)), HasSubstr("noindex")))
                << status;
        }
    EXPECT_THAT(main_of(site::error_page(parts_, get("/x"), {500, "K7Q2"})), HasSubstr("Noem dan dit nummer: K7Q2."));
}

TEST_P(SitePages, WhatWasTypedInAFormThatFailedIsShownToBeSentAgain)
{
    auto const failed = [&](std::string const& from, std::string const& title = "Veen <b>") {
        auto const request = http::RequestBuilder(http::Method::post, "/schrijven/nieuw")
                                 .header("Sec-Fetch-Site", from)
                                 .field("title", title)
                                 .field("new_password", "geheim")
                                 .build();
        return main_of(site::error_page(parts_, request, {503, ""}));
    };
    auto const page = failed("same-origin");
    EXPECT_THAT(page, AllOf(HasSubstr("Veen &lt;b&gt;"), HasSubstr(R"(action="/schrijven/nieuw")")));
    EXPECT_THAT(page, AllOf(HasSubstr("readonly"), Not(HasSubstr("geheim"))));
    EXPECT_THAT(failed("cross-site"), Not(HasSubstr("Veen"))) << "words of another site do not stand on our page";
    EXPECT_THAT(failed("same-origin", ""), Not(HasSubstr("<textarea")));
}

TEST_P(SitePages, WhoIsSignedInFindsTheirPlaceAndTheWayOut)
{
    home("/");
    auto request = get("/projecten");
    auto const page = site::error_page(parts_, request, {404, ""});
    EXPECT_THAT(
        site::frame(parts_, request, page), AllOf(HasSubstr(R"(href="/inloggen")"), Not(HasSubstr("/uitloggen"))));
    http::Person person;
    person.id = 7;
    person.unread = 3;
    person.wants_second_step = true;
    request.set_person(person);
    auto const shown = site::frame(parts_, request, page);
    EXPECT_THAT(
        shown,
        AllOf(HasSubstr(R"(href="/mijn")"), HasSubstr("3 nieuwe berichten"), HasSubstr(R"(action="/uitloggen")")));
    EXPECT_THAT(shown, AllOf(HasSubstr(R"(href="/inloggen/tweede-stap")"), Not(HasSubstr(R"(href="/inloggen")"))));
}

TEST_P(SitePages, FrameStandsWithoutADatabase)
{
    home("/");
    site_.db.close();
    auto const request = get("/projecten");
    auto const shown = site::frame(parts_, request, site::error_page(parts_, request, {503, ""}));
    EXPECT_THAT(shown, AllOf(HasSubstr("503"), HasSubstr(">Aanpak<")));
}

TEST_P(SitePages, PagesWithTheirFrameAskTheDatabaseAtMostEightTimes)
{
    sql::RequestScope const scope(*site_.db);
    home("/");
    EXPECT_LE(scope.query_count(), 8);
    auto const before = scope.query_count();
    shown("/aanpak", "aanpak");
    EXPECT_LE(scope.query_count() - before, 8);
}

INSTANTIATE_TEST_SUITE_P(Engines, SitePages, testing::ValuesIn(tests::both_engines), tests::engine_name);
