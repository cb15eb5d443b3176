// GET /: the home page, with a section for every room that exists.
#include "site/handlers.h"
#include "site/pages.h"

#include "projects/projects.h"

#include <algorithm>

namespace site {

namespace {

constexpr std::size_t projects_shown = 3;

// Real projects that still run come first; then what else there is.
std::vector<content::Card> projects_of(sql::Session& db, content::Viewer const& viewer)
{
    content::ListQuery query;
    query.kind = &projects::kind;
    query.language = viewer.language;
    query.limit = 12;
    auto cards = content::store::list(db, query).cards;
    std::ranges::stable_sort(cards, {}, [&](content::Card const& card) {
        auto const period = content::period_of(card.fields);
        bool const over = period && content::progress(*period, viewer.today) == content::Progress::finished;
        return (card.invented == content::Invented::yes ? 2 : 0) + (over ? 1 : 0);
    });
    cards.resize(std::min(cards.size(), projects_shown));
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
