// One I/O thread: its io_context, its connections, its clock. Internal to http.
#pragma once

#include "platform/http/core.h"
#include "platform/http/peer_limit.h"
#include "platform/http/recorder.h"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace http {

class Session;

using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
using SteadyTime = std::chrono::steady_clock::time_point;

class Loop
{
public:
    explicit Loop(Core& core);
    ~Loop();
    Loop(Loop const&) = delete;
    Loop& operator=(Loop const&) = delete;

    void start();
    /// From any thread: closes idle connections, lets the others finish.
    void begin_stop();
    /// From any thread: closes every connection and ends the thread; `join` waits for that.
    void end();
    void join();

    /// On the loop's thread: takes over a connection with its place among those of its peer (null: not counted).
    void adopt(Socket socket, PeerLimit::Seat seat);
    /// A closed session; it lives on while a worker has it.
    void remove(Session& session);

    void record(Record const& record);

    Core& core() { return core_; }
    boost::asio::io_context& context() { return context_; }
    std::size_t load() const { return load_; }
    void expect_one() { ++load_; }
    bool stopping() const { return stopping_; }
    /// "Date: ...\r\n", renewed every second.
    std::string_view date_line() const { return date_line_; }
    Recorder const& recorder() const { return recorder_; }

private:
    void run();
    void tick();
    std::vector<std::shared_ptr<Session>> sessions() const;
    void renew_date();
    void flush_log();

    Core& core_;
    boost::asio::io_context context_{1};
    boost::asio::basic_waitable_timer<
        std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>,
        boost::asio::io_context::executor_type>
        timer_{context_};
    std::chrono::milliseconds pace_{250};
    std::thread thread_;
    std::unordered_map<Session*, std::shared_ptr<Session>> sessions_;
    std::atomic<std::size_t> load_ = 0;
    bool stopping_ = false;
    std::chrono::sys_seconds second_{};
    std::string date_line_;
    std::string log_time_;
    Recorder recorder_;
};

} // namespace http
