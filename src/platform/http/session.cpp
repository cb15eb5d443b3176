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

Session::Session(Loop& loop, Socket socket, std::string peer)
    : m_loop(loop), m_socket(std::move(socket)), m_peer(std::move(peer))
{}

void Session::start()
{
    allow(m_loop.core().options.timeouts.head);
    advance();
}

// Runs from state to state until something must be waited for. Never recurses, however many requests came at once.
void Session::advance()
{
    auto next = Next::go_on;
    while (next == Next::go_on)
    {
        switch (m_state)
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
    auto const room = m_in.room(most);
    m_socket.async_read_some(
        boost::asio::buffer(room.data(), room.size()),
        [self = shared_from_this()](boost::system::error_code const& error, std::size_t bytes) {
            if (error == boost::asio::error::operation_aborted)
                return;
            if (error)
                return self->close();
            auto& session = *self;
            if (session.m_state == State::head && session.m_in.empty())
                session.allow(session.m_loop.core().options.timeouts.head);
            if (session.m_state == State::body)
                session.extend(session.m_loop.core().options.timeouts.body, bytes);
            session.m_in.added(bytes);
            session.advance();
        });
}

void Session::allow(std::chrono::milliseconds time)
{
    m_deadline = std::chrono::steady_clock::now() + time;
}

// Progress buys time, as much as the slowest allowed sender would have needed for it.
void Session::extend(std::chrono::milliseconds most, std::size_t bytes)
{
    auto const bought = std::chrono::milliseconds(bytes * 1000 / m_loop.core().options.timeouts.slowest);
    m_deadline = std::min(m_deadline + bought, std::chrono::steady_clock::now() + most);
}

Session::Next Session::take_head()
{
    m_in.consume(leading_line_ends(m_in.view()));
    auto const& limits = m_loop.core().options.limits;
    auto const length = MessageParser::head_length(m_in.view(), m_searched);
    auto const too_long = length > limits.head_bytes || (length == 0 && m_in.size() >= limits.head_bytes);
    if (too_long)
    {
        auto const line_ended = m_in.view().substr(0, limits.head_bytes).find('\n') != std::string_view::npos;
        return refuse_plainly(line_ended ? 431 : 414);
    }
    if (length == 0)
    {
        read_more(limits.head_bytes);
        return Next::wait;
    }
    m_searched = 0;
    return admit_head(m_in.view().substr(0, length));
}

Session::Next Session::admit_head(std::string_view bytes)
{
    auto& core = m_loop.core();
    m_began = std::chrono::steady_clock::now();
    auto const refusal = m_parser.read_head(
        bytes, {.target_bytes = core.options.limits.target_bytes, .headers = core.options.limits.headers}, m_head);
    if (refusal)
        return refuse_plainly(*refusal);
    auto const method = method_from(m_head.method);
    m_method = method ? name(*method) : "-";
    m_is_head = method == Method::head;
    m_minor_zero = m_head.minor_version == 0;
    m_keep_alive = m_head.keep_alive;

    auto admitted = admit(core, m_head, m_peer);
    m_in.consume(bytes.size()); // the bytes stay where they are until more is read
    if (auto* const reply = std::get_if<Reply>(&admitted))
    {
        m_unread = m_head.has_body();
        return respond(std::move(*reply));
    }
    m_job = std::move(std::get<Job>(admitted));
    m_unread = m_job->refusal != 0 && m_head.has_body();
    if (m_job->refusal == 0 && changes_state(m_job->parts.method))
        return begin_body();
    return submit();
}

Session::Next Session::submit()
{
    m_state = State::working;
    auto const admission = m_loop.core().pool.submit([self = shared_from_this()] {
        self->m_result = serve(self->m_loop.core(), std::move(*self->m_job));
        boost::asio::post(self->m_loop.context(), [self] { self->work_done(); });
    });
    if (admission == Admission::accepted)
        return Next::wait;
    ++m_loop.core().overloaded;
    auto reply = plain_reply(503);
    reply.row = m_job->row;
    reply.counted = m_job->row == nullptr ? Counted::nothing : Counted::row;
    m_job.reset();
    return respond(std::move(reply));
}

void Session::work_done()
{
    m_job.reset();
    if (m_state == State::closed)
        return;
    respond(std::move(*m_result));
    m_result.reset();
    advance();
}

// The answer to something that is not even a request we can read: nothing after it on this connection can be trusted.
Session::Next Session::refuse_plainly(int status)
{
    m_keep_alive = false;
    m_unread = true;
    if (m_began == SteadyTime{})
        m_began = std::chrono::steady_clock::now();
    return respond(plain_reply(status));
}

void Session::wind_up()
{
    if (m_state == State::head && m_in.empty())
        close();
}

void Session::close()
{
    if (m_state == State::closed)
        return;
    // A running job still has the session in its hands; everything it needs stays.
    m_state = State::closed;
    boost::system::error_code ignored;
    m_socket.close(ignored);
    m_loop.remove(*this);
}

void Session::check_time(SteadyTime now)
{
    if (m_state != State::working && m_state != State::closed && now >= m_deadline)
        time_out();
}

void Session::time_out()
{
    auto const nothing_said = m_state == State::head && m_in.empty();
    if (nothing_said || m_state == State::writing || m_state == State::lingering)
    {
        if (m_state == State::writing)
            ++m_loop.core().timeouts;
        return close();
    }
    ++m_loop.core().timeouts;
    m_job.reset();
    m_collector.reset();
    boost::system::error_code ignored;
    m_socket.cancel(ignored);
    refuse_plainly(408);
    advance();
}

} // namespace http
