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

constexpr int most_pages = 60;

// Where a room stands: in the menu as well, or at the foot only.
enum class Where { menu, foot };

struct Room
{
    std::string_view kind; ///< shown when it holds something; "area": when there are municipalities
    text::Message title;
    Where where;
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

void add_pages(
    std::vector<MenuItem>& items, std::vector<content::Card> const& cards, text::Language language,
    std::string_view place)
{
    for (auto const& card : cards)
        if (content::text_of(card.fields, "menu") == place)
            items.push_back({content::entry_path(kind, language, card.slug), card.title, card.language});
}

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

std::shared_ptr<Menu const> read_menu(sql::Session& db, content::Context const& content, text::Language language)
{
    content::ListQuery query;
    query.kind = &kind;
    query.language = language;
    query.filters = {{"menu", {"main", "footer"}}};
    query.limit = most_pages;
    auto cards = content::store::list(db, query).cards;
    std::ranges::stable_sort(cards, {}, position);

    auto menu = std::make_shared<Menu>();
    menu->inhabited = content::store::inhabited(db, content.kinds());
    for (auto const& room : all_rooms)
    {
        auto const item = item_of(room, *menu, content, language);
        if (item.path.empty())
            continue;
        menu->rooms.push_back(item);
        if (room.where == Where::menu)
            menu->main.push_back(item);
    }
    add_pages(menu->main, cards, language, "main");
    add_pages(menu->footer, cards, language, "footer");
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
        // Asked in the same snapshot as the pages, so that an older snapshot never passes for a newer menu.
        auto const generation = content::store::generation(db);
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
