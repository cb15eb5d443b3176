// Tests of feeds, embedded pages, the sitemap and the files that programs look for.
#include "sharing/handlers.h"

#include "content/test_site.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr content::Kind news{
    .name = "news",
    .label = {"Nieuwsbericht", "News item"},
    .plural = {"Nieuws", "News"},
    .path_nl = "/nieuws",
    .path_en = "/en/news",
    .fields = {}};
constexpr content::Kind story{
    .name = "story",
    .label = {"Verhaal", "Story"},
    .plural = {"Verhalen", "Stories"},
    .path_nl = "/verhalen",
    .path_en = "/en/stories",
    .fields = {}};
constexpr content::Kind const* kind_list[] = {&news, &story};

constexpr http::Asset asset(std::string_view name, std::string_view path)
{
    return {name, path, "x/y", "\"x\"", {}, {}, {}};
}

constexpr http::Asset asset_table[] = {
    asset("app.css", "/assets/app.css"), asset("favicon.svg", "/assets/favicon.svg"),
    asset("touch.png", "/assets/touch.png")};

Draft draft(std::string slug, std::string title, std::string_view fields = "{}")
{
    Draft made;
    made.kind = "news";
    made.slug = std::move(slug);
    made.title = std::move(title);
    made.summary = "Kort & goed.";
    made.status = content::Status::published;
    made.fields = content::test::object(fields);
    return made;
}

Draft translation(std::string slug, std::string title, std::string original)
{
    auto made = draft(std::move(slug), std::move(title));
    made.language = text::Language::en;
    made.translation_of = std::move(original);
    return made;
}

class SharingPages : public testing::TestWithParam<tests::Engine>
{
protected:
    SharingPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.set("demonstration", "off");
        auto invented = draft("bedacht", "Bedacht", R"({"areas":["turfwolde"]})");
        invented.invented = content::Invented::yes;
        auto told = draft("verteld", "Verteld", R"({"themes":["geld"]})");
        told.kind = "story";
        site_.save(
            {draft("eerste", "Eerste <stap>", R"({"themes":["geld"],"areas":["emmen"]})"),
             translation("first", "First step", "eerste"), draft("tweede", "Tweede"), invented, told});
    }

    std::string bytes(http::Response const& response) { return std::string(response.bytes()); }
    std::string atom(std::string const& address) { return bytes(sharing::show_atom(parts_, get(address))); }
    boost::json::object feed(std::string const& address)
    {
        return boost::json::parse(bytes(sharing::show_json_feed(parts_, get(address)))).as_object();
    }
    http::Request in_room(std::string const& address, std::string const& room, std::string const& slug = {})
    {
        auto builder = http::RequestBuilder(http::Method::get, address);
        builder.path_value("room", room);
        if (!slug.empty())
            builder.path_value("slug", slug);
        return builder.language(address.starts_with("/en") ? text::Language::en : text::Language::nl).build();
    }

    content::test::TestSite site_;
    http::Assets assets_{asset_table};
    sharing::Settings settings_{"veilig@example.org"};
    sharing::Sharing parts_{*site_.db, site_.context, site_.clock, settings_, assets_};
};

}

TEST_P(SharingPages, AtomHoldsTheNewestAndNoStories)
{
    auto const all = atom("/atom.xml");
    EXPECT_THAT(
        all,
        AllOf(
            HasSubstr(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">)"),
            HasSubstr("<title>Alliantie</title>"), HasSubstr("<title>Eerste &lt;stap&gt;</title>"),
            HasSubstr(R"(<summary type="text">Kort &amp; goed.</summary>)"), HasSubstr(R"(<category term="Geld"/>)"),
            HasSubstr("<published>2026-11-21T13:00:00+01:00</published>"),
            HasSubstr("<title>Verzonnen voorbeeld: Bedacht</title>"), Not(HasSubstr("Verteld"))));
    EXPECT_THAT(
        atom("/en/atom.xml"),
        AllOf(HasSubstr(R"(<entry xml:lang="en">)"), HasSubstr("First step"), HasSubstr(R"(<entry xml:lang="nl">)")));
}

