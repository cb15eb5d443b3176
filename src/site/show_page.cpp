// GET /{slug}: a page at the root of the site.
#include "content/absent.h"
#include "site/handlers.h"
#include "site/pages.h"

namespace site {

http::Response show_page(Site& site, http::Request const& request)
{
    auto const viewer = content::viewer(site.content, site.clock, request);
    auto& db = site.db;
    auto entry = content::store::published(db, kind, viewer.language, request.path("slug"));
    if (!entry)
        return content::absent(db, kind, request.path("slug"));
    if (entry->slug_nl == home_slug)
        return http::moved(home_path(viewer.language));
    if (entry->content.slug != request.path("slug"))
        return http::moved(content::entry_path(kind, viewer.language, entry->content.slug));

    TextPage page;
    page.journey.origins = content::store::origins(db, viewer.language, entry->id);
    page.journey.outcomes = content::store::outcomes(db, viewer.language, entry->id);
    page.media = content::store::media(db, viewer.language, content::media_slugs(kind, entry->content.fields));
    page.entry = std::move(*entry);
    return text_page(viewer, page);
}

}
