// A day and time as somebody types it, on Dutch clocks.
#pragma once
#include "platform/base/time.h"

#include <string_view>

namespace review {

struct LocalTime
{
    enum class How {
        read,
        unreadable,
        skipped, ///< that night the clocks go from two to three: there is no half past two
    };
    How how = How::unreadable;
    base::Time moment{};
};

/// Reads "1-12-2026 09:00", "1 december 2026 om 9.00 uur", "1-12-2026 9 uur", "2026-12-01T09:00". A time that comes
/// twice, in autumn, is the later one.
LocalTime local_time(std::string_view typed);

}
