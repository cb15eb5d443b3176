// A bounded pool of connections, the same for both engines.
#pragma once
#include "platform/sql/error.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace sql {

/// Connections are opened when first needed; the last used one is lent first, for its cache is warm.
template <class Connection>
class LeasePool
{
public:
    LeasePool(int most, std::chrono::milliseconds timeout)
        : most_(static_cast<std::size_t>(std::max(1, most))), timeout_(timeout)
    {}

    /// A free connection, or the one that `open()` makes. Throws Busy when none comes free in time, and what opening
    /// throws.
    template <class Open>
    std::unique_ptr<Connection> take(Open const& open)
    {
        std::unique_lock lock(mutex_);
        if (!freed_.wait_for(lock, timeout_, [&] { return lent_ < most_; }))
            throw Busy("no database connection came free in time");
        ++lent_;
        if (!free_.empty())
        {
            auto connection = std::move(free_.back());
            free_.pop_back();
            return connection;
        }
        lock.unlock();
        try
        {
            return open();
        }
        catch (...)
        {
            give_back(nullptr);
            throw;
        }
    }

    /// Null: the connection is not worth keeping.
    void give_back(std::unique_ptr<Connection> connection)
    {
        std::lock_guard const lock(mutex_);
        --lent_;
        if (connection)
            free_.push_back(std::move(connection));
        freed_.notify_one();
    }

    /// Closes the connections that nobody uses.
    void drop_idle()
    {
        std::vector<std::unique_ptr<Connection>> dropped;
        std::lock_guard const lock(mutex_);
        dropped.swap(free_);
    }

private:
    std::size_t most_;
    std::chrono::milliseconds timeout_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> free_;
    std::size_t lent_ = 0;
};

}
