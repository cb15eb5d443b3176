// What happens to a request on the I/O thread: it is checked, answered at once if it can be (asset, cached page,
// redirect, refusal), or made ready for a worker. Internal to http.
#pragma once

#include "platform/http/conditional.h"
#include "platform/http/core.h"
#include "platform/http/message_parser.h"
#include "platform/http/reply.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace http {

/// A request for a worker: for its row's handler, or for an error page.
struct Job
{
    RequestParts parts = {};
    Row const* row = nullptr;
    int refusal = 0;                  ///< 0: run the handler; else the status of the error page
    std::vector<Method> allowed = {}; ///< with 405
    Encoding encoding = Encoding::identity;
    std::string cache_key = {}; ///< empty: the answer must not be kept
};

/// Decides on a request head. `peer` is the address the connection comes from.
std::variant<Reply, Job> admit(Core& core, MessageHead const& head, std::string_view peer);

/// The Conditions that a request's headers set.
Conditions conditions_of(MessageHead const& head);

} // namespace http
