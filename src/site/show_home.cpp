// GET /: the home page, with a section for every room that exists.
#include "site/handlers.h"
#include "site/pages.h"

#include "projects/projects.h"

#include <algorithm>

namespace site {

namespace {

constexpr std::size_t projects_shown = 3;

using Side = content::DayFilter::Side;

std::vector<content::Card> projects_that(sql::Session& db, content::Viewer const& viewer, Side side)
{
    content::ListQuery query;
    query.kind = &projects::kind;
    query.language = viewer.language;
    query.day = content::DayFilter{"ended", side, text::first_day(viewer.today).time_since_epoch().count()};
    query.limit = 12;
    return content::store::list(db, query).cards;
}

// What still runs comes first, and what is real before what is invented.
std::vector<content::Card> projects_of(sql::Session& db, content::Viewer const& viewer)
{
    auto cards = projects_that(db, viewer, Side::not_passed);
    for (auto& card : projects_that(db, viewer, Side::passed))
        cards.push_back(std::move(card));
    std::ranges::stable_sort(
        cards, {}, [](content::Card const& card) { return card.invented == content::Invented::yes; });
    if (cards.size() > projects_shown)
        cards.erase(cards.begin() + projects_shown, cards.end());
    return cards;
}

}

http::Response show_home(Site& site, http::Request const& request)
{
    auto const viewer = content::viewer(site.content, site.clock, request);
    HomePage page;
    page.hero = content::store::published(site.db, kind, viewer.language, home_slug);
    page.projects = projects_of(site.db, viewer);
    return home_page(viewer, page);
}

}
