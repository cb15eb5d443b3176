// How mail leaves this program: over SMTP, into the outbox, or not at all.
#pragma once
#include "app/settings.h"
#include "outbox/outbox.h"
#include "platform/mail/compose.h"

#include <memory>

namespace app {

/// Where the outbox of development keeps its messages.
std::filesystem::path outbox_folder(Config const& config);

/// The pages of that mail: with mail-outbox on only for who is at this machine, whatever stands before the program.
outbox::Outbox outbox_pages(Config const& config);

/// The mailer that the settings ask for. The clock outlives it. Throws base::Error when the password file is unreadable
/// or empty.
std::unique_ptr<mail::Mailer> make_mailer(Config const& config, base::Clock const& clock);

}
