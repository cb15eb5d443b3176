// Reads a day and time as somebody types it.
#include "review/local_time.h"

#include "content/occasion.h"
#include "platform/text/moment.h"

namespace review {

LocalTime local_time(std::string_view typed)
{
    while (typed.starts_with(' '))
        typed.remove_prefix(1);
    while (typed.ends_with(' '))
        typed.remove_suffix(1);
    if (typed.size() != 16 || (typed[10] != ' ' && typed[10] != 'T'))
        return {};
    auto const day = text::parse_date(typed.substr(0, 10));
    auto const clock = content::parse_clock(typed.substr(11));
    if (!day || !clock)
        return {};
    auto const moment = text::moment_at(*day, *clock);
    bool const exists = text::write_clock(moment) == typed.substr(11);
    return {exists ? LocalTime::How::read : LocalTime::How::skipped, moment};
}

}
