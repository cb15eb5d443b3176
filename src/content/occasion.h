// The days on which an entry is held, such as an activity: what its field `occasions` says.
#pragma once
#include "platform/text/date.h"

#include <boost/json/object.hpp>

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace content {

enum class Cancelled { no, yes };

/// One time that an activity is held, in local time.
struct Occasion
{
    text::PartialDate day;
    std::optional<std::chrono::minutes> from;  ///< since midnight; absent: the whole day
    std::optional<std::chrono::minutes> until; ///< after `from`, the same day
    Cancelled cancelled = Cancelled::no;

    friend auto operator<=>(Occasion const&, Occasion const&) = default;
};

/// Reads exactly "HH:MM", 00:00 to 23:59, as minutes since midnight.
std::optional<std::chrono::minutes> parse_clock(std::string_view text);

/// All occasions of an entry, by day and time. What cannot be read is left out: the rules refuse it.
std::vector<Occasion> occasions(boost::json::object const& fields);

}
