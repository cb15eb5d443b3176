// GET /projecten/{slug}: the project sheet.
#include "projects/handlers.h"
#include "projects/pages.h"

#include <algorithm>

namespace projects {

namespace {

constexpr int others_shown = 3;

// Whether some theme of the project has enough other projects.
bool theme_is_shared(content::Viewer const& viewer, std::vector<std::string> const& themes)
{
    auto const* const values = viewer.snapshot->facet(kind, "themes");
    return values && std::ranges::any_of(themes, [&](std::string const& theme) {
               auto const* const value = values->find(theme);
               return value && value->count > others_shown;
           });
}

// Projects on the same themes, or any others where those are too few; what is real before what is invented.
std::vector<content::Card> others(sql::Session& db, content::Viewer const& viewer, content::Entry const& entry)
{
    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.limit = 2 * others_shown + 1;
    if (auto themes = content::texts(entry.content.fields, "themes"); theme_is_shared(viewer, themes))
        query.filters.push_back({"themes", std::move(themes)});
    auto found = content::store::list(db, query).cards;
    std::erase_if(found, [&](content::Card const& card) { return card.id == entry.id; });
    std::ranges::stable_sort(
        found, {}, [](content::Card const& card) { return card.invented == content::Invented::yes; });
    while (std::ssize(found) > others_shown)
        found.pop_back();
    return found;
}

}

http::Response show_project(Projects& projects, http::Request const& request)
{
    auto const viewer = content::viewer(projects.content, projects.clock, request);
    auto& db = projects.db;
    auto const show = [&](content::Viewer const&, content::EntryPage& found) {
        ProjectPage page{std::move(found), {}, {}};
        page.funders = content::store::referred(db, viewer.language, page.entry.id, "funders");
        page.others = others(db, viewer, page.entry);
        return project_page(viewer, page);
    };
    return content::show_entry(db, viewer, kind, request, show);
}

}
