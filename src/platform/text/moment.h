// Moments from what a Dutch clock says.
#pragma once

#include "platform/text/date.h"

#include <chrono>

namespace text {

/// The moment at which clocks in Europe/Amsterdam show this time on this day (`day.day` is not 0). A time that summer
/// time skips counts as winter time, and of a time that comes twice the later one is meant.
base::Time moment_at(PartialDate day, std::chrono::minutes since_midnight);

} // namespace text
