// GET /agenda/{slug}: one activity.
#include "calendar/handlers.h"

#include "content/entry_page.h"

#include "text/calendar.h"

namespace calendar {

http::Response show_activity(Calendar& calendar, http::Request const& request)
{
    auto const viewer = content::viewer(calendar.content, calendar.clock, request);
    auto const show = [](content::Viewer const& reader, content::EntryPage& found) {
        content::EntryLayout layout{text::calendar::list_title, text::calendar::share_heading};
        return content::entry_page(reader, kind, found, layout);
    };
    return content::show_entry(calendar.db, viewer, kind, request, show);
}

}
