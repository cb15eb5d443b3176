// Moments from local time, by ICU's time zone data.
#include "platform/text/moment.h"

#include "platform/text/icu.h"

#include <memory>
#include <unicode/basictz.h>
#include <unicode/timezone.h>

namespace text {

base::Time moment_at(PartialDate day, std::chrono::minutes since_midnight)
{
    static std::unique_ptr<icu::TimeZone const> const zone(icu::TimeZone::createTimeZone("Europe/Amsterdam"));
    auto const local = first_day(day) + since_midnight;
    auto const since_epoch = std::chrono::duration_cast<std::chrono::milliseconds>(local.time_since_epoch());
    std::int32_t raw = 0;
    std::int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(static_cast<UDate>(since_epoch.count()), true, raw, summer, status);
    check_icu(status, "the time zone Europe/Amsterdam");
    return base::Time(since_epoch - std::chrono::milliseconds(raw + summer));
}

} // namespace text
