// Points in time and the clock, a seam so that tests can move time.
#pragma once
#include <atomic>
#include <chrono>

namespace base {

/// A point in time in UTC with microsecond resolution; stored as microseconds since 1970-01-01.
using Time = std::chrono::sys_time<std::chrono::microseconds>;

/// Where the time comes from. Code that decides by time takes a `Clock const&`.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    Time now() const override
    {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

/// A clock that stands still until a test moves it; safe to read from several threads.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Time start) : now_(start.time_since_epoch().count()) {}
    Time now() const override { return Time(std::chrono::microseconds(now_.load())); }
    void advance(std::chrono::microseconds by) { now_ += by.count(); }

private:
    std::atomic<std::chrono::microseconds::rep> now_;
};

}
