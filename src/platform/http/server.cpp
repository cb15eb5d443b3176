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
      cache(options.limits.cache_bytes, options.timeouts.cached),
      pool(options.workers, options.limits.queued)
{}

class Server::Implementation
{
public:
    Implementation(Options options, Router const& router, Hooks hooks)
        : m_core(std::move(options), router, std::move(hooks))
    {
        prepare_uploads(m_core.options, router);
        for (std::size_t i = 0; i < m_core.options.io_threads; ++i)
            m_loops.push_back(std::make_unique<Loop>(m_core));
        m_acceptor.emplace(m_loops.front()->context());
        m_pause.emplace(m_loops.front()->context());
        listen();
    }

    ~Implementation() { stop(); }

    void start()
    {
        m_started = true;
        accept();
        for (auto const& loop : m_loops)
            loop->start();
    }

    void stop()
    {
        if (!std::exchange(m_started, false))
            return;
        asio::post(m_loops.front()->context(), [this] {
            boost::system::error_code ignored;
            m_acceptor->close(ignored);
            m_pause->cancel();
        });
        for (auto const& loop : m_loops)
            loop->begin_stop();
        auto const latest = std::chrono::steady_clock::now() + m_core.options.timeouts.grace;
        while (m_core.open > 0 && std::chrono::steady_clock::now() < latest)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        if (m_core.open > 0)
            base::log().warn("stopped with {} connections still open", m_core.open.load());
        m_core.pool.abandon();
        m_core.pool.stop();
        for (auto const& loop : m_loops)
            loop->end();
        for (auto const& loop : m_loops)
            loop->join();
    }

    std::uint16_t port() const { return m_port; }

    Metrics metrics() const
    {
        auto const cache = m_core.cache.counts();
        Metrics metrics{
            .routes = {},
            .connections_accepted = m_core.accepted,
            .connections_refused = m_core.refused,
            .connections_open = m_core.open,
            .overloaded = m_core.overloaded,
            .timeouts = m_core.timeouts,
            .cache_hits = cache.hits,
            .cache_misses = cache.misses,
            .cache_bytes = cache.bytes,
            .queue_length = m_core.pool.queued(),
            .workers_busy = m_core.pool.busy()};
        for (auto const& loop : m_loops)
            loop->recorder().add_to(metrics.routes);
        return metrics;
    }

private:
    void listen()
    {
        auto const& options = m_core.options;
        auto const where = options.host + ":" + std::to_string(options.port);
        try
        {
            tcp::resolver resolver(m_loops.front()->context());
            auto const found = resolver.resolve(options.host, std::to_string(options.port), tcp::resolver::passive);
            auto const endpoint = found.begin()->endpoint();
            m_acceptor->open(endpoint.protocol());
            m_acceptor->set_option(tcp::acceptor::reuse_address(true));
            m_acceptor->bind(endpoint);
            m_acceptor->listen(1024);
            m_acceptor->non_blocking(true);
            m_port = m_acceptor->local_endpoint().port();
        }
        catch (boost::system::system_error const& error)
        {
            throw base::Error("cannot listen on " + where + ": " + error.code().message());
        }
    }

    Loop& least_loaded()
    {
        return **std::min_element(m_loops.begin(), m_loops.end(), [](auto const& left, auto const& right) {
            return left->load() < right->load();
        });
    }

    void accept()
    {
        auto& loop = least_loaded();
        m_acceptor->async_accept(loop.context(), [this, &loop](boost::system::error_code const& error, Socket socket) {
            if (error == asio::error::operation_aborted || !m_acceptor->is_open())
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
        m_pause->expires_after(std::chrono::milliseconds(100));
        m_pause->async_wait([this](boost::system::error_code const& cancelled) {
            if (!cancelled)
                accept();
        });
    }

    void take(Loop& loop, Socket socket)
    {
        ++m_core.accepted;
        if (m_core.open >= m_core.options.limits.connections)
        {
            ++m_core.refused;
            auto const reply = plain_reply(503);
            auto const text = reply.head + "Connection: close\r\n\r\n" + std::string(reply.body_bytes());
            ::send(socket.native_handle(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            return;
        }
        ++m_core.open;
        loop.expect_one();
        asio::post(loop.context(), [&loop, adopted = std::move(socket)]() mutable { loop.adopt(std::move(adopted)); });
    }

    Core m_core;
    std::vector<std::unique_ptr<Loop>> m_loops;
    std::optional<asio::basic_socket_acceptor<tcp, asio::io_context::executor_type>> m_acceptor;
    std::optional<asio::steady_timer> m_pause;
    std::uint16_t m_port = 0;
    bool m_started = false;
};

Server::Server(Options options, Router const& router, Hooks hooks)
    : m_implementation(std::make_unique<Implementation>(std::move(options), router, std::move(hooks)))
{}

Server::~Server() = default;

void Server::start()
{
    m_implementation->start();
}

void Server::stop()
{
    m_implementation->stop();
}

std::uint16_t Server::port() const
{
    return m_implementation->port();
}

Metrics Server::metrics() const
{
    return m_implementation->metrics();
}

} // namespace http
