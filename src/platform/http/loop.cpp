// I/O threads.
#include "platform/http/loop.h"

#include "platform/base/log.h"
#include "platform/http/session.h"
#include "platform/http/wire.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <csignal>

namespace http {

namespace {

constexpr std::size_t log_flush_bytes = 16 * 1024;

// Often enough that the shortest timeout is kept within a quarter of itself.
std::chrono::milliseconds pace_for(Timeouts const& timeouts)
{
    auto const shortest = std::min({timeouts.head, timeouts.body, timeouts.idle, timeouts.write, timeouts.linger});
    return std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(250));
}

} // namespace

Loop::Loop(Core& core) : core_(core), pace_(pace_for(core.options.timeouts)) {}

Loop::~Loop() = default;

void Loop::start()
{
    renew_date();
    tick();
    thread_ = std::thread([this] { run(); });
}

void Loop::run()
{
    // sendfile has no way to say that a reader who left is no reason to end the process.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    while (!context_.stopped())
    {
        try
        {
            context_.run();
        }
        catch (std::exception const& error)
        {
            // Its connection is closed when its time is over; all others go on.
            base::log().error("an I/O thread caught: {}", error.what());
        }
    }
}

void Loop::begin_stop()
{
    boost::asio::post(context_, [this] {
        stopping_ = true;
        for (auto const& session : sessions())
            session->wind_up();
    });
}

void Loop::end()
{
    boost::asio::post(context_, [this] {
        for (auto const& session : sessions())
            session->close();
        timer_.cancel();
        flush_log();
        boost::asio::post(context_, [this] { context_.stop(); });
    });
}

void Loop::join()
{
    if (thread_.joinable())
        thread_.join();
}

void Loop::adopt(Socket socket, PeerLimit::Seat seat)
{
    if (stopping_)
    {
        --load_;
        --core_.open;
        return;
    }
    boost::system::error_code error;
    auto const peer = socket.remote_endpoint(error);
    static_cast<void>(socket.non_blocking(true, error));
    static_cast<void>(socket.set_option(boost::asio::ip::tcp::no_delay(true), error));
    auto const session = std::make_shared<Session>(
        *this, std::move(socket), Session::Peer{peer.address().to_string(), std::move(seat)});
    sessions_.emplace(session.get(), session);
    session->start();
}

void Loop::remove(Session& session)
{
    sessions_.erase(&session);
    --load_;
    --core_.open;
}

void Loop::record(Record const& record)
{
    recorder_.count(record);
    if (!core_.hooks.access_log)
        return;
    recorder_.log(record, log_time_);
    if (recorder_.log_bytes() > log_flush_bytes)
        flush_log();
}

// A copy, because sessions leave the list while it is walked.
std::vector<std::shared_ptr<Session>> Loop::sessions() const
{
    std::vector<std::shared_ptr<Session>> all;
    all.reserve(sessions_.size());
    for (auto const& [key, session] : sessions_)
        all.push_back(session);
    return all;
}

void Loop::tick()
{
    renew_date();
    flush_log();
    auto const now = std::chrono::steady_clock::now();
    for (auto const& session : sessions())
        session->check_time(now);
    timer_.expires_after(pace_);
    timer_.async_wait([this](boost::system::error_code const& error) {
        if (!error)
            tick();
    });
}

void Loop::renew_date()
{
    auto const second = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (second == second_)
        return;
    second_ = second;
    date_line_ = "Date: " + write_date(second) + "\r\n";
    auto const day = std::chrono::floor<std::chrono::days>(second);
    std::chrono::year_month_day const date(day);
    std::chrono::hh_mm_ss const clock(second - day);
    std::array<char, 40> text{};
    std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    log_time_ = text.data();
}

void Loop::flush_log()
{
    if (recorder_.log_bytes() > 0)
        core_.hooks.access_log(recorder_.take_log());
}

} // namespace http
