// GET /hulp/{slug}: how to reach one kind of help.
#include "help/handlers.h"

#include "content/entry_page.h"

#include "text/help.h"

namespace help {

http::Response show_help(Help& help, http::Request const& request)
{
    auto const viewer = content::viewer(help.content, help.clock, request);
    auto const show = [](content::Viewer const& reader, content::EntryPage& found) {
        content::EntryLayout layout{text::help::list_title, text::help::share_heading};
        auto page = content::entry_page(reader, kind, found, layout);
        page.quick_exit = html::QuickExit::yes;
        return page;
    };
    return content::show_entry(help.db, viewer, kind, request, show);
}

}
