// Counts and logs the requests of one I/O thread. Internal to http.
#pragma once

#include "platform/http/metrics.h"
#include "platform/http/reply.h"

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

namespace http {

/// What is counted and logged of a request: nothing that says who asked for what.
struct Record
{
    Counted counted = Counted::nothing;
    Row const* row = nullptr;
    int status = 0;
    std::string_view method = {}; ///< as sent; "-" when it is none we know
    std::chrono::steady_clock::duration duration{};
};

class Recorder
{
public:
    /// Called by the I/O thread only.
    void count(Record const& record);
    /// Appends a line to the access log: time, method, route pattern, status, seconds.
    void log(Record const& record, std::string_view time);
    /// Hands over the lines so far.
    std::string take_log() { return std::exchange(lines_, {}); }
    std::size_t log_bytes() const { return lines_.size(); }

    /// Adds this thread's counts; from any thread.
    void add_to(std::vector<RouteMetrics>& routes) const;

private:
    using Key = std::tuple<Counted, Row const*, int>;

    mutable std::mutex mutex_;
    std::map<Key, RouteMetrics> routes_;
    std::string lines_;
};

} // namespace http
