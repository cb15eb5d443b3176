// The worker pool.
#include "platform/http/worker_pool.h"

#include <system_error>

namespace http {

Admission WorkerPool::submit(Task task)
{
    std::lock_guard const lock(m_mutex);
    if (m_stopping)
        return Admission::full;
    if (!m_idle.empty())
    {
        auto& worker = *m_idle.back();
        m_idle.pop_back();
        worker.task = std::move(task);
        worker.wake.notify_one();
        return Admission::accepted;
    }
    if (m_workers.size() < m_most_threads && hire(task))
        return Admission::accepted;
    if (m_workers.empty() || m_queue.size() >= m_most_queued)
        return Admission::full;
    m_queue.push_back(std::move(task));
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
    m_workers.push_back(std::move(worker));
    return true;
}

void WorkerPool::run(Worker& worker)
{
    std::unique_lock lock(m_mutex);
    while (true)
    {
        if (worker.task)
        {
            lock.unlock();
            worker.task();
            worker.task = nullptr; // lets go of what the task held before the lock is taken again
            lock.lock();
        }
        if (!m_queue.empty())
        {
            worker.task = std::move(m_queue.front());
            m_queue.pop_front();
            continue;
        }
        if (m_stopping)
            return;
        m_idle.push_back(&worker);
        worker.wake.wait(lock, [this, &worker] { return worker.task || m_stopping; });
    }
}

void WorkerPool::stop()
{
    {
        std::lock_guard const lock(m_mutex);
        m_stopping = true;
        for (auto const& worker : m_workers)
            worker->wake.notify_one();
    }
    for (auto const& worker : m_workers)
    {
        if (worker->thread.joinable())
            worker->thread.join();
    }
}

void WorkerPool::abandon()
{
    std::deque<Task> forgotten; // destroyed after the lock is gone
    std::lock_guard const lock(m_mutex);
    forgotten.swap(m_queue);
}

std::size_t WorkerPool::queued() const
{
    std::lock_guard const lock(m_mutex);
    return m_queue.size();
}

std::size_t WorkerPool::busy() const
{
    std::lock_guard const lock(m_mutex);
    return m_workers.size() - m_idle.size();
}

} // namespace http
