// A mailer that remembers when mail last went out and when that last went wrong, for the page of health.
#pragma once
#include "platform/base/time.h"
#include "platform/mail/mail.h"
#include "platform/sql/sql.h"

#include <memory>

namespace app {

class WatchedMailer final : public mail::Mailer
{
public:
    /// The references outlive the mailer.
    WatchedMailer(std::unique_ptr<mail::Mailer> mailer, sql::Database& db, base::Clock const& clock)
        : mailer_(std::move(mailer)), db_(db), clock_(clock)
    {}

    void send(mail::Message const& message) override;
    bool delivers() const override { return mailer_->delivers(); }

private:
    void note(std::string_view what, std::string detail) const;

    std::unique_ptr<mail::Mailer> mailer_;
    sql::Database& db_;
    base::Clock const& clock_;
};

}
