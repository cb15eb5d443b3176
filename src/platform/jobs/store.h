// All SQL of a job's life after it was queued.
#pragma once
#include "platform/jobs/workers.h"

namespace jobs::store {

/// A job taken by this worker; the lease tells it from a later owner.
struct Taken
{
    Job job;
    std::string lease;
    Handler const* handler = nullptr;
};

/// Takes the job that has waited longest; one whose worker vanished goes first. Those that vanished too often die.
std::optional<Taken> take(Queue& queue, std::span<Handler const> handlers);

/// Done, failed or given up. False: the lease had passed to another worker, nothing was changed.
bool finish(Queue& queue, Taken const& taken);
/// Errors are printable ASCII.
bool put_back(Queue& queue, Taken const& taken, std::string const& error, base::Time run_at);
bool bury(Queue& queue, Taken const& taken, std::string const& error);

/// When the recurring job is due next; empty when it never was planned.
std::optional<base::Time> planned(sql::Session& session, std::string const& name);
void plan(sql::Tx& tx, std::string const& name, base::Time next);

}
