// Tests of the home page with every room open, of what stands in the head, and of statement pages.
#include "site/handlers.h"

#include "calendar/calendar.h"
#include "help/help.h"
#include "learning/learning.h"
#include "network/network.h"
#include "news/news.h"
#include "projects/projects.h"
#include "research/research.h"
#include "site/statements.h"

#include "content/test_site.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::Invented;
using content::test::get;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr content::Kind const* kind_list[] = {&site::kind,         &network::kind,     &projects::kind,
                                              &help::kind,         &calendar::kind,    &learning::kind,
                                              &research::question, &research::insight, &news::kind};

constexpr http::Asset asset(std::string_view name, std::string_view path)
{
    return {name, path, "text/css", "\"x\"", {}, {}, {}};
}

constexpr http::Asset asset_table[] = {
    asset("app.css", "/assets/app.css"),     asset("favicon.svg", "/assets/favicon.svg"),
    asset("logo.svg", "/assets/logo.svg"),   asset("share.png", "/assets/share.png"),
    asset("touch.png", "/assets/touch.png"), asset("work.css", "/assets/work.css")};

Draft entry(std::string kind, std::string slug, std::string_view fields, Invented invented = Invented::no)
{
    Draft draft;
    draft.kind = std::move(kind);
    draft.title = "De " + slug;
    draft.slug = std::move(slug);
    draft.summary = "Kort.";
    draft.status = content::Status::published;
    draft.invented = invented;
    draft.fields = content::test::object(fields);
    return draft;
}

class SiteHome : public testing::TestWithParam<tests::Engine>
{
protected:
    SiteHome() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.set("demonstration", "off");
        site_.save({
            entry("page", "meedoen", "{}"),
            entry("organisation", "bieb", R"({"sector":"housing"})"),
            entry("help", "a-voedselbank", R"({"needs":["food"],"national":true,"phone":"0900 1"})"),
            entry(
                "help", "b-geldlijn",
                R"({"needs":["debts"],"national":true,"phone":"0800-8115","phone_cost":"Gratis",)"
                R"("sources":[{"title":"T","publisher":"Geldfit","url":"https://geldfit.nl/","seen":"2026-11"}]})"),
            entry("material", "luisterstuk", R"({"form":"listening","minutes":5})"),
            entry("activity", "open-tafel", R"({"occasions":[{"date":"2026-11-24","from":"19:30"}],"join":"Kom."})"),
            entry("activity", "voorbij", R"({"occasions":[{"date":"2026-11-20"}],"join":"Kom."})"),
            entry("project", "goede-start", R"({"started":"2025"})"),
            entry("news", "bericht", R"({"date":"2026-11-01"})"),
            entry("insight", "inzicht", R"({"date":"2026-01-01","evidence":"limited","finding":"Zo."})"),
            question("bedacht", "answered", "2026-05-01", Invented::yes),
            question("eerste", "answered", "2026-04-01"),
            question("tweede", "answered", "2026-03-01"),
            question("derde", "answered", "2026-02-01"),
            question("nee", "set_aside", "2026-01-01"),
            question("nog-open", "open", "2026-06-01"),
        });
    }

    static Draft question(std::string slug, std::string state, std::string date, Invented invented = Invented::no)
    {
        return entry(
            "question", std::move(slug),
            R"({"date":")" + date + R"(","raised_by":"resident","state":")" + state + R"(","outcome":"Besloten."})",
            invented);
    }

    std::string framed(http::Response const& response, http::Request const& request)
    {
        return response.page() ? site::frame(parts_, request, *response.page()) : std::string();
    }
    std::string home(std::string const& address)
    {
        auto const request = get(address);
        return framed(site::show_home(parts_, request), request);
    }

    content::test::TestSite site_;
    site::Settings settings_{.quick_exit_url = "https://weer.example/"};
    http::Assets assets_{asset_table};
    site::Menus menus_;
    site::Site parts_{*site_.db, site_.context, site_.clock, settings_, assets_, menus_};
};

}

TEST_P(SiteHome, ShowsItsSectionsInTheOrderOfThePromise)
{
    auto const shown = home("/");
    std::size_t last = 0;
    for (auto const* const part :
         {"role=\"search\"", "class=\"menu__list\"", "class=\"hero\"", "id=\"doors\"", "id=\"help\"", "id=\"places\"",
          "id=\"answers\"", "id=\"learning\"", "id=\"coming\"", "id=\"projects\"", "id=\"news\"",
          "<time datetime=\"2026-11-01\">1 november 2026</time>", "id=\"network\"", "class=\"footer\""})
    {
        auto const at = shown.find(part);
        ASSERT_NE(at, std::string::npos) << part;
        EXPECT_GT(at, last) << part;
        last = at;
    }
    EXPECT_THAT(home("/en"), AllOf(HasSubstr("What brings you here?"), HasSubstr(R"(href="/en/help")")));
}

TEST_P(SiteHome, DoorsLeadToTheRooms)
{
    EXPECT_THAT(
        home("/"),
        AllOf(
            HasSubstr(R"(<a class="door door--help" href="/hulp">)"),
            HasSubstr(R"(<a class="door door--take-part" href="/meedoen">)"),
            HasSubstr(R"(<a class="door door--work" href="/leren">)"),
            HasSubstr(R"(<a class="door door--research" href="/inzichten">)")));
}

