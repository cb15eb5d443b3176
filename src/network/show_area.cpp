// GET /gemeenten/{slug}: everything that is tied to one place.
#include "network/handlers.h"
#include "network/pages.h"

#include "content/reach.h"

#include <algorithm>

namespace network {

namespace {

constexpr int cards_shown = 6, projects_shown = 12, workers_shown = 60, days_shown = 6, national_shown = 40;

using content::Filed;
using content::Viewer;

// What there is to gather, in the order in which `take` hands it out.
class Shelves
{
public:
    Shelves(Viewer const& viewer, std::vector<Filed> here) : viewer_(viewer), here_(std::move(here)) {}

    Shelves& add(std::string_view name, int limit) { return add(name, limit, here_); }
    Shelves& add(std::string_view name, int limit, std::vector<Filed> under)
    {
        content::Shelf shelf{viewer_.kinds->find(name), std::move(under), limit};
        if (!shelf.kind)
            shelf.under.clear(); // a program without this room
        shelves_.push_back(std::move(shelf));
        return *this;
    }
    void read(sql::Session& db) { found_ = content::store::gathered(db, viewer_.language, shelves_); }
    content::Gathered take() { return std::move(found_[next_++]); }

private:
    Viewer const& viewer_;
    std::vector<Filed> here_;
    std::vector<content::Shelf> shelves_;
    std::vector<content::Gathered> found_;
    std::size_t next_ = 0;
};

// Entries of the area itself and those of its whole province.
std::vector<Filed> filed_here(content::Area const& area)
{
    std::vector<Filed> here{{"areas", area.slug}};
    if (!area.within.empty())
        here.push_back({"areas", area.within});
    return here;
}

content::Gathered gather(sql::Session& db, Viewer const& viewer, AreaPage& page)
{
    Shelves shelves(viewer, filed_here(*page.area));
    shelves.add("help", cards_shown).add("project", projects_shown).add("circle", cards_shown);
    shelves.add("story", cards_shown).add("measure", cards_shown).add("news", cards_shown);
    shelves.add("help", national_shown, {{"national", "true"}});
    shelves.add(kind.name, workers_shown, {{"areas", page.area->slug}});
    shelves.read(db);
    page.help = shelves.take();
    page.projects = shelves.take();
    page.circles = shelves.take();
    page.stories = shelves.take();
    page.measures = shelves.take();
    page.news = shelves.take();
    page.local_line = content::take_line(page.help.cards, content::first_need);
    auto national = shelves.take();
    page.national_line = content::take_line(national.cards, content::first_need);
    return shelves.take();
}

// The organisations that say so themselves, and those that the local help, projects and circles name.
void add_workers(sql::Session& db, Viewer const& viewer, AreaPage& page, content::Gathered organisations)
{
    std::vector<content::EntryId> local;
    std::vector<content::Card const*> cards;
    if (page.local_line)
    {
        local.push_back(page.local_line->id);
        cards.push_back(&*page.local_line);
    }
    for (auto const* const gathered : {&page.help, &page.projects, &page.circles})
        for (auto const& card : gathered->cards)
        {
            local.push_back(card.id);
            cards.push_back(&card);
        }
    for (auto& card : organisations.cards)
        page.workers.push_back({std::move(card), nullptr});
    for (auto& partner : content::store::partners(db, viewer.language, local, workers_shown))
    {
        auto const same = [&](Worker const& worker) { return worker.card.id == partner.card.id; };
        auto const through = std::ranges::find(cards, partner.through, [](auto const* card) { return card->id; });
        if (std::ranges::none_of(page.workers, same) && through != cards.end())
            page.workers.push_back({std::move(partner.card), *through});
    }
}

content::Days coming(sql::Session& db, Viewer const& viewer, content::Area const& area)
{
    content::DayQuery query;
    query.kind = viewer.kinds->find("activity");
    if (!query.kind)
        return {};
    query.language = viewer.language;
    query.from = viewer.today;
    query.filters = {{"areas", {area.slug}}};
    if (!area.within.empty())
        query.filters[0].any_of.push_back(area.within);
    query.limit = days_shown;
    return content::store::upcoming(db, query);
}

}

http::Response show_area(Network& network, http::Request const& request)
{
    auto const viewer = content::viewer(network.content, network.clock, request);
    AreaPage page;
    page.area = viewer.vocabulary().area(request.path("slug"));
    if (!page.area)
        return http::not_found();
    if (page.area->kind == content::AreaKind::former_municipality)
        return area_page(viewer, page); // what happened there is filed under its successors

    auto organisations = gather(network.db, viewer, page);
    add_workers(network.db, viewer, page, std::move(organisations));
    page.days = coming(network.db, viewer, *page.area);
    return area_page(viewer, page);
}

}
