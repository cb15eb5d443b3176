// Counting and logging.
#include "platform/http/recorder.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace http {

namespace {

std::string_view route_of(Record const& record)
{
    if (record.counted == Counted::row)
        return record.row->paths.nl;
    return record.counted == Counted::asset ? "assets" : "-";
}

std::string_view method_of(Record const& record)
{
    if (record.counted == Counted::row)
        return name(record.row->method);
    return record.counted == Counted::asset ? "GET" : "-";
}

} // namespace

void Recorder::count(Record const& record)
{
    auto const seconds = std::chrono::duration<double>(record.duration).count();
    std::lock_guard const lock(mutex_);
    auto const [place, is_new] = routes_.try_emplace({record.counted, record.row, record.status});
    auto& route = place->second;
    if (is_new)
    {
        route.method = method_of(record);
        route.route = route_of(record);
        route.status = record.status;
    }
    ++route.count;
    route.seconds += seconds;
    auto const bound = std::ranges::lower_bound(duration_bounds, seconds);
    ++route.buckets[static_cast<std::size_t>(bound - duration_bounds.begin())];
}

void Recorder::log(Record const& record, std::string_view time)
{
    std::array<char, 48> numbers{};
    auto const length = std::snprintf(
        numbers.data(), numbers.size(), " %d %.6f\n", record.status,
        std::chrono::duration<double>(record.duration).count());
    lines_.append(time).append(" ").append(record.method).append(" ").append(route_of(record));
    lines_.append(numbers.data(), static_cast<std::size_t>(length));
}

void Recorder::add_to(std::vector<RouteMetrics>& routes) const
{
    std::lock_guard const lock(mutex_);
    for (auto const& [key, counted] : routes_)
    {
        auto const known = std::ranges::find_if(routes, [&](RouteMetrics const& other) {
            return std::tie(other.method, other.route, other.status)
                == std::tie(counted.method, counted.route, counted.status);
        });
        if (known == routes.end())
        {
            routes.push_back(counted);
            continue;
        }
        known->count += counted.count;
        known->seconds += counted.seconds;
        for (std::size_t i = 0; i < counted.buckets.size(); ++i)
            known->buckets[i] += counted.buckets[i];
    }
}

} // namespace http