TEST_P(SharingPages, FeedsAreChosenByKindThemeAndPlace)
{
    EXPECT_THAT(
        atom("/atom.xml?kind=news&theme=geld"),
        AllOf(
            HasSubstr("<title>Alliantie – Nieuws, Geld</title>"), HasSubstr("/atom.xml?kind=news&amp;theme=geld"),
            HasSubstr("Eerste"), Not(HasSubstr("Tweede"))));
    EXPECT_THAT(
        atom("/atom.xml?area=emmen"), AllOf(HasSubstr("– Emmen"), HasSubstr("Eerste"), Not(HasSubstr("Tweede"))));
    for (auto const* const absent : {"?kind=story", "?kind=page", "?kind=x", "?theme=x", "?area=x"})
        EXPECT_EQ(sharing::show_atom(parts_, get(std::string("/atom.xml") + absent)).status, 404) << absent;
    EXPECT_EQ(sharing::show_atom(parts_, get("/atom.xml?theme=geld&area=emmen")).status, 400);
}

TEST_P(SharingPages, FeedsFollowWhatIsTakenAway)
{
    auto gone = draft("tweede", "Tweede");
    gone.status = content::Status::archived;
    site_.save({gone});
    EXPECT_THAT(atom("/atom.xml"), AllOf(HasSubstr("Eerste"), Not(HasSubstr("Tweede"))));
}

TEST_P(SharingPages, FeedsAskTheDatabaseOnce)
{
    sql::RequestScope const scope(*site_.db);
    atom("/atom.xml");
    EXPECT_EQ(scope.query_count(), 1);
}

TEST_P(SharingPages, DemonstrationSaysSoInFeeds)
{
    site_.set("demonstration", "on");
    EXPECT_THAT(atom("/atom.xml"), AllOf(HasSubstr("<title>Demonstratie: Alliantie</title>"), HasSubstr("<subtitle>")));
    EXPECT_THAT(feed("/feed.json").at("description").as_string().c_str(), HasSubstr("Demonstratie."));
    EXPECT_THAT(bytes(sharing::embed_list(parts_, in_room("/insluiten/nieuws", "nieuws"))), HasSubstr("Demonstratie."));
}

