// The worker pool.
#include "platform/http/worker_pool.h"

#include <system_error>

namespace http {

Admission WorkerPool::submit(Task task)
{
    std::lock_guard const lock(mutex_);
    if (stopping_)
        return Admission::full;
    if (!idle_.empty())
    {
        auto& worker = *idle_.back();
        idle_.pop_back();
        worker.task = std::move(task);
        worker.wake.notify_one();
        return Admission::accepted;
    }
    if (workers_.size() < most_threads_ && hire(task))
        return Admission::accepted;
    if (workers_.empty() || queue_.size() >= most_queued_)
        return Admission::full;
    queue_.push_back(std::move(task));
    return Admission::accepted;
}

// Starts a thread with its first task; false, and the task untouched, when the system has none left to give.
bool WorkerPool::hire(Task& task)
{
    auto worker = std::make_unique<Worker>();
    try
    {
        worker->thread = std::thread([this, &hired = *worker] { run(hired); });
    }
    catch (std::system_error const&)
    {
        return false;
    }
    worker->task = std::move(task); // the thread waits for the lock that is held here
    workers_.push_back(std::move(worker));
    return true;
}

void WorkerPool::run(Worker& worker)
{
    std::unique_lock lock(mutex_);
    while (true)
    {
        if (worker.task)
        {
            lock.unlock();
            worker.task();
            worker.task = nullptr; // lets go of what the task held before the lock is taken again
            lock.lock();
        }
        if (!queue_.empty())
        {
            worker.task = std::move(queue_.front());
            queue_.pop_front();
            continue;
        }
        if (stopping_)
            return;
        idle_.push_back(&worker);
        worker.wake.wait(lock, [this, &worker] { return worker.task || stopping_; });
    }
}

void WorkerPool::stop()
{
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
        for (auto const& worker : workers_)
            worker->wake.notify_one();
    }
    for (auto const& worker : workers_)
    {
        if (worker->thread.joinable())
            worker->thread.join();
    }
}

void WorkerPool::abandon()
{
    std::deque<Task> forgotten; // destroyed after the lock is gone
    std::lock_guard const lock(mutex_);
    forgotten.swap(queue_);
}

std::size_t WorkerPool::queued() const
{
    std::lock_guard const lock(mutex_);
    return queue_.size();
}

std::size_t WorkerPool::busy() const
{
    std::lock_guard const lock(mutex_);
    return workers_.size() - idle_.size();
}

} // namespace http
