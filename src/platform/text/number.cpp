// Numbers by ICU's number formatters, one per language.
#include "platform/text/number.h"

#include "platform/text/icu.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unicode/numberformatter.h>

namespace text {
namespace {

using icu::number::LocalizedNumberFormatter;

// Four digits are grouped too (1.234), as product texts and Dutch government style do.
LocalizedNumberFormatter formatter(Language language)
{
    return icu::number::NumberFormatter::withLocale(icu_locale(language)).grouping(UNUM_GROUPING_ON_ALIGNED);
}

// Immutable; formatting with it is safe from several threads.
LocalizedNumberFormatter const& formatter_of(Language language)
{
    static std::array const formatters{formatter(Language::nl), formatter(Language::en)};
    return formatters[static_cast<std::size_t>(language)];
}

std::string finish(icu::number::FormattedNumber const& formatted, UErrorCode status)
{
    check_icu(status, "a number");
    auto const result = formatted.toString(status);
    check_icu(status, "a number's text");
    return from_icu(result);
}

} // namespace

std::string write_number(Language language, std::int64_t value)
{
    if (value >= 0 && value < 1000)
        return std::to_string(value); // the same in every language, and by far the most common
    UErrorCode status = U_ZERO_ERROR;
    return finish(formatter_of(language).formatInt(value, status), status);
}

std::string write_number(Language language, double value, int decimals)
{
    if (!std::isfinite(value))
        return "–";
    auto const digits = icu::number::Precision::fixedFraction(std::clamp(decimals, 0, 9));
    UErrorCode status = U_ZERO_ERROR;
    return finish(formatter_of(language).precision(digits).formatDouble(value, status), status);
}

} // namespace text
