// The handlers that the route table names; each has a file of its own.
#pragma once
#include "outbox/outbox.h"
#include "platform/mail/outbox.h"

namespace outbox {

http::Response list_messages(Outbox& outbox, http::Request const& request);
http::Response show_message(Outbox& outbox, http::Request const& request);

/// Whether the pages exist for this request.
bool shows(Outbox const& outbox, http::Request const& request);
/// "/ontwikkeling/post".
std::string list_path(text::Language language);
/// When the message was made, as people write it; empty when it does not say.
std::string when(text::Language language, mail::Kept const& message);

}
