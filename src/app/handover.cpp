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

#include <chrono>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>

namespace app {

namespace {

using Protocol = boost::asio::local::stream_protocol;

// A request is a path and two flags, an answer a report: both fit well within this.
constexpr std::size_t longest_line = 4 * 1024 * 1024;
constexpr std::chrono::seconds patience(5);

boost::json::object parse_line(std::string const& line, std::size_t length)
{
    return boost::json::parse(boost::json::string_view(line.data(), length)).as_object();
}

boost::json::object read_line(Protocol::socket& socket)
{
    std::string line;
    auto const length = boost::asio::read_until(socket, boost::asio::dynamic_buffer(line, longest_line), '\n');
    return parse_line(line, length);
}

std::string line_of(boost::json::object const& object)
{
    return boost::json::serialize(object) + "\n";
}

/// Runs one operation to its end. Who lets us wait is cut off, so that nobody holds up the others or the stop.
template <class Operation>
std::size_t in_time(boost::asio::io_context& io, Protocol::socket& socket, Operation const& operation)
{
    boost::system::error_code failure;
    std::size_t length = 0;
    operation([&](boost::system::error_code const& result, std::size_t done) {
        failure = result;
        length = done;
    });
    io.restart();
    io.run_for(patience);
    if (!io.stopped())
    {
        socket.close();
        io.run();
        failure = boost::asio::error::timed_out;
    }
    if (failure)
        throw boost::system::system_error(failure);
    return length;
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
            std::string line;
            auto const length = in_time(io, socket, [&](auto const& done) {
                boost::asio::async_read_until(socket, boost::asio::dynamic_buffer(line, longest_line), '\n', done);
            });
            auto const reply = line_of(answer(parse_line(line, length)));
            in_time(io, socket, [&](auto const& done) {
                boost::asio::async_write(socket, boost::asio::buffer(reply), done);
            });
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
        throw base::Error(
            "cannot listen on " + socket.string() + ": " + error.what() + "; a shorter --data path may help");
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
        boost::asio::write(connection, boost::asio::buffer(line_of(request)));
        return read_line(connection);
    }
    catch (std::exception const& error)
    {
        throw base::Error(
            std::string("the serving process broke off (") + error.what() + "); look in its log, then try again");
    }
}

}
