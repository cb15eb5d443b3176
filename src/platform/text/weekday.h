// Days as a calendar names them: with the day of the week.
#pragma once

#include "platform/text/date.h"

#include <string>
#include <string_view>

namespace text {

/// "zaterdag"; in English "Saturday". The date is a day: `date.day` is not 0.
std::string_view weekday_name(Language language, PartialDate date);

/// "december", for a month of 1 to 12.
std::string_view month_name(Language language, unsigned month);

/// "zaterdag 5 december 2026"; in English "Saturday 5 December 2026".
std::string write_day(Language language, PartialDate date);

} // namespace text
