// Threads that run handlers: as many as were ever needed at once, at most a fixed number, with a bounded queue.
// Internal to http.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

enum class Admission : std::uint8_t {
    accepted,
    full, ///< answer 503 at once: waiting longer helps nobody
};

class WorkerPool
{
public:
    using Task = std::function<void()>;

    WorkerPool(std::size_t threads, std::size_t queue) : most_threads_(threads), most_queued_(queue)
    {
        workers_.reserve(threads); // so that a thread that has started is never lost
    }
    /// Waits for running tasks.
    ~WorkerPool() { stop(); }
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;

    /// Tasks must not throw.
    Admission submit(Task task);
    /// Runs what is queued to its end, then ends the threads. Later tasks are refused.
    void stop();
    /// Forgets what is queued.
    void abandon();

    std::size_t queued() const;
    std::size_t busy() const;

private:
    struct Worker
    {
        std::thread thread;
        std::condition_variable wake;
        Task task;
    };

    bool hire(Task& task);
    void run(Worker& worker);

    std::size_t const most_threads_;
    std::size_t const most_queued_;
    mutable std::mutex mutex_;
    std::vector<std::unique_ptr<Worker>> workers_;
    std::vector<Worker*> idle_; // the last to finish is the first to go again: its caches are warm
    std::deque<Task> queue_;
    bool stopping_ = false;
};

} // namespace http
