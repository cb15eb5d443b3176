// GET /media/{slug}: one item, with player, transcript and download.
#include "content/entry_page.h"
#include "content/media_view.h"
#include "library/handlers.h"

#include "text/library.h"

namespace library {

namespace {

namespace words = text::library;

}

http::Response show_media(Library& library, http::Request const& request)
{
    auto const viewer = content::viewer(library.content, library.clock, request);
    auto const show = [&](content::Viewer const&, content::EntryPage& page) {
        std::string const slugs[] = {page.entry.slug_nl};
        auto items = content::store::media(library.db, viewer.language, slugs);
        // The body is the transcript: the player shows it.
        page.entry.content.body.clear();
        for (auto& item : items)
            item.summary.clear(); // the lead
        content::EntryLayout layout{.list_title = words::list_title, .share_heading = words::share_heading};
        layout.after = [&](html::Out& out) {
            for (auto const& item : items)
                content::player(out, viewer, item, 0);
        };
        return content::entry_page(viewer, kind, page, layout);
    };
    return content::show_entry(library.db, viewer, kind, request, show);
}

}
