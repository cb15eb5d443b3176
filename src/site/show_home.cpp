// GET /: the home page, with a section for every room that holds something.
#include "site/handlers.h"
#include "site/home.h"
#include "site/pages.h"

#include "projects/projects.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace site {

namespace {

using content::Card;
using content::Filed;
using content::Shelf;
using content::Viewer;

constexpr int looked_at = 12, days_shown = 4;
constexpr std::size_t projects_shown = 3, answers_shown = 3, news_shown = 3;

std::vector<Card> first(std::vector<Card> cards, std::size_t count)
{
    if (cards.size() > count)
        cards.erase(cards.begin() + static_cast<std::ptrdiff_t>(count), cards.end());
    return cards;
}

std::vector<Card> real_first(std::vector<Card> cards)
{
    std::ranges::stable_sort(cards, {}, [](Card const& card) { return card.invented == content::Invented::yes; });
    return cards;
}

// What still runs comes first, and what is real before what is invented.
std::vector<Card> best_projects(Viewer const& viewer, std::vector<Card> cards)
{
    auto const rank = [&](Card const& card) {
        auto const period = content::period_of(card.fields);
        bool const over = period && content::progress(*period, viewer.today) == content::Progress::finished;
        return std::pair(card.invented == content::Invented::yes, over);
    };
    std::ranges::stable_sort(cards, {}, rank);
    return first(std::move(cards), projects_shown);
}

// A refusal is always among the answers, when there is one.
std::vector<Card> best_answers(std::vector<Card> cards)
{
    auto const refused = [](Card const& card) { return content::text_of(card.fields, "state") == "set_aside"; };
    cards = real_first(std::move(cards));
    auto const found = std::ranges::find_if(cards, refused);
    if (found - cards.begin() >= static_cast<std::ptrdiff_t>(answers_shown) && found != cards.end())
        std::rotate(cards.begin() + answers_shown - 1, found, found + 1);
    return first(std::move(cards), answers_shown);
}

bool about_debts(Card const& card)
{
    auto const needs = content::texts(card.fields, "needs");
    return std::ranges::find(needs, "debts") != needs.end();
}

// A helpline has a number; one about debts is what most people look for.
std::optional<Card> best_helpline(std::vector<Card> cards)
{
    std::erase_if(cards, [](Card const& card) {
        return content::text_of(card.fields, "phone").empty() || card.invented == content::Invented::yes;
    });
    std::ranges::stable_partition(cards, about_debts);
    return cards.empty() ? std::nullopt : std::optional(std::move(cards.front()));
}

// Several rooms in one query. A kind that this program does not have leaves its place empty.
struct Rooms
{
    std::vector<Card> help, answers, projects, news;
};

Rooms read_rooms(sql::Session& db, Viewer const& viewer)
{
    struct Wanted
    {
        std::string_view kind;
        std::vector<Filed> under;
        int limit;
        std::vector<Card> Rooms::* into;
    };
    Wanted const wanted[] = {
        {"help", {{"national", "true"}}, 24, &Rooms::help},
        {"question", {{"state", "answered"}, {"state", "set_aside"}}, looked_at, &Rooms::answers},
        {"project", {{"", ""}}, 36, &Rooms::projects},
        {"news", {{"", ""}}, looked_at, &Rooms::news},
    };
    std::vector<Shelf> shelves;
    std::vector<std::vector<Card> Rooms::*> places;
    for (auto const& one : wanted)
        if (auto const* const kind = viewer.kinds->find(one.kind))
        {
            shelves.push_back({kind, one.under, one.limit});
            places.push_back(one.into);
        }
    Rooms rooms;
    auto found = content::store::gathered(db, viewer.language, shelves);
    for (std::size_t i = 0; i < found.size(); ++i)
        rooms.*places[i] = std::move(found[i].cards);
    return rooms;
}

std::vector<content::DayCard> read_days(sql::Session& db, Viewer const& viewer)
{
    content::DayQuery query;
    query.kind = viewer.kinds->find("activity");
    if (!query.kind)
        return {};
    query.language = viewer.language;
    query.from = viewer.today;
    query.limit = days_shown;
    return content::store::upcoming(db, query).cards;
}

// The most complete journey that there is.
void read_journey(HomePage& page, sql::Session& db, Viewer const& viewer)
{
    auto const& journeys = viewer.snapshot->journeys;
    if (!journeys || journeys->roots.empty())
        return;
    auto const& root = journeys->roots.front();
    page.journey = content::store::journey_graph(db, viewer.language, root.question);
    page.journey_slug = root.slug(viewer.language);
}

// Who speaks here, and how a search engine can ask this site.
std::string structured(Site const& site, http::Request const& request, Viewer const& viewer)
{
    auto const language = viewer.language;
    auto const& name = viewer.snapshot->settings.name;
    std::string const base(request.base_url());
    auto const home = base + std::string(home_path(language));
    boost::json::object const organisation{
        {"@type", "Organization"},
        {"@id", base + "/#organisation"},
        {"name", name},
        {"url", base + "/"},
        {"logo", base + std::string(site.assets.url("touch.png"))}};
    boost::json::object const search{
        {"@type", "SearchAction"},
        {"target",
         {{"@type", "EntryPoint"}, {"urlTemplate", base + std::string(search_path(language)) + "?q={words}"}}},
        {"query-input", "required name=words"}};
    boost::json::object const website{
        {"@type", "WebSite"},
        {"@id", home + "#website"},
        {"name", name},
        {"url", home},
        {"inLanguage", text::code(language)},
        {"publisher", {{"@id", base + "/#organisation"}}},
        {"potentialAction", search}};
    return boost::json::serialize(
        boost::json::object{{"@context", "https://schema.org"}, {"@graph", boost::json::array{organisation, website}}});
}

}

http::Response show_home(Site& site, http::Request const& request)
{
    auto const viewer = content::viewer(site.content, site.clock, request);
    HomePage page;
    page.menu = site.menus.get(site.db, site.content, viewer.language);
    auto rooms = read_rooms(site.db, viewer);
    page.helpline = best_helpline(std::move(rooms.help));
    page.answers = best_answers(std::move(rooms.answers));
    page.projects = best_projects(viewer, std::move(rooms.projects));
    page.news = first(real_first(std::move(rooms.news)), news_shown);
    page.coming = read_days(site.db, viewer);
    read_journey(page, site.db, viewer);
    if (viewer.snapshot->settings.demonstration == content::Demonstration::off)
        page.structured_data = structured(site, request, viewer);
    return home_page(viewer, page);
}

}
