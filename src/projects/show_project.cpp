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
    auto entry = content::store::published(projects.db, kind, viewer.language, request.path("slug"));
    if (!entry)
        return http::not_found();
    auto const path = content::entry_path(kind, viewer.language, entry->content.slug);
    if (entry->content.slug != request.path("slug"))
        return http::moved(path);

    auto& db = projects.db;
    ProjectPage page;
    page.organisations = content::store::referred(db, viewer.language, entry->id, "organisations");
    page.funders = content::store::referred(db, viewer.language, entry->id, "funders");
    page.journey.origins = content::store::origins(db, viewer.language, entry->id);
    page.journey.outcomes = content::store::outcomes(db, viewer.language, entry->id);
    page.others = others(db, viewer, *entry);
    page.address = std::string(request.base_url()) + path;
    page.entry = std::move(*entry);
    return project_page(viewer, page);
}

}
