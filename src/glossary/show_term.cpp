// GET /begrippen/{slug}: one term.
#include "glossary/handlers.h"
#include "glossary/pages.h"

#include <algorithm>

namespace glossary {

namespace {

constexpr std::size_t related_shown = 8;

// Invented terms are related to invented ones only.
std::vector<content::Card> related(sql::Session& db, content::Viewer const& viewer, content::Entry const& entry)
{
    auto themes = content::texts(entry.content.fields, "themes");
    if (themes.empty())
        return {};
    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.filters = {{"themes", std::move(themes)}};
    query.limit = 2 * static_cast<int>(related_shown);
    auto found = content::store::list(db, query).cards;
    std::erase_if(found, [&](content::Card const& card) {
        return card.id == entry.id || card.invented != entry.content.invented;
    });
    if (found.size() > related_shown)
        found.erase(found.begin() + related_shown, found.end());
    return found;
}

}

http::Response show_term(Glossary& glossary, http::Request const& request)
{
    auto const viewer = content::viewer(glossary.content, glossary.clock, request);
    auto const show = [&](content::Viewer const&, content::EntryPage& found) {
        TermPage page{std::move(found), {}};
        page.related = related(glossary.db, viewer, page.entry);
        return term_page(viewer, page);
    };
    return content::show_entry(glossary.db, viewer, kind, request, show);
}

}
