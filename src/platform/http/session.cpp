// A connection: heads, jobs and time.
#include "platform/http/session.h"

#include "platform/http/dispatch.h"

#include <boost/asio/post.hpp>

namespace http {

namespace {

std::size_t leading_line_ends(std::string_view bytes)
{
    // RFC 9112, 2.2: empty lines before a request are to be ignored.
    return std::min(bytes.find_first_not_of("\r\n"), bytes.size());
}

} // namespace

Session::Session(Loop& loop, Socket socket, Peer peer) : loop_(loop), socket_(std::move(socket)), peer_(std::move(peer))
{}

void Session::start()
{
    allow(loop_.core().options.timeouts.head);
    advance();
}

// Runs from state to state until something must be waited for. Never recurses, however many requests came at once.
void Session::advance()
{
    auto next = Next::go_on;
    while (next == Next::go_on)
    {
        switch (state_)
        {
        case State::head: next = take_head(); break;
        case State::body: next = take_body(); break;
        case State::writing: next = write_some(); break;
        case State::lingering: next = discard_input(); break;
        case State::working:
        case State::closed: return;
        }
    }
}

void Session::read_more(std::size_t most)
{
    auto const room = in_.room(most);
    socket_.async_read_some(
        boost::asio::buffer(room.data(), room.size()),
        [self = shared_from_this()](boost::system::error_code const& error, std::size_t bytes) {
            if (error == boost::asio::error::operation_aborted)
                return;
            if (error)
                return self->close();
            auto& session = *self;
            if (session.state_ == State::head && session.in_.empty())
                session.allow(session.loop_.core().options.timeouts.head);
            if (session.state_ == State::body)
                session.extend(session.loop_.core().options.timeouts.body, bytes);
            session.in_.added(bytes);
            session.advance();
        });
}

void Session::allow(std::chrono::milliseconds time)
{
    deadline_ = std::chrono::steady_clock::now() + time;
}

// Progress buys time, as much as the slowest allowed sender would have needed for it.
void Session::extend(std::chrono::milliseconds most, std::size_t bytes)
{
    auto const bought = std::chrono::milliseconds(bytes * 1000 / loop_.core().options.timeouts.slowest);
    deadline_ = std::min(deadline_ + bought, std::chrono::steady_clock::now() + most);
}

Session::Next Session::take_head()
{
    in_.consume(leading_line_ends(in_.view()));
    auto const& limits = loop_.core().options.limits;
    auto const length = MessageParser::head_length(in_.view(), searched_);
    auto const too_long = length > limits.head_bytes || (length == 0 && in_.size() >= limits.head_bytes);
    if (too_long)
    {
        auto const line_ended = in_.view().substr(0, limits.head_bytes).find('\n') != std::string_view::npos;
        return refuse_plainly(line_ended ? 431 : 414);
    }
    if (length == 0)
    {
        read_more(limits.head_bytes);
        return Next::wait;
    }
    searched_ = 0;
    return admit_head(in_.view().substr(0, length));
}

Session::Next Session::admit_head(std::string_view bytes)
{
    auto& core = loop_.core();
    began_ = std::chrono::steady_clock::now();
    auto const refusal = parser_.read_head(
        bytes, {.target_bytes = core.options.limits.target_bytes, .headers = core.options.limits.headers}, head_);
    if (refusal)
        return refuse_plainly(*refusal);
    auto const method = method_from(head_.method);
    method_ = method ? name(*method) : "-";
    is_head_ = method == Method::head;
    minor_zero_ = head_.minor_version == 0;
    keep_alive_ = head_.keep_alive;

    auto admitted = admit(core, head_, peer_.address);
    in_.consume(bytes.size()); // the bytes stay where they are until more is read
    if (auto* const reply = std::get_if<Reply>(&admitted))
    {
        unread_ = head_.has_body();
        return respond(std::move(*reply));
    }
    job_ = std::move(std::get<Job>(admitted));
    unread_ = job_->refusal != 0 && head_.has_body();
    if (job_->refusal == 0 && changes_state(job_->parts.method))
        return begin_body();
    return submit();
}

Session::Next Session::submit()
{
    state_ = State::working;
    auto const admission = loop_.core().pool.submit([self = shared_from_this()] {
        self->result_ = serve(self->loop_.core(), std::move(*self->job_));
        boost::asio::post(self->loop_.context(), [self] { self->work_done(); });
    });
    if (admission == Admission::accepted)
        return Next::wait;
    ++loop_.core().overloaded;
    auto reply = plain_reply(503);
    reply.row = job_->row;
    reply.counted = job_->row == nullptr ? Counted::nothing : Counted::row;
    job_.reset();
    return respond(std::move(reply));
}

void Session::work_done()
{
    job_.reset();
    if (state_ == State::closed)
        return;
    respond(std::move(*result_));
    result_.reset();
    advance();
}

// The answer to something that is not even a request we can read: nothing after it on this connection can be trusted.
Session::Next Session::refuse_plainly(int status)
{
    keep_alive_ = false;
    unread_ = true;
    if (began_ == SteadyTime{})
        began_ = std::chrono::steady_clock::now();
    return respond(plain_reply(status));
}

void Session::wind_up()
{
    if (state_ == State::head && in_.empty())
        close();
}

void Session::close()
{
    if (state_ == State::closed)
        return;
    // A running job still has the session in its hands; everything it needs stays.
    state_ = State::closed;
    boost::system::error_code ignored;
    static_cast<void>(socket_.close(ignored));
    loop_.remove(*this);
}

void Session::check_time(SteadyTime now)
{
    if (state_ != State::working && state_ != State::closed && now >= deadline_)
        time_out();
}

void Session::time_out()
{
    auto const nothing_said = state_ == State::head && in_.empty();
    if (nothing_said || state_ == State::writing || state_ == State::lingering)
    {
        if (state_ == State::writing)
            ++loop_.core().timeouts;
        return close();
    }
    ++loop_.core().timeouts;
    job_.reset();
    collector_.reset();
    boost::system::error_code ignored;
    static_cast<void>(socket_.cancel(ignored));
    refuse_plainly(408);
    advance();
}

} // namespace http
