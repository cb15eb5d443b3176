// Remembers how sending mail went.
#include "app/watched_mailer.h"

#include "desk/facts.h"
#include "platform/base/log.h"

namespace app {

void WatchedMailer::send(mail::Message const& message)
{
    try
    {
        mailer_->send(message);
    }
    catch (mail::TryLater const& error) // of one mailbox that refuses, only its own job tells
    {
        note(desk::mail_failed, error.what());
        throw;
    }
    note(desk::mail_sent, {});
}

// The mail has gone or has not, whether this can be written down or not.
void WatchedMailer::note(std::string_view what, std::string detail) const
{
    try
    {
        desk::Fact const fact{clock_.now(), std::move(detail)};
        db_.write([&](sql::Tx& tx) { desk::store::note_fact(tx, what, fact); });
    }
    catch (std::exception const& error)
    {
        base::log().warn("how sending mail went could not be written down: {}", error.what());
    }
}

}
