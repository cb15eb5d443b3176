// A connection: bodies.
#include "platform/http/dispatch.h"
#include "platform/http/session.h"

#include <boost/asio/post.hpp>
#include <sys/socket.h>

namespace http {

namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

} // namespace

Session::Next Session::begin_body()
{
    auto const& options = m_loop.core().options;
    m_collector = collect_body(
        {.content_type = std::string(m_head.header_or_empty("Content-Type")),
         .rule = m_job->row->body,
         .form = options.limits.form,
         .folder = options.upload_folder});
    m_body_complete = !m_head.has_body();
    m_body_refusal.reset();
    m_piece.clear();
    if (!m_collector)
        return refuse_body(415);
    if (m_body_complete)
    {
        // A form without any field, such as a button, has no body at all.
        m_collector.reset();
        return submit();
    }
    if (m_head.expects_continue)
    {
        constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";
        auto const sent = ::send(m_socket.native_handle(), go_ahead.data(), go_ahead.size(), MSG_NOSIGNAL);
        if (sent != static_cast<ssize_t>(go_ahead.size()))
        {
            close();
            return Next::wait;
        }
    }
    m_state = State::body;
    allow(options.timeouts.body);
    return Next::go_on;
}

Session::Next Session::take_body()
{
    auto const later = m_collector->may_block();
    auto const progress = m_parser.read_body(m_in.view(), [&](std::string_view bytes) {
        if (later)
            m_piece.append(bytes);
        else if (!m_body_refusal)
            m_body_refusal = m_collector->feed(bytes);
    });
    auto const stuck = progress.consumed == 0 && m_in.size() >= piece_bytes;
    m_in.consume(progress.consumed);
    m_body_complete = progress.complete;
    if (m_body_refusal)
        return refuse_body(*m_body_refusal);
    if (progress.malformed || stuck)
        return refuse_body(400);
    if (!m_piece.empty())
        return hand_piece_over();
    if (m_body_complete)
        return end_body();
    read_more(piece_bytes);
    return Next::wait;
}

// Writing to disk may wait, so it is a worker's task; the connection is not read meanwhile.
Session::Next Session::hand_piece_over()
{
    m_state = State::working;
    auto const admission = m_loop.core().pool.submit([self = shared_from_this()] {
        try
        {
            self->m_body_refusal = self->m_collector->feed(self->m_piece);
        }
        catch (std::exception const& error)
        {
            self->m_result = failure_reply(self->m_loop.core(), std::move(*self->m_job), error);
        }
        boost::asio::post(self->m_loop.context(), [self] { self->piece_done(); });
    });
    if (admission == Admission::accepted)
        return Next::wait;
    ++m_loop.core().overloaded;
    m_collector.reset();
    m_job.reset();
    return refuse_plainly(503);
}

void Session::piece_done()
{
    m_piece.clear();
    if (m_state == State::closed)
        return m_collector.reset();
    if (m_result)
    {
        m_collector.reset();
        m_unread = !m_body_complete;
        return work_done();
    }
    if (m_body_refusal)
        refuse_body(*m_body_refusal);
    else if (m_body_complete)
        end_body();
    else
    {
        m_state = State::body;
        extend(m_loop.core().options.timeouts.body, piece_bytes); // the disk's time is not the sender's
    }
    advance();
}

Session::Next Session::end_body()
{
    auto const refusal = m_collector->finish(m_job->parts);
    if (refusal)
        return refuse_body(*refusal);
    m_collector.reset();
    return submit();
}

Session::Next Session::refuse_body(int status)
{
    m_collector.reset(); // and with it every file it began
    m_unread = !m_body_complete;
    m_job->refusal = status;
    return submit();
}

} // namespace http
