// What the menu and the foot of the site lead to: the rooms that hold something, and the pages that ask for a place.
#pragma once
#include "content/context.h"

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace site {

struct MenuItem
{
    std::string path;
    std::string title;
    text::Language language = text::Language::nl; ///< of the title
    std::string below = {};                       ///< where its details live, when that is not below its own address
};

struct Menu
{
    std::vector<MenuItem> main;             ///< the rooms that most people come for, then pages
    std::vector<MenuItem> rooms;            ///< all rooms
    std::vector<MenuItem> footer;           ///< pages
    std::string take_part;                  ///< the page for who wants to take part; empty: there is none
    std::optional<content::Card> home = {}; ///< a page that gives the home page its title and first sentences

    std::vector<std::string> inhabited = {}; ///< names of kinds that hold something
    bool holds(std::string_view name) const;
};

/// A room or a page with the place that it has now, also when it stands nowhere or holds nothing: for the desk.
struct PlacedItem
{
    std::string what; ///< as content::MenuChoice names it
    std::string title;
    content::MenuPlace place = content::MenuPlace::menu;
};
std::vector<PlacedItem> placed_items(sql::Session& db, content::Context const& content, text::Language language);

/// The menu in each language, read once per content generation. Keeps its last reading while the database cannot be
/// read, so that the page that says so has a frame too. Safe from all threads.
class Menus
{
public:
    std::shared_ptr<Menu const> get(sql::Session& db, content::Context const& content, text::Language language);

private:
    struct Reading
    {
        std::uint64_t generation = 0;
        std::shared_ptr<Menu const> menu;
    };

    std::mutex guard_;
    std::array<Reading, 2> readings_;
};

}
