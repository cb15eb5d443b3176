// The work of all slices that waits in the queue: what is done for each kind of job, and what comes back by itself.
#include "app/program.h"

namespace app {

namespace {

template <class T>
void add(std::vector<T>& all, std::vector<T> some)
{
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

}

std::vector<jobs::Handler> Program::job_handlers()
{
    std::vector<jobs::Handler> all;
    add(all, nightly_handlers(nightly_));
    add(all, notices::handlers(notices_));
    add(all, editing::job_handlers(editing_));
    add(all, review::handlers(review_));
    add(all, contact::handlers(contact_));
    add(all, privacy::job_handlers(privacy_));
    add(all, desk::job_handlers(desk_));
    add(all, accounts::job_handlers(accounts_, *mailer_));
    return all;
}

std::vector<jobs::Recurring> Program::schedule() const
{
    std::vector<jobs::Recurring> all;
    add(all, nightly_schedule());
    add(all, notices::schedule());
    add(all, editing::schedule());
    add(all, review::schedule());
    add(all, contact::schedule());
    add(all, privacy::schedule());
    return all;
}

}
