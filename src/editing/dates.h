// Dates as people type them in a form, and as forms show them.
#pragma once
#include <string>
#include <string_view>

namespace editing {

/// A date as people write it, as content has it: "31-3-2026", "maart 2026" and "2026-03" are dates; other text is
/// given back as it is.
std::string read_date(std::string_view typed);
/// A date as a form shows it: "31-03-2026", "03-2026", "2026"; other text as it is.
std::string shown_date(std::string_view iso);

}
