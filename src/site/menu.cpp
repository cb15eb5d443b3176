// Reads the menu: rooms that hold something, in the order in which residents look for them, and pages.
#include "site/menu.h"

#include "content/components.h"
#include "content/recent.h"
#include "network/network.h"
#include "platform/base/log.h"
#include "site/pages.h"
#include "site/site.h"

#include "text/site.h"

#include <algorithm>

namespace site {

namespace {

namespace words = text::site;

using Where = content::MenuPlace;

constexpr int most_pages = 60;

struct Room
{
    std::string_view kind; ///< shown when it holds something; "area": when there are municipalities
    text::Message title;
    Where where; ///< until the alliance decides otherwise
};

constexpr Room all_rooms[] = {
    {"help", words::menu_help, Where::menu},
    {"material", words::menu_learning, Where::menu},
    {"activity", words::menu_calendar, Where::menu},
    {"project", words::menu_projects, Where::menu},
    {"insight", words::menu_insights, Where::menu},
    {"area", words::menu_places, Where::menu},
    {"organisation", words::menu_network, Where::menu},
    {"news", words::menu_news, Where::foot},
    {"story", words::menu_stories, Where::foot},
    {"question", words::menu_questions, Where::foot},
    {"measure", words::menu_measures, Where::foot},
    {"circle", words::menu_circles, Where::foot},
    {"media", words::menu_media, Where::foot},
    {"term", words::menu_terms, Where::foot},
};

std::int64_t position(content::Card const& card)
{
    auto const* const value = card.fields.if_contains("position");
    return value && value->is_int64() ? value->get_int64() : most_pages;
}

// What may stand in the menu, where it does until the alliance decides otherwise.
struct Candidate
{
    std::string what;
    MenuItem item; ///< without a path: a room that holds nothing
    Where where;
    bool room = false;
};

// The address of a room; empty when it holds nothing.
MenuItem item_of(Room const& room, Menu const& menu, content::Context const& content, text::Language language)
{
    MenuItem item{{}, std::string(text::say(language, room.title)), language};
    if (room.kind == "area")
    {
        if (!content.snapshot()->vocabulary.municipalities().empty())
            item.path = content::areas_url(language).text();
        return item;
    }
    auto const* const found = content.kinds().find(room.kind);
    if (!found || !menu.holds(room.kind))
        return item;
    item.path = found->path(language);
    if (found == &network::kind)
    {
        item.below = item.path;
        item.path = network::list_path(language);
    }
    return item;
}

std::vector<content::Card> menu_pages(sql::Session& db, text::Language language)
{
    content::ListQuery query;
    query.kind = &kind;
    query.language = language;
    query.filters = {{"menu", {"main", "footer"}}};
    query.limit = most_pages;
    auto cards = content::store::list(db, query).cards;
    std::ranges::stable_sort(cards, {}, position);
    return cards;
}

std::vector<Candidate> candidates(
    Menu const& menu, content::Context const& content, text::Language language, std::vector<content::Card> const& pages)
{
    std::vector<Candidate> all;
    for (auto const& room : all_rooms)
        all.push_back({std::string(room.kind), item_of(room, menu, content, language), room.where, true});
    for (auto const& card : pages)
        all.push_back(
            {"page/" + std::to_string(card.id.value),
             {content::entry_path(kind, language, card.slug), card.title, card.language},
             content::text_of(card.fields, "menu") == "main" ? Where::menu : Where::foot});
    return all;
}

// The order and the places that the alliance chose; what it did not choose about comes after, where it always was.
void apply(std::vector<content::MenuChoice> const& choices, std::vector<Candidate>& all)
{
    auto const rank = [&](Candidate const& one) {
        return std::ranges::find(choices, one.what, &content::MenuChoice::what) - choices.begin();
    };
    for (auto& one : all)
        if (auto const at = rank(one); at < std::ssize(choices))
            one.where = choices[static_cast<std::size_t>(at)].place;
    std::ranges::stable_sort(all, {}, rank);
}

void place(Menu& menu, std::vector<Candidate> const& all)
{
    for (auto const& one : all)
    {
        if (one.item.path.empty() || one.where == Where::nowhere)
            continue;
        if (one.where == Where::menu)
            menu.main.push_back(one.item);
        if (one.room)
            menu.rooms.push_back(one.item);
        else if (one.where == Where::foot)
            menu.footer.push_back(one.item);
    }
}

std::shared_ptr<Menu const> read_menu(sql::Session& db, content::Context const& content, text::Language language)
{
    auto menu = std::make_shared<Menu>();
    menu->inhabited = content::store::inhabited(db, content.kinds());
    auto all = candidates(*menu, content, language, menu_pages(db, language));
    apply(content.snapshot()->settings.menu, all);
    place(*menu, all);
    for (auto& [slug, card] : content::store::by_slug(db, kind, language, {home_slug, take_part_slug}))
    {
        if (slug == take_part_slug)
            menu->take_part = content::entry_path(kind, language, card.slug);
        else
            menu->home = std::move(card);
    }
    return menu;
}

}

std::vector<PlacedItem> placed_items(sql::Session& db, content::Context const& content, text::Language language)
{
    Menu menu;
    menu.inhabited = content::store::inhabited(db, content.kinds());
    auto all = candidates(menu, content, language, menu_pages(db, language));
    apply(content.snapshot()->settings.menu, all);
    std::vector<PlacedItem> items;
    for (auto& one : all)
        items.push_back({std::move(one.what), std::move(one.item.title), one.where});
    return items;
}

bool Menu::holds(std::string_view name) const
{
    return std::ranges::find(inhabited, name) != inhabited.end();
}

std::shared_ptr<Menu const> Menus::get(sql::Session& db, content::Context const& content, text::Language language)
{
    auto& reading = readings_[language == text::Language::nl ? 0 : 1];
    {
        std::lock_guard const lock(guard_);
        if (reading.menu && reading.generation >= content.generation())
            return reading.menu;
    }
    try
    {
        // Asked in the same snapshot as the pages, so that an older snapshot never passes for a newer menu; nor do
        // older settings.
        auto const settings = content.snapshot()->generation;
        auto const generation = std::min(content::store::generation(db), settings);
        auto menu = read_menu(db, content, language);
        std::lock_guard const lock(guard_);
        reading = {generation, std::move(menu)};
        return reading.menu;
    }
    catch (sql::Error const& error)
    {
        base::log().warn("the menu could not be read: {}", error.what());
        std::lock_guard const lock(guard_);
        return reading.menu ? reading.menu : std::make_shared<Menu const>();
    }
}

}
