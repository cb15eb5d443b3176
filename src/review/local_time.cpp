// Reads a day and time as somebody types it.
#include "review/local_time.h"

#include "content/occasion.h"
#include "editing/dates.h"
#include "platform/text/moment.h"

namespace review {

LocalTime local_time(std::string_view typed)
{
    while (typed.starts_with(' '))
        typed.remove_prefix(1);
    while (typed.ends_with(' '))
        typed.remove_suffix(1);
    auto const gap = typed.find_last_of(" T");
    if (gap == std::string_view::npos)
        return {};
    auto const day = text::parse_date(editing::read_date(typed.substr(0, gap)));
    auto const clock = content::parse_clock(typed.substr(gap + 1));
    if (!day || day->day == 0 || !clock)
        return {};
    auto const moment = text::moment_at(*day, *clock);
    bool const exists = text::write_clock(moment) == typed.substr(gap + 1);
    return {exists ? LocalTime::How::read : LocalTime::How::skipped, moment};
}

}
