// Reads the days on which an entry is held.
#include "content/occasion.h"

#include "content/components.h"

#include <algorithm>

namespace content {

namespace {

std::optional<int> two_digits(std::string_view text)
{
    auto const digit = [](char each) { return each >= '0' && each <= '9'; };
    if (text.size() != 2 || !digit(text[0]) || !digit(text[1]))
        return std::nullopt;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

}

std::optional<std::chrono::minutes> parse_clock(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    auto const hour = two_digits(text.substr(0, 2));
    auto const minute = two_digits(text.substr(3));
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    return std::chrono::minutes(*hour * 60 + *minute);
}

std::vector<Occasion> occasions(boost::json::object const& fields)
{
    std::vector<Occasion> found;
    for (auto const* const record : records(fields, "occasions"))
    {
        auto const day = text::parse_date(text_of(*record, "date"));
        if (day && day->day != 0)
            found.push_back(
                {*day, parse_clock(text_of(*record, "from")), parse_clock(text_of(*record, "until")),
                 record->contains("cancelled") ? Cancelled::yes : Cancelled::no});
    }
    std::ranges::sort(found);
    return found;
}

}
