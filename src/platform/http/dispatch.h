// What happens to a request on a worker thread: person, access, handler, frame, and the one catch. Internal to http.
#pragma once

#include "platform/http/admission.h"

#include <exception>

namespace http {

/// Runs a job to a reply. Never throws: what goes wrong becomes 503 or 500 with an incident number, details in the log.
Reply serve(Core& core, Job job);

/// Whether the sender may use the job's row; asked before files are taken in. Throws what the hooks throw.
bool lets_in(Core& core, Job const& job);

/// The reply for something that went wrong before the job could be served, such as a full disk under an upload.
Reply failure_reply(Core& core, Job job, std::exception const& error);

} // namespace http
