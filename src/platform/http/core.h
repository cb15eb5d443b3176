// What all threads of a server share. Internal to http.
#pragma once

#include "platform/http/page_cache.h"
#include "platform/http/peer_limit.h"
#include "platform/http/server.h"
#include "platform/http/worker_pool.h"

#include <atomic>
#include <cstdint>

namespace http {

struct Core
{
    Core(Options server_options, Router const& server_router, Hooks server_hooks);

    Options const options;
    Router const& router;
    Hooks const hooks;
    TrustedProxies const proxies;
    PeerLimit peers;
    PageCache cache;
    WorkerPool pool;

    std::atomic<std::uint64_t> accepted = 0;
    std::atomic<std::uint64_t> refused = 0;
    std::atomic<std::uint64_t> open = 0;
    std::atomic<std::uint64_t> overloaded = 0;
    std::atomic<std::uint64_t> timeouts = 0;

    std::uint64_t generation() const { return hooks.generation ? hooks.generation() : 0; }
};

} // namespace http
