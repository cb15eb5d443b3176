// Follows the content's generation, so that changes by other processes are seen within a second.
#pragma once
#include "content/context.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace app {

/// Refreshes the context every `period` on a thread of its own until destroyed. Errors of the database are logged once
/// when they begin and once when they end.
class Refresher
{
public:
    Refresher(content::Context& context, std::chrono::milliseconds period);
    ~Refresher();

private:
    void run();
    void refresh_once();

    content::Context& context_;
    std::chrono::milliseconds period_;
    std::mutex guard_;
    std::condition_variable stop_signal_;
    bool stopping_ = false;
    bool failing_ = false; ///< only its own thread looks
    std::thread thread_;
};

}
