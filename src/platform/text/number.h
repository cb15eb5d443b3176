// Numbers as people of a language write them.
#pragma once

#include "platform/text/language.h"

#include <cstdint>
#include <string>

namespace text {

/// "1.234" in Dutch, "1,234" in English.
std::string write_number(Language language, std::int64_t value);

/// Always exactly `decimals` (0 to 9) digits after the mark, rounded half to even as ICU does: "11,8" or "11.8".
/// A value that is not finite gives "–": a page must not break on it.
std::string write_number(Language language, double value, int decimals);

} // namespace text