TEST_P(SharingPages, JsonFeedIsOpenToOtherSites)
{
    auto const answer = sharing::show_json_feed(parts_, get("/feed.json?kind=news"));
    EXPECT_EQ(answer.header("Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(answer.type, "application/feed+json; charset=utf-8");
    auto const all = feed("/feed.json?kind=news");
    EXPECT_EQ(all.at("version").as_string(), "https://jsonfeed.org/version/1.1");
    EXPECT_EQ(all.at("items").as_array().size(), 3U);
    for (auto const& item : all.at("items").as_array())
        for (auto const* const member : {"id", "url", "title", "content_text", "date_published"})
            EXPECT_TRUE(item.as_object().contains(member)) << member;

    auto const one = feed("/feed.json?kind=news&slug=bedacht");
    auto const& item = one.at("items").as_array().at(0).as_object();
    EXPECT_EQ(item.at("title").as_string(), "Verzonnen voorbeeld: Bedacht");
    EXPECT_TRUE(item.at("_kracht").as_object().at("invented").as_bool());
    EXPECT_EQ(sharing::show_json_feed(parts_, get("/feed.json?kind=news&slug=x")).status, 404);
    EXPECT_EQ(sharing::show_json_feed(parts_, get("/feed.json?slug=eerste")).status, 404);
}

TEST_P(SharingPages, EmbeddedPagesMayBeFramedAndLeadOut)
{
    auto const answer = sharing::embed_list(parts_, in_room("/insluiten/nieuws?area=emmen", "nieuws"));
    EXPECT_THAT(std::string(answer.header("Content-Security-Policy")), HasSubstr("frame-ancestors *"));
    EXPECT_EQ(answer.header("X-Frame-Options"), "");
    EXPECT_TRUE(answer.cookies.empty());
    EXPECT_THAT(
        bytes(answer),
        AllOf(
            HasSubstr(R"(target="_top" href=")"), HasSubstr("/nieuws/eerste"), HasSubstr("Eerste &lt;stap&gt;"),
            Not(HasSubstr("Tweede")), Not(HasSubstr("<script")), Not(HasSubstr("<form"))));
    EXPECT_THAT(
        bytes(sharing::embed_entry(parts_, in_room("/en/embed/news/first", "news", "first"))),
        AllOf(HasSubstr(R"(<html lang="en")"), HasSubstr("/en/news/first")));
    EXPECT_EQ(sharing::embed_list(parts_, in_room("/insluiten/verhalen", "verhalen")).status, 404);
    EXPECT_EQ(sharing::embed_entry(parts_, in_room("/insluiten/nieuws/x", "nieuws", "x")).status, 404);
}

TEST_P(SharingPages, SitemapNamesBothLanguages)
{
    EXPECT_THAT(
        bytes(sharing::show_sitemap(parts_, get("/sitemap.xml"))),
        AllOf(
            HasSubstr("/sitemap.xml?part=rooms</loc>"), HasSubstr("/sitemap.xml?part=0</loc>"),
            Not(HasSubstr("part=1"))));
    auto const entries = bytes(sharing::show_sitemap(parts_, get("/sitemap.xml?part=0")));
    EXPECT_THAT(
        entries,
        AllOf(
            HasSubstr("/nieuws/eerste</loc>"), HasSubstr("/en/news/first</loc>"),
            HasSubstr(R"(hreflang="en" href="http)"), HasSubstr("<lastmod>2026-11-21T13:00:00+01:00</lastmod>"),
            HasSubstr("/nieuws/tweede</loc>"), Not(HasSubstr("/en/news/tweede"))));
    EXPECT_THAT(
        bytes(sharing::show_sitemap(parts_, get("/sitemap.xml?part=rooms"))),
        AllOf(HasSubstr("/nieuws</loc>"), HasSubstr("/gemeenten/emmen</loc>")));
    for (auto const* const part : {"1", "-1", "x", "0x", "99999999999999999999"})
        EXPECT_EQ(sharing::show_sitemap(parts_, get(std::string("/sitemap.xml?part=") + part)).status, 404) << part;
}

TEST_P(SharingPages, FilesForProgramsSayWhatTheyMust)
{
    EXPECT_THAT(bytes(sharing::show_robots(parts_, get("/robots.txt"))), HasSubstr("/sitemap.xml"));
    EXPECT_THAT(
        bytes(sharing::show_security(parts_, get("/.well-known/security.txt"))),
        AllOf(
            HasSubstr("Contact: mailto:veilig@example.org\n"), HasSubstr("Expires: 2027-05-22T00:00:00Z\n"),
            HasSubstr("Preferred-Languages: nl, en\n"), HasSubstr("/.well-known/security.txt\n")));
    auto const manifest = bytes(sharing::show_manifest(parts_, get("/manifest.webmanifest")));
    EXPECT_EQ(boost::json::parse(manifest).at("name").as_string(), "Alliantie");

    site_.set("demonstration", "on");
    settings_.security_contact.clear();
    EXPECT_THAT(
        bytes(sharing::show_robots(parts_, get("/robots.txt"))),
        AllOf(Not(HasSubstr("Sitemap")), Not(HasSubstr("Disallow: /\n"))));
    EXPECT_EQ(sharing::show_security(parts_, get("/.well-known/security.txt")).status, 404);
}

TEST_P(SharingPages, FollowPageNamesAllFeeds)
{
    auto const dutch = main_of(sharing::show_follow(parts_, get("/volgen")));
    EXPECT_THAT(
        dutch,
        AllOf(
            HasSubstr(R"(href="/atom.xml")"), HasSubstr(R"(href="/atom.xml?kind=news")"),
            HasSubstr(R"(href="/atom.xml?theme=geld")"), HasSubstr(R"(href="/atom.xml?area=emmen")"),
            HasSubstr("&lt;iframe src="), Not(HasSubstr("kind=story"))));
    EXPECT_THAT(
        main_of(sharing::show_follow(parts_, get("/en/follow"))), HasSubstr(R"(href="/en/atom.xml?kind=news")"));
}

INSTANTIATE_TEST_SUITE_P(Engines, SharingPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
