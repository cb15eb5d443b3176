// Reads a day and time as somebody types it.
#include "review/local_time.h"

#include "content/occasion.h"
#include "editing/dates.h"
#include "platform/text/moment.h"

#include <fmt/format.h>

#include <string>

namespace review {

namespace {

constexpr std::string_view blank = " ,";

std::string_view trimmed(std::string_view text)
{
    auto const start = text.find_first_not_of(blank);
    return start == std::string_view::npos ? std::string_view()
                                           : text.substr(start, text.find_last_not_of(blank) - start + 1);
}

bool drop_end(std::string_view& text, std::string_view end)
{
    if (!text.ends_with(end))
        return false;
    text = trimmed(text.substr(0, text.size() - end.size()));
    return true;
}

bool is_number(std::string_view text)
{
    return !text.empty() && text.size() <= 2 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "9:00", "9.00" and, of a whole hour, "9" as "09:00"; empty for what is no time.
std::string clock_of(std::string_view typed, bool hours_alone)
{
    auto const mark = typed.find_first_of(":.");
    auto const hour = typed.substr(0, mark);
    auto const minute = mark == std::string_view::npos ? std::string_view() : typed.substr(mark + 1);
    if (!is_number(hour) || (mark == std::string_view::npos ? !hours_alone : minute.size() != 2))
        return {};
    return fmt::format("{:0>2}:{}", hour, minute.empty() ? "00" : minute);
}

}

LocalTime local_time(std::string_view typed)
{
    typed = trimmed(typed);
    bool const says_hours = drop_end(typed, "uur") || drop_end(typed, "u.") || drop_end(typed, "u");
    auto const gap = typed.find_last_of(" T");
    if (gap == std::string_view::npos)
        return {};
    auto date = trimmed(typed.substr(0, gap));
    if (!drop_end(date, " om"))
        drop_end(date, " at");
    auto const time = clock_of(typed.substr(gap + 1), says_hours);
    auto const day = text::parse_date(editing::read_date(date));
    auto const clock = content::parse_clock(time);
    if (!day || day->day == 0 || !clock)
        return {};
    auto const moment = text::moment_at(*day, *clock);
    return {text::write_clock(moment) == time ? LocalTime::How::read : LocalTime::How::skipped, moment};
}

}
