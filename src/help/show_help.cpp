// GET /hulp/{slug}: how to reach one kind of help.
#include "help/handlers.h"
#include "help/pages.h"

namespace help {

http::Response show_help(Help& help, http::Request const& request)
{
    auto const viewer = content::viewer(help.content, help.clock, request);
    auto const show = [](content::Viewer const& reader, content::EntryPage const& page) {
        return help_page(reader, page);
    };
    return content::show_entry(help.db, viewer, kind, request, show);
}

}
