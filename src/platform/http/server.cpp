// The server: listens, hands connections to its I/O threads, stops in order.
#include "platform/http/server.h"

#include "platform/base/error.h"
#include "platform/base/log.h"
#include "platform/http/body.h"
#include "platform/http/loop.h"
#include "platform/http/reply.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>

namespace http {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

Options complete(Options options)
{
    if (options.io_threads == 0)
        options.io_threads = std::max(1U, std::thread::hardware_concurrency());
    return options;
}

void prepare_uploads(Options const& options, Router const& router)
{
    if (!options.upload_folder.empty())
        return prepare_upload_folder(options.upload_folder);
    for (auto const& row : router.rows())
    {
        if (row->body.accepts == Accepts::upload)
            throw std::logic_error("a route takes uploads, but there is no folder for them");
    }
}

} // namespace

Core::Core(Options server_options, Router const& server_router, Hooks server_hooks)
    : options(complete(std::move(server_options))),
      router(server_router),
      hooks(std::move(server_hooks)),
      proxies(options.trusted_proxies),
      peers(options.limits.connections_per_peer),
      cache(options.limits.cache_bytes, options.timeouts.cached),
      pool(options.workers, options.limits.queued)
{}

class Server::Implementation
{
public:
    Implementation(Options options, Router const& router, Hooks hooks)
        : core_(std::move(options), router, std::move(hooks))
    {
        prepare_uploads(core_.options, router);
        for (std::size_t i = 0; i < core_.options.io_threads; ++i)
            loops_.push_back(std::make_unique<Loop>(core_));
        acceptor_.emplace(loops_.front()->context());
        pause_.emplace(loops_.front()->context());
        listen();
    }

    ~Implementation() { stop(); }

    void start()
    {
        started_ = true;
        accept();
        for (auto const& loop : loops_)
            loop->start();
    }

    void stop()
    {
        if (!std::exchange(started_, false))
            return;
        asio::post(loops_.front()->context(), [this] {
            boost::system::error_code ignored;
            static_cast<void>(acceptor_->close(ignored));
            pause_->cancel();
        });
        for (auto const& loop : loops_)
            loop->begin_stop();
        auto const latest = std::chrono::steady_clock::now() + core_.options.timeouts.grace;
        while (core_.open > 0 && std::chrono::steady_clock::now() < latest)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        if (core_.open > 0)
            base::log().warn("stopped with {} connections still open", core_.open.load());
        core_.pool.abandon();
        core_.pool.stop();
        for (auto const& loop : loops_)
            loop->end();
        for (auto const& loop : loops_)
            loop->join();
    }

    std::uint16_t port() const { return port_; }

    Metrics metrics() const
    {
        auto const cache = core_.cache.counts();
        Metrics metrics{
            .routes = {},
            .connections_accepted = core_.accepted,
            .connections_refused = core_.refused,
            .connections_open = core_.open,
            .overloaded = core_.overloaded,
            .timeouts = core_.timeouts,
            .cache_hits = cache.hits,
            .cache_misses = cache.misses,
            .cache_bytes = cache.bytes,
            .queue_length = core_.pool.queued(),
            .workers_busy = core_.pool.busy()};
        for (auto const& loop : loops_)
            loop->recorder().add_to(metrics.routes);
        return metrics;
    }

private:
    void listen()
    {
        auto const& options = core_.options;
        auto const where = options.host + ":" + std::to_string(options.port);
        try
        {
            tcp::resolver resolver(loops_.front()->context());
            auto const found = resolver.resolve(options.host, std::to_string(options.port), tcp::resolver::passive);
            auto const endpoint = found.begin()->endpoint();
            acceptor_->open(endpoint.protocol());
            acceptor_->set_option(tcp::acceptor::reuse_address(true));
            acceptor_->bind(endpoint);
            acceptor_->listen(1024);
            acceptor_->non_blocking(true);
            port_ = acceptor_->local_endpoint().port();
        }
        catch (boost::system::system_error const& error)
        {
            throw base::Error("cannot listen on " + where + ": " + error.code().message());
        }
    }

    Loop& least_loaded()
    {
        return **std::ranges::min_element(
            loops_, [](auto const& left, auto const& right) { return left->load() < right->load(); });
    }

    void accept()
    {
        auto& loop = least_loaded();
        acceptor_->async_accept(loop.context(), [this, &loop](boost::system::error_code const& error, Socket socket) {
            if (error == asio::error::operation_aborted || !acceptor_->is_open())
                return;
            if (error)
                return pause(error);
            take(loop, std::move(socket));
            accept();
        });
    }

    // Out of file descriptors or memory: trying again at once would only burn the processor.
    void pause(boost::system::error_code const& error)
    {
        base::log().warn("cannot accept connections: {}", error.message());
        pause_->expires_after(std::chrono::milliseconds(100));
        pause_->async_wait([this](boost::system::error_code const& cancelled) {
            if (!cancelled)
                accept();
        });
    }

    void refuse(Socket& socket)
    {
        ++core_.refused;
        auto const reply = plain_reply(503);
        auto const text = reply.head + "Connection: close\r\n\r\n" + std::string(reply.body_bytes());
        ::send(socket.native_handle(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    }

    void take(Loop& loop, Socket socket)
    {
        ++core_.accepted;
        boost::system::error_code gone;
        auto const address = socket.remote_endpoint(gone).address();
        auto const counted = !core_.proxies.trusts(address.to_string());
        auto seat = counted ? core_.peers.take(peer_of(address)) : nullptr;
        if (core_.open >= core_.options.limits.connections || (counted && !seat))
            return refuse(socket);
        ++core_.open;
        loop.expect_one();
        asio::post(loop.context(), [&loop, adopted = std::move(socket), place = std::move(seat)]() mutable {
            loop.adopt(std::move(adopted), std::move(place));
        });
    }

    Core core_;
    std::vector<std::unique_ptr<Loop>> loops_;
    std::optional<asio::basic_socket_acceptor<tcp, asio::io_context::executor_type>> acceptor_;
    std::optional<asio::steady_timer> pause_;
    std::uint16_t port_ = 0;
    bool started_ = false;
};

Server::Server(Options options, Router const& router, Hooks hooks)
    : implementation_(std::make_unique<Implementation>(std::move(options), router, std::move(hooks)))
{}

Server::~Server() = default;

void Server::start()
{
    implementation_->start();
}

void Server::stop()
{
    implementation_->stop();
}

std::uint16_t Server::port() const
{
    return implementation_->port();
}

Metrics Server::metrics() const
{
    return implementation_->metrics();
}

} // namespace http
