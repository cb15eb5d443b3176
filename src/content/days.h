// Entries that are held on days, such as activities: what is coming, and the list of it that several pages show.
#pragma once
#include "content/list.h"
#include "content/occasion.h"
#include "content/viewer.h"
#include "platform/sql/sql.h"

#include <span>

namespace content {

/// The indexed part that holds the days.
inline constexpr std::string_view day_field = "occasions.date";

struct DayQuery
{
    Kind const* kind = nullptr;
    text::Language language = text::Language::nl;
    text::PartialDate from{1970, 1, 1};           ///< the first day
    std::optional<text::PartialDate> before = {}; ///< the first day that is no longer wanted
    std::vector<Filter> filters = {};
    Cursor after = {};
    int limit = 20;
};

/// An entry on one of its days.
struct DayCard
{
    text::PartialDate day;
    Card card;
    std::int64_t revision = 0; ///< of the original, which says when and where
    base::Time updated_at;     ///< of what is shown
};

struct Days
{
    std::vector<DayCard> cards; ///< by day; within a page of them also by time
    std::optional<Cursor> next;
};

namespace store {

/// Published entries on each of their days, also where the occasion was cancelled. At most two queries: the days are
/// walked in order up to the limit, or those of the few entries that fit the filters are gathered.
Days upcoming(sql::Session& db, DayQuery const& query);

}

/// The occasions of the entry on its day: usually one.
std::vector<Occasion> occasions_on(DayCard const& card);

/// "van 19:30 tot 21:00 uur", "vanaf 19:30 uur", or nothing when the time is not known.
std::string write_times(Viewer const& viewer, Occasion const& occasion);

/// The list: each day as h3 with what is held on it, its titles as h4. Nothing when there is nothing.
void day_list(html::Out& out, Viewer const& viewer, std::span<DayCard const> cards);

}
