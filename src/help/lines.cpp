// Finds the line to call first.
#include "content/content.h"
#include "content/reach.h"
#include "help/help.h"
#include "help/pages.h"

namespace help {

std::optional<content::Card> national_line(sql::Session& db, content::Viewer const& viewer)
{
    auto cards = national_help(db, viewer, {}).cards;
    std::erase_if(cards, [](content::Card const& card) { return card.invented == content::Invented::yes; });
    return content::take_line(cards, content::first_need);
}

}
