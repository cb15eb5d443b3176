// Commands on the work that failed: list, retry, discard.
#include "app/commands.h"
#include "app/database.h"
#include "platform/jobs/jobs.h"
#include "platform/text/date.h"

#include <iostream>

namespace app {

namespace {

struct OpenQueue
{
    explicit OpenQueue(Config const& config) : db(open_database(config, Schema::must_be_current)), queue(*db, clock) {}

    base::SystemClock clock;
    std::unique_ptr<sql::Database> db;
    jobs::Queue queue;
};

int no_such_job(std::int64_t id)
{
    std::cerr << "kracht: no failed job has number " << id << "; `kracht jobs list` shows them\n";
    return 1;
}

void print(jobs::DeadJob const& job)
{
    std::cout << job.id.value << "  " << job.kind << "  failed " << job.attempts << " times, last at "
              << text::iso_time(job.died_at) << ": " << job.error << '\n';
}

}

int list_jobs(Config const& config)
{
    OpenQueue open(config);
    jobs::JobId last;
    for (auto page = open.queue.dead(last); !page.empty(); page = open.queue.dead(last))
    {
        for (auto const& job : page)
            print(job);
        last = page.back().id;
    }
    auto const counts = open.queue.counts();
    std::cout << counts.dead << " failed, " << counts.waiting << " waiting, " << counts.running << " running\n";
    return 0;
}

int retry_job(Config const& config, std::int64_t id)
{
    OpenQueue open(config);
    switch (open.queue.retry(jobs::JobId{id}))
    {
    case jobs::Retried::queued: std::cout << "job " << id << " runs again\n"; return 0;
    case jobs::Retried::already_waiting:
        std::cout << "the same work waits already; job " << id << " is gone\n";
        return 0;
    case jobs::Retried::absent: return no_such_job(id);
    }
    return 1;
}

int discard_job(Config const& config, std::int64_t id)
{
    OpenQueue open(config);
    if (open.queue.discard(jobs::JobId{id}) == 0)
        return no_such_job(id);
    std::cout << "job " << id << " is gone\n";
    return 0;
}

}
