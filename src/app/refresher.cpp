// Follows the content's generation, so that changes by other processes are seen within a second.
#include "app/refresher.h"

#include "platform/base/log.h"

namespace app {

Refresher::Refresher(content::Context& context, std::chrono::milliseconds period) : context_(context), period_(period), thread_([this] { run(); }) {}

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
    bool failing = false;
    std::unique_lock lock(guard_);
    while (!stop_signal_.wait_for(lock, period_, [this] { return stopping_; }))
    {
        lock.unlock();
        failing = !refresh_once(failing);
        lock.lock();
    }
}

bool Refresher::refresh_once(bool was_failing)
{
    try
    {
        context_.refresh();
        if (was_failing)
            base::log().info("the content can be read again");
        return true;
    }
    catch (std::exception const& error)
    {
        if (!was_failing)
            base::log().error("cannot look for changes of the content: {}", error.what());
        return false;
    }
}

}
