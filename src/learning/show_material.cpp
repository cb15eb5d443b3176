// GET /leren/{slug}: one piece of learning material.
#include "learning/handlers.h"
#include "learning/pages.h"

namespace learning {

namespace {

constexpr std::size_t others_shown = 3;

std::vector<content::Card> others(sql::Session& db, content::Viewer const& viewer, content::Entry const& entry)
{
    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.filters = {{"themes", content::texts(entry.content.fields, "themes")}};
    query.limit = static_cast<int>(others_shown) + 1;
    if (query.filters[0].any_of.empty())
        query.filters = {{"form", {content::text_of(entry.content.fields, "form")}}};
    auto found = content::store::list(db, query).cards;
    std::erase_if(found, [&](content::Card const& card) { return card.id == entry.id; });
    if (found.size() > others_shown)
        found.pop_back();
    return found;
}

}

http::Response show_material(Learning& learning, http::Request const& request)
{
    auto const viewer = content::viewer(learning.content, learning.clock, request);
    auto const show = [&](content::Viewer const&, content::EntryPage& found) {
        MaterialPage page{std::move(found), {}};
        page.others = others(learning.db, viewer, page.entry);
        return material_page(viewer, page);
    };
    return content::show_entry(learning.db, viewer, kind, request, show);
}

}
