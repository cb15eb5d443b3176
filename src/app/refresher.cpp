// Follows the content's generation, so that changes by other processes are seen within a second.
#include "app/refresher.h"

#include "platform/base/log.h"

#include <utility>

namespace app {

Refresher::Refresher(content::Context& context, std::chrono::milliseconds period)
    : context_(context), period_(period), thread_([this] { run(); })
{}

Refresher::~Refresher()
{
    {
        std::lock_guard const lock(guard_);
        stopping_ = true;
    }
    stop_signal_.notify_all();
    thread_.join();
}

void Refresher::run()
{
    std::unique_lock lock(guard_);
    while (!stop_signal_.wait_for(lock, period_, [this] { return stopping_; }))
    {
        lock.unlock();
        refresh_once();
        lock.lock();
    }
}

void Refresher::refresh_once()
{
    try
    {
        context_.refresh();
        if (std::exchange(failing_, false))
            base::log().info("the content can be read again");
    }
    catch (std::exception const& error)
    {
        if (!std::exchange(failing_, true))
            base::log().error("cannot look for changes of the content: {}", error.what());
    }
}

}
