// Dates as people write them: as precise as is known and no more, and moments in Dutch local time.
#pragma once

#include "platform/base/time.h"
#include "platform/text/language.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace text {

/// A date of which the month, or the day, may be unknown ("2017", "2017-01", "2017-01-31").
/// Ordered as its ISO text is: a less precise date comes before the more precise ones it contains.
struct PartialDate
{
    std::int16_t year;      ///< 1 to 9999, Gregorian
    std::uint8_t month = 0; ///< 1 to 12; 0: unknown
    std::uint8_t day = 0;   ///< 1 to 31; 0: unknown, and always 0 when the month is

    friend constexpr auto operator<=>(PartialDate const&, PartialDate const&) = default;
};

/// Reads exactly YYYY, YYYY-MM or YYYY-MM-DD of a date that exists; anything else is absent.
std::optional<PartialDate> parse_date(std::string_view iso_text);

/// The same text that `parse_date` reads, also right for `<time datetime>`.
std::string iso(PartialDate date);

/// The first and the last day that the date may mean: of 2017, January 1st and December 31st.
std::chrono::sys_days first_day(PartialDate date);
std::chrono::sys_days last_day(PartialDate date);

/// "2017", "januari 2017", "31 maart 2023"; in English "31 March 2023".
std::string write_date(Language language, PartialDate date);

/// "januari 2017 t/m 31 maart 2023", "sinds januari 2017" when there is no end, and one date when both are the same.
/// In English "January 2017 to 31 March 2023" and "since January 2017".
std::string write_period(Language language, PartialDate start, std::optional<PartialDate> end);

/// The day, in Europe/Amsterdam, on which a moment falls.
PartialDate local_date(base::Time moment);

/// "31 maart 2023 om 14:05 uur"; in English "31 March 2023 at 14:05". Europe/Amsterdam, summer time included.
std::string write_time(Language language, base::Time moment);

/// "14:05", Europe/Amsterdam.
std::string write_clock(base::Time moment);

/// "2023-03-31T14:05:00+02:00", Europe/Amsterdam, for `<time datetime>`, feeds and JSON.
std::string iso_time(base::Time moment);

} // namespace text
