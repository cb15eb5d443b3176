// The pages that the menu and the foot of the site name.
#pragma once
#include "content/context.h"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace site {

struct MenuItem
{
    std::string path;
    std::string title;
    text::Language language = text::Language::nl; ///< of the title
};

struct Menu
{
    std::vector<MenuItem> main;
    std::vector<MenuItem> footer;
};

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
