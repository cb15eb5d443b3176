// Counts of what the server did: plain numbers that app turns into Prometheus text.
#pragma once

#include "platform/http/method.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace http {

/// Upper bounds of the duration buckets in seconds; a last bucket takes the rest.
inline constexpr std::array<double, 12> duration_bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                        0.05,   0.1,   0.25,   0.5,   1.0,  5.0};

/// Requests of one route with one status.
struct RouteMetrics
{
    std::string method; ///< of the row: "GET" counts HEAD too; "-" when no row matched
    std::string route;  ///< the Dutch pattern, "assets", or "-" when no row matched
    int status = 0;
    std::uint64_t count = 0;
    double seconds = 0; ///< sum of durations, from a complete head to an answer handed to the kernel
    std::array<std::uint64_t, duration_bounds.size() + 1> buckets{}; ///< not cumulative
};

struct Metrics
{
    std::vector<RouteMetrics> routes;
    std::uint64_t connections_accepted = 0;
    std::uint64_t connections_refused = 0; ///< over the connection cap
    std::uint64_t connections_open = 0;
    std::uint64_t overloaded = 0; ///< answered 503 because the queue was full
    std::uint64_t timeouts = 0;
    std::uint64_t cache_hits = 0;
    std::uint64_t cache_misses = 0;
    std::uint64_t cache_bytes = 0;
    std::uint64_t queue_length = 0;
    std::uint64_t workers_busy = 0;
};

} // namespace http
