// Partial dates and moments, with ICU's month names and its time zone data for Europe/Amsterdam.
#include "platform/text/date.h"

#include "platform/text/icu.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <memory>
#include <unicode/dtfmtsym.h>
#include <unicode/timezone.h>

namespace text {
namespace {

using Months = std::array<std::string, 12>;
using std::chrono::microseconds;
using std::chrono::milliseconds;

Months load_months(Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::DateFormatSymbols const symbols(icu_locale(language), status);
    check_icu(status, "month names");
    std::int32_t count = 0;
    auto const* const names = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    Months months;
    for (std::size_t i = 0; i < months.size(); ++i)
        months[i] = from_icu(names[i]);
    return months;
}

std::string const& month_name(Language language, unsigned month)
{
    static std::array const names{load_months(Language::nl), load_months(Language::en)};
    return names[static_cast<std::size_t>(language)][month - 1];
}

icu::TimeZone const& amsterdam()
{
    static std::unique_ptr<icu::TimeZone const> const zone(icu::TimeZone::createTimeZone("Europe/Amsterdam"));
    return *zone;
}

/// A moment on the clocks of Europe/Amsterdam.
struct Local
{
    std::chrono::year_month_day day;
    std::chrono::hh_mm_ss<std::chrono::seconds> clock;
    std::chrono::minutes offset;
};

Local to_local(base::Time moment)
{
    auto const since_epoch = std::chrono::floor<milliseconds>(moment.time_since_epoch());
    std::int32_t raw = 0;
    std::int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    amsterdam().getOffset(static_cast<UDate>(since_epoch.count()), false, raw, summer, status);
    check_icu(status, "the time zone Europe/Amsterdam");

    auto const offset = milliseconds(raw + summer);
    auto const local = std::chrono::floor<std::chrono::seconds>(moment + offset);
    auto const midnight = std::chrono::floor<std::chrono::days>(local);
    return {
        midnight, std::chrono::hh_mm_ss(local - midnight), std::chrono::duration_cast<std::chrono::minutes>(offset)};
}

template <class... Parts>
std::string print(char const* format, Parts... parts)
{
    std::array<char, 64> buffer;
    auto const size = std::snprintf(buffer.data(), buffer.size(), format, parts...);
    return std::string(buffer.data(), static_cast<std::size_t>(size));
}

/// Exactly `width` digits at `at`, or nothing.
std::optional<int> digits(std::string_view value, std::size_t at, std::size_t width)
{
    if (value.size() < at + width || value[at] < '0' || value[at] > '9')
        return std::nullopt;
    int number = 0;
    auto const* const end = value.data() + at + width;
    auto const result = std::from_chars(value.data() + at, end, number);
    return result.ptr == end ? std::optional(number) : std::nullopt;
}

std::chrono::year_month_day whole(PartialDate date, unsigned month, unsigned day)
{
    return {
        std::chrono::year(date.year), std::chrono::month(date.month ? date.month : month),
        std::chrono::day(date.day ? date.day : day)};
}

} // namespace

std::optional<PartialDate> parse_date(std::string_view iso_text)
{
    if (iso_text.size() != 4 && iso_text.size() != 7 && iso_text.size() != 10)
        return std::nullopt;
    for (std::size_t const hyphen : {4u, 7u})
    {
        if (iso_text.size() > hyphen && iso_text[hyphen] != '-')
            return std::nullopt;
    }
    auto const year = digits(iso_text, 0, 4);
    auto const month = iso_text.size() > 4 ? digits(iso_text, 5, 2) : std::optional(0);
    auto const day = iso_text.size() > 7 ? digits(iso_text, 8, 2) : std::optional(0);
    if (!year || !month || !day || *year == 0 || (iso_text.size() > 4 && *month == 0)
        || (iso_text.size() > 7 && *day == 0))
        return std::nullopt;

    PartialDate const date{
        static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
    return whole(date, 1, 1).ok() ? std::optional(date) : std::nullopt;
}

std::string iso(PartialDate date)
{
    if (date.month == 0)
        return print("%04d", date.year);
    if (date.day == 0)
        return print("%04d-%02d", date.year, date.month);
    return print("%04d-%02d-%02d", date.year, date.month, date.day);
}

std::chrono::sys_days first_day(PartialDate date)
{
    return whole(date, 1, 1);
}

std::chrono::sys_days last_day(PartialDate date)
{
    if (date.day != 0)
        return whole(date, 1, 1);
    auto const month = std::chrono::month(date.month ? date.month : 12u);
    return std::chrono::year_month_day_last(std::chrono::year(date.year), std::chrono::month_day_last(month));
}

std::string write_date(Language language, PartialDate date)
{
    auto text = std::to_string(date.year);
    if (date.month != 0)
        text = month_name(language, date.month) + " " + text;
    if (date.day != 0)
        text = std::to_string(date.day) + " " + text;
    return text;
}

std::string write_period(Language language, PartialDate start, std::optional<PartialDate> end)
{
    auto const dutch = language == Language::nl;
    if (!end)
        return (dutch ? "sinds " : "since ") + write_date(language, start);
    if (*end == start)
        return write_date(language, start);
    return write_date(language, start) + (dutch ? " t/m " : " to ") + write_date(language, *end);
}

PartialDate local_date(base::Time moment)
{
    auto const day = to_local(moment).day;
    return {
        static_cast<std::int16_t>(static_cast<int>(day.year())),
        static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
        static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

std::string write_time(Language language, base::Time moment)
{
    auto const day = write_date(language, local_date(moment));
    auto const clock = write_clock(moment);
    return language == Language::nl ? day + " om " + clock + " uur" : day + " at " + clock;
}

std::string write_clock(base::Time moment)
{
    auto const clock = to_local(moment).clock;
    return print("%02d:%02d", static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()));
}

std::string iso_time(base::Time moment)
{
    auto const local = to_local(moment);
    auto const offset = static_cast<int>(local.offset.count());
    return iso(local_date(moment)) + "T" + write_clock(moment)
        + print(":%02d+%02d:%02d", static_cast<int>(local.clock.seconds().count()), offset / 60, offset % 60);
}

} // namespace text
