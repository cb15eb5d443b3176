// Counts and filters material by ranges of minutes, from the numbers that occur.
#include "learning/duration.h"

#include "learning/learning.h"

#include "text/learning.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace learning {

namespace {

namespace words = text::learning;

constexpr std::string_view field = "minutes";

struct Range
{
    std::string_view value;
    int from;
    int to; ///< the last minute that belongs to it
    text::Message label;
};

constexpr Range ranges[] = {
    {"10", 0, 10, words::duration_short},
    {"30", 11, 30, words::duration_middle},
    {"longer", 31, std::numeric_limits<int>::max(), words::duration_long},
};

bool holds(Range const& range, std::string_view minutes)
{
    int number = -1;
    std::from_chars(minutes.data(), minutes.data() + minutes.size(), number);
    return number >= range.from && number <= range.to;
}

}

content::Facet duration_facet(content::Viewer const& viewer, http::Request const& request)
{
    auto const asked = request.query_all("duration");
    content::Facet facet{"duration", field, viewer.say(words::facet_duration), {}};
    for (auto const& range : ranges)
    {
        std::int64_t count = 0;
        for (auto const& each : viewer.snapshot->counts(kind))
            if (each.field == field && holds(range, each.value))
                count += each.count;
        bool const chosen = std::ranges::find(asked, range.value) != asked.end();
        if (count > 0 || chosen)
            facet.options.push_back({range.value, viewer.say(range.label), count, chosen});
    }
    return facet;
}

std::optional<content::Filter> duration_filter(content::Viewer const& viewer, content::Facet const& facet)
{
    auto const chosen = facet.chosen();
    if (chosen.empty() || chosen.size() == facet.options.size())
        return std::nullopt;
    content::Filter filter{std::string(field), {}};
    for (auto const& range : ranges)
        if (std::ranges::find(chosen, range.value) != chosen.end())
            for (auto const& each : viewer.snapshot->counts(kind))
                if (each.field == field && holds(range, each.value))
                    filter.any_of.push_back(each.value);
    if (filter.any_of.empty())
        filter.any_of.emplace_back("-"); // a range that nothing lies in finds nothing
    return filter;
}

}
