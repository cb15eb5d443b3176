// The handlers that the route table names; each has a file of its own.
#pragma once
#include "outbox/outbox.h"

namespace outbox {

http::Response list_messages(Outbox& outbox, http::Request const& request);
http::Response show_message(Outbox& outbox, http::Request const& request);

/// "/ontwikkeling/post".
std::string list_path(text::Language language);

}
