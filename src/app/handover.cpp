// Work handed over to the process that serves, by a local socket: one request a connection, one answer.
#include "app/handover.h"

#include "platform/base/error.h"
#include "platform/base/log.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>

namespace app {

namespace {

using Protocol = boost::asio::local::stream_protocol;

// A request is a path and two flags, an answer a report: both fit well within this.
constexpr std::size_t longest_line = 4 * 1024 * 1024;
constexpr timeval patience{.tv_sec = 5, .tv_usec = 0};

boost::json::object read_line(Protocol::socket& socket)
{
    std::string line;
    auto const length = boost::asio::read_until(socket, boost::asio::dynamic_buffer(line, longest_line), '\n');
    return boost::json::parse(boost::json::string_view(line.data(), length)).as_object();
}

void write_line(Protocol::socket& socket, boost::json::object const& object)
{
    boost::asio::write(socket, boost::asio::buffer(boost::json::serialize(object) + "\n"));
}

}

struct HandoverServer::State
{
    boost::asio::io_context io;
    std::filesystem::path path;
    Protocol::acceptor acceptor{io};
    Answer answer;
    std::thread thread;

    void serve_one(Protocol::socket socket)
    {
        try
        {
            ::setsockopt(socket.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            write_line(socket, answer(read_line(socket)));
        }
        catch (std::exception const& error)
        {
            base::log().warn("a request on the local socket failed: {}", error.what());
        }
    }

    void run()
    {
        while (acceptor.is_open())
        {
            boost::system::error_code failure;
            Protocol::socket socket(io);
            acceptor.accept(socket, failure);
            if (failure == boost::asio::error::interrupted)
                continue;
            if (failure)
                return;
            serve_one(std::move(socket));
        }
    }
};

HandoverServer::HandoverServer(std::filesystem::path const& socket, Answer answer) : state_(std::make_unique<State>())
{
    state_->path = socket;
    state_->answer = std::move(answer);
    // The data lock is held, so a socket that is still there belongs to a process that died.
    std::filesystem::remove(socket);
    try
    {
        Protocol::endpoint const endpoint(socket.string());
        state_->acceptor.open();
        state_->acceptor.bind(endpoint);
        ::chmod(socket.c_str(), S_IRUSR | S_IWUSR);
        state_->acceptor.listen();
    }
    catch (boost::system::system_error const& error)
    {
        throw base::Error("cannot listen on " + socket.string() + ": " + error.what() + "; a shorter --data path may help");
    }
    state_->thread = std::thread([state = state_.get()] { state->run(); });
}

HandoverServer::~HandoverServer()
{
    // shutdown() wakes the blocking accept; close() alone would not.
    ::shutdown(state_->acceptor.native_handle(), SHUT_RDWR);
    state_->thread.join();
    std::error_code ignored;
    std::filesystem::remove(state_->path, ignored);
}

std::optional<boost::json::object> hand_over(std::filesystem::path const& socket, boost::json::object const& request)
{
    boost::asio::io_context io;
    Protocol::socket connection(io);
    boost::system::error_code failure;
    connection.connect(Protocol::endpoint(socket.string()), failure);
    if (failure)
        return std::nullopt;
    try
    {
        write_line(connection, request);
        return read_line(connection);
    }
    catch (std::exception const& error)
    {
        throw base::Error(std::string("the serving process broke off (") + error.what() + "); look in its log, then try again");
    }
}

}
