// The HTTP/1.1 server: I/O threads, limits, page cache, worker pool, router. TLS and HTTP/2 are the proxy's work.
#pragma once

#include "platform/http/assets.h"
#include "platform/http/metrics.h"
#include "platform/http/proxy.h"
#include "platform/http/router.h"

#include <chrono>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace http {

struct Limits
{
    std::size_t connections = 4096;
    std::size_t connections_per_peer = 512; ///< of one address that is no trusted proxy
    std::size_t target_bytes = 4096;        ///< request target; over it: 414
    std::size_t head_bytes = 16 * 1024;     ///< request line and headers; over it: 431
    std::size_t headers = 64;               ///< count; over it: 431
    FormLimits query{.fields = 50, .name_bytes = 128, .value_bytes = 2048};
    FormLimits form{};
    std::size_t queued = 256; ///< requests that wait for a worker; over it: 503 at once
    std::size_t cache_bytes = 32 * 1024 * 1024;
};

struct Timeouts
{
    using Milliseconds = std::chrono::milliseconds;
    Milliseconds head{10'000};        ///< from the first byte of a request to the end of its headers; over it: 408
    Milliseconds body{20'000};        ///< without progress, or slower than `slowest`
    Milliseconds idle{75'000};        ///< between requests on one connection
    Milliseconds write{20'000};       ///< without progress, or slower than `slowest`
    Milliseconds linger{5'000};       ///< for a sender whose body is not read to notice the answer
    Milliseconds grace{20'000};       ///< for running requests when stopping
    std::size_t slowest = 2048;       ///< bytes a second that a body or answer must make on average
    std::chrono::seconds cached{300}; ///< a cached page is rendered again after this long even in its generation
};

struct Options
{
    std::string host = "127.0.0.1"; ///< address or name to listen on
    std::uint16_t port = 8080;      ///< 0: a free one, see Server::port()
    std::size_t io_threads = 0;     ///< 0: one for each core
    std::size_t workers = 64;
    /// Host names (without port) this site answers to; others get 421. Empty: any well-formed name.
    std::vector<std::string> names = {};
    /// "https://kracht.example": how visitors reach the site by that host, whatever a request says of scheme and port.
    /// Empty: as the request says.
    std::string base_url = {};
    /// Addresses or networks ("10.0.0.0/8") of proxies whose forwarding headers are believed.
    std::vector<std::string> trusted_proxies = {};
    Forwarding forwarding = Forwarding::x_forwarded; ///< the headers those proxies set; all of that kind, always
    /// Cookies that make an answer personal: a request that carries one is never served from the cache.
    std::vector<std::string> personal_cookies = {"__Host-session", "__Host-flash", "__Host-reading"};
    /// For uploads in flight; this process alone must use it. Needed when a row takes uploads.
    std::filesystem::path upload_folder = {};
    Limits limits = {};
    Timeouts timeouts = {};
    Assets const* assets = nullptr;
};

/// Why an answer is an error page.
struct Problem
{
    int status = 500;
    std::string incident = {}; ///< the number under which the log has the details; only with 500
};

/// What the server asks of app. All run on worker threads unless said otherwise; empty ones get a plain default.
struct Hooks
{
    /// Runs first and is held until the answer is made: a database snapshot for the request.
    std::function<std::shared_ptr<void>(Request const&)> enter = {};
    std::function<Person(Request const&)> person_of = {};
    /// Puts the frame round a page: a complete document.
    std::function<std::string(Request const&, html::Page const&)> frame = {};
    /// The page for a problem (JSON for programs, if app likes); its status is set afterwards.
    std::function<Response(Request const&, Problem const&)> error_page = {};
    /// Where somebody who must sign in is sent (303); empty: 403.
    std::function<std::string(Request const&)> sign_in = {};
    /// 503 for an error that passes by itself (database busy or gone), else 500.
    std::function<int(std::exception const&)> status_of = {};
    /// The content's generation: cheap and atomic, called on I/O threads for every cached request.
    std::function<std::uint64_t()> generation = {};
    /// Takes finished lines of the access log, many at once, on I/O threads. Empty: no access log.
    std::function<void(std::string_view)> access_log = {};
};

class Server
{
public:
    /// Listens at once, so that a port in use is an error here (base::Error) and not later. The router and the
    /// assets must outlive the server. Throws std::logic_error when a row takes uploads but there is no folder.
    Server(Options options, Router const& router, Hooks hooks);
    /// Stops.
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    void start();
    /// Stops accepting, closes idle connections, finishes running requests for at most Timeouts::grace, and returns.
    void stop();

    std::uint16_t port() const;
    Metrics metrics() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace http
