// Reads the menu from the pages that ask for a place in it.
#include "site/menu.h"

#include "platform/base/log.h"
#include "site/site.h"

#include <algorithm>

namespace site {

namespace {

constexpr int most_pages = 60;

std::int64_t position(content::Card const& card)
{
    auto const* const value = card.fields.if_contains("position");
    return value && value->is_int64() ? value->get_int64() : most_pages;
}

std::vector<MenuItem> items(std::vector<content::Card> const& cards, text::Language language, std::string_view place)
{
    std::vector<MenuItem> found;
    for (auto const& card : cards)
        if (content::text_of(card.fields, "menu") == place)
            found.push_back({content::entry_path(kind, language, card.slug), card.title, card.language});
    return found;
}

std::shared_ptr<Menu const> read_menu(sql::Session& db, text::Language language)
{
    content::ListQuery query;
    query.kind = &kind;
    query.language = language;
    query.filters = {{"menu", {"main", "footer"}}};
    query.limit = most_pages;
    auto cards = content::store::list(db, query).cards;
    std::ranges::stable_sort(cards, {}, position);
    return std::make_shared<Menu>(Menu{items(cards, language, "main"), items(cards, language, "footer")});
}

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
        auto menu = read_menu(db, language);
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
