// What the files of this folder share of ICU: locales, and errors as exceptions. Not for other folders.
#pragma once

#include "platform/base/error.h"
#include "platform/text/language.h"

#include <string>
#include <string_view>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

namespace text {

/// English is written the British way: "31 March 2023".
inline icu::Locale icu_locale(Language language)
{
    return language == Language::nl ? icu::Locale("nl", "NL") : icu::Locale("en", "GB");
}

/// ICU fails only when its data is missing or broken: a broken installation, not bad input.
inline void check_icu(UErrorCode status, char const* what)
{
    if (U_FAILURE(status))
        throw base::Error(std::string("ICU cannot give ") + what + ": " + u_errorName(status));
}

inline icu::UnicodeString to_icu(std::string_view value)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(value.data(), static_cast<std::int32_t>(value.size())));
}

inline std::string from_icu(icu::UnicodeString const& value)
{
    std::string result;
    value.toUTF8String(result);
    return result;
}

} // namespace text
