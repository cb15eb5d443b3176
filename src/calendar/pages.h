// The pages of the calendar: what each shows, and its HTML.
#pragma once
#include "calendar/choices.h"
#include "content/entry_page.h"

namespace calendar {

struct DaysPage
{
    Choices choices;
    content::Cursor here;
    content::Days days;
    std::string feed; ///< address in full of the feed with the same municipality and theme
};
html::Page days_page(content::Viewer const& viewer, DaysPage const& page);

/// One activity, with its occasions.
struct ActivityPage : content::EntryPage
{
    std::vector<content::Occasion> coming; ///< from today on, by day and time
    std::size_t passed = 0;                ///< how many occasions lie before today
};
html::Page activity_page(content::Viewer const& viewer, ActivityPage const& page);

/// Path of the feed of all activities, and of the file with one.
std::string feed_path(text::Language language);
std::string activity_feed_path(text::Language language, std::string_view slug);

}
