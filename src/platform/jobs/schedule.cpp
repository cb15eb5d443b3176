// The schedule: queues recurring jobs when they are due, once for all processes.
#include "platform/jobs/store.h"
#include "platform/jobs/workers.h"

#include "platform/base/error.h"
#include <fmt/format.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>

namespace jobs {

namespace {

void check(UErrorCode status, std::string_view zone)
{
    if (U_FAILURE(status))
        throw base::Error(fmt::format("ICU cannot work with the time zone {}: {}", zone, u_errorName(status)));
}

/// Owned by the calendar it is given to.
icu::TimeZone* zone_named(std::string const& name)
{
    auto* const zone = icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name));
    if (*zone != icu::TimeZone::getUnknown())
        return zone;
    delete zone;
    throw base::Error(fmt::format("there is no time zone {}", name));
}

void set_time(icu::GregorianCalendar& calendar, Daily const& daily)
{
    calendar.set(UCAL_HOUR_OF_DAY, daily.hour);
    calendar.set(UCAL_MINUTE, daily.minute);
    calendar.set(UCAL_SECOND, 0);
    calendar.set(UCAL_MILLISECOND, 0);
}

base::Time next_of(Recurring const& recurring, base::Time now)
{
    return std::visit([&](auto const& when) { return next_time(when, now); }, recurring.when);
}

/// True: somebody has to plan or queue it.
bool needs_work(std::optional<base::Time> planned, base::Time next, base::Time now)
{
    return !planned || *planned <= now || *planned > next;
}

void queue_when_due(Queue& queue, sql::Tx& tx, Recurring const& recurring)
{
    auto const now = queue.clock().now();
    auto const next = next_of(recurring, now);
    auto const planned = store::planned(tx, recurring.name);
    if (!needs_work(planned, next, now))
        return;
    store::plan(tx, recurring.name, next);
    if (!planned || *planned > now)
        return;
    auto job = recurring.job;
    job.unique_key = "schedule:" + recurring.name;
    queue.enqueue(tx, job);
}

}

base::Time next_time(Every const& every, base::Time now)
{
    return now + every.period;
}

base::Time next_time(Daily const& daily, base::Time now)
{
    auto status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(zone_named(daily.zone), status);
    check(status, daily.zone);
    calendar.setSkippedWallTimeOption(UCAL_WALLTIME_NEXT_VALID);
    auto const now_ms = std::chrono::floor<std::chrono::milliseconds>(now).time_since_epoch().count();
    calendar.setTime(static_cast<UDate>(now_ms), status);
    set_time(calendar, daily);
    if (calendar.getTime(status) <= static_cast<UDate>(now_ms))
    {
        calendar.add(UCAL_DATE, 1, status);
        set_time(calendar, daily);
    }
    auto const next = calendar.getTime(status);
    check(status, daily.zone);
    return base::Time(std::chrono::milliseconds(static_cast<std::int64_t>(next)));
}

void run_schedule(Queue& queue, std::span<Recurring const> schedule)
{
    for (auto const& recurring : schedule)
    {
        auto const now = queue.clock().now();
        auto const planned = store::planned(queue.database(), recurring.name);
        if (needs_work(planned, next_of(recurring, now), now))
            queue.database().write([&](sql::Tx& tx) { queue_when_due(queue, tx, recurring); });
    }
}

}
