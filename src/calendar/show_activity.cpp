// GET /agenda/{slug}: one activity, also when it has been.
#include "calendar/handlers.h"
#include "calendar/pages.h"

#include <algorithm>

namespace calendar {

http::Response show_activity(Calendar& calendar, http::Request const& request)
{
    auto const viewer = content::viewer(calendar.content, calendar.clock, request);
    auto const show = [](content::Viewer const& reader, content::EntryPage& found) {
        ActivityPage page{std::move(found), {}, 0};
        page.coming = content::occasions(page.fields());
        page.passed = std::erase_if(
            page.coming, [&](content::Occasion const& each) { return each.day < reader.today; });
        return activity_page(reader, page);
    };
    return content::show_entry(calendar.db, viewer, kind, request, show);
}

}