TEST_P(SiteHome, HelpIsTheLineAboutDebtsWithItsSource)
{
    auto const shown = home("/");
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr(R"(href="tel:0800-8115")"), HasSubstr("Gratis"), HasSubstr("https://geldfit.nl/"),
            HasSubstr("november 2026"), Not(HasSubstr("0900 1"))));
}

TEST_P(SiteHome, AnswersAreRealFirstAndARefusalIsAmongThem)
{
    auto const shown = home("/");
    auto const answers = shown.substr(shown.find("id=\"answers\""), 3000);
    EXPECT_THAT(
        answers.substr(0, answers.find("id=\"learning\"")),
        AllOf(
            HasSubstr("/vragen/eerste"), HasSubstr("/vragen/tweede"), HasSubstr("/vragen/nee"),
            HasSubstr("Niet gedaan"), Not(HasSubstr("/vragen/derde")), Not(HasSubstr("/vragen/bedacht")),
            Not(HasSubstr("/vragen/nog-open"))));
}

TEST_P(SiteHome, OnlyWhatIsStillToComeIsComing)
{
    EXPECT_THAT(home("/"), AllOf(HasSubstr("/agenda/open-tafel"), Not(HasSubstr("/agenda/voorbij"))));
}

TEST_P(SiteHome, AsksTheDatabaseAtMostEightTimesWithItsFrame)
{
    sql::RequestScope const scope(*site_.db);
    home("/");
    EXPECT_LE(scope.query_count(), 8);
}

TEST_P(SiteHome, TellsSearchEnginesWhoSpeaksUnlessItIsAShow)
{
    auto const shown = home("/");
    constexpr std::string_view begin = R"(<script type="application/ld+json">)";
    auto const at = shown.find(begin) + begin.size();
    auto const graph = boost::json::parse(shown.substr(at, shown.find("</script>", at) - at)).at("@graph").as_array();
    EXPECT_EQ(graph.at(0).at("@type").as_string(), "Organization");
    EXPECT_EQ(graph.at(1).at("potentialAction").at("@type").as_string(), "SearchAction");
    site_.set("demonstration", "on");
    EXPECT_THAT(home("/"), Not(HasSubstr(begin)));
}

TEST_P(SiteHome, HeadHoldsWhatOthersShowAndWhatOneCanFollow)
{
    auto const request = get("/x");
    html::Page page;
    page.title = "Titel \"q\"";
    page.description = "Uitleg";
    page.feeds = {{"Nieuws", "/atom.xml?kind=news", "application/atom+xml"}};
    page.published = "2026-11-21T13:00:00+01:00";
    auto const shown = site::frame(parts_, request, page);
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr(R"(<meta property="og:title" content="Titel &quot;q&quot;">)"),
            HasSubstr(R"(<meta property="og:type" content="article">)"), HasSubstr("/assets/share.png"),
            HasSubstr(R"(<meta property="article:published_time" content="2026-11-21T13:00:00+01:00">)"),
            HasSubstr(
                R"(<link rel="alternate" type="application/atom+xml" title="Nieuws" href="/atom.xml?kind=news">)"),
            Not(HasSubstr("leave__link"))));
    page.image = html::ShareImage{"/media/x.webp", "Een bord", 800, 600};
    EXPECT_THAT(
        site::frame(parts_, request, page),
        AllOf(HasSubstr("/media/x.webp"), HasSubstr(R"(<meta property="og:image:alt" content="Een bord">)")));
}

TEST_P(SiteHome, PagesThatAskForItHaveAWayOut)
{
    html::Page page;
    page.quick_exit = html::QuickExit::yes;
    auto const shown = site::frame(parts_, get("/hulp"), page);
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr(R"(href="https://weer.example/" rel="noreferrer noopener")"), HasSubstr("Snel weg"),
            HasSubstr("wist niet welke bladzijden"), HasSubstr(R"(<script type="module" src="/assets/leave.)")));
    settings_.quick_exit_url.clear();
    EXPECT_THAT(site::frame(parts_, get("/hulp"), page), Not(HasSubstr("leave__link")));
}

TEST_P(SiteHome, StatementsTellTheFactsWithOrWithoutAnEntry)
{
    auto const privacy = get("/privacy");
    EXPECT_THAT(
        framed(site::show_privacy(parts_, privacy), privacy),
        AllOf(HasSubstr("<h1>Privacy</h1>"), HasSubstr("__Host-reading"), HasSubstr("/privacy/register")));
    site_.save({entry("page", "privacy", "{}")});
    EXPECT_THAT(
        framed(site::show_privacy(parts_, privacy), privacy),
        AllOf(HasSubstr("<h1>De privacy</h1>"), HasSubstr("__Host-reading")));

    settings_.contact_mail = "info@example.org";
    settings_.contact_phone = "0800 1234";
    auto const contact = get("/en/contact");
    EXPECT_THAT(
        framed(site::show_contact(parts_, contact), contact),
        AllOf(HasSubstr("mailto:info@example.org"), HasSubstr("tel:08001234")));
    auto const security = get("/beveiliging");
    EXPECT_THAT(framed(site::show_security(parts_, security), security), HasSubstr("frame-ancestors"));
}

INSTANTIATE_TEST_SUITE_P(Engines, SiteHome, testing::ValuesIn(tests::both_engines), tests::engine_name);
