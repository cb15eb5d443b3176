// The names of days and months, from ICU.
#include "platform/text/weekday.h"

#include "platform/text/icu.h"

#include <array>
#include <unicode/dtfmtsym.h>
#include <vector>

namespace text {
namespace {

struct Names
{
    std::vector<std::string> weekdays; ///< Sunday first
    std::vector<std::string> months;
};

std::vector<std::string> list_of(icu::UnicodeString const* names, int first, int count)
{
    std::vector<std::string> found;
    for (int i = first; i < first + count; ++i)
        found.push_back(from_icu(names[i]));
    return found;
}

Names load(Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::DateFormatSymbols const symbols(icu_locale(language), status);
    check_icu(status, "names of days");
    std::int32_t count = 0;
    constexpr auto format = icu::DateFormatSymbols::FORMAT;
    constexpr auto wide = icu::DateFormatSymbols::WIDE;
    auto const* const weekdays = symbols.getWeekdays(count, format, wide); // ICU counts them from 1
    auto found = list_of(weekdays, 1, 7);
    return {std::move(found), list_of(symbols.getMonths(count, format, wide), 0, 12)};
}

Names const& names(Language language)
{
    static std::array const loaded{load(Language::nl), load(Language::en)};
    return loaded[static_cast<std::size_t>(language)];
}

} // namespace

std::string_view weekday_name(Language language, PartialDate date)
{
    return names(language).weekdays[std::chrono::weekday(first_day(date)).c_encoding()];
}

std::string_view month_name(Language language, unsigned month)
{
    return names(language).months[month - 1];
}

std::string write_day(Language language, PartialDate date)
{
    return std::string(weekday_name(language, date)) + " " + write_date(language, date);
}

} // namespace text
