// A connection: answers.
#include "platform/http/session.h"

#include <cerrno>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace http {

namespace {

constexpr std::size_t most_file_bytes_at_once = 1024 * 1024; // so that one large file does not keep others waiting
constexpr std::size_t most_discarded = 64 * 1024 * 1024;

} // namespace

Session::Next Session::respond(Reply reply)
{
    m_reply = std::move(reply);
    if (m_is_head)
        drop_body(m_reply);
    if (m_unread || m_loop.stopping() || m_reply.afterwards == Afterwards::close)
        m_keep_alive = false;
    m_tail = m_loop.date_line();
    if (!m_keep_alive)
        m_tail += "Connection: close\r\n\r\n";
    else
        m_tail += m_minor_zero ? "Connection: keep-alive\r\n\r\n" : "\r\n";
    m_out = {m_reply.head_bytes(), m_tail, m_reply.body_bytes()};
    m_state = State::writing;
    allow(m_loop.core().options.timeouts.write);
    return Next::go_on;
}

Session::Next Session::write_some()
{
    auto next = send_bytes();
    if (next == Next::wait || m_state == State::closed)
        return next;
    if (auto* const file = std::get_if<FilePart>(&m_reply.body); file != nullptr && file->left() > 0)
        return send_file(*file);
    return reply_done();
}

// One gathered write of head, date and body.
Session::Next Session::send_bytes()
{
    while (true)
    {
        std::array<iovec, 3> pieces{};
        std::size_t count = 0;
        for (auto const piece : m_out)
        {
            if (!piece.empty())
                pieces[count++] = {const_cast<char*>(piece.data()), piece.size()};
        }
        if (count == 0)
            return Next::go_on;
        msghdr message{};
        message.msg_iov = pieces.data();
        message.msg_iovlen = count;
        auto const sent = ::sendmsg(m_socket.native_handle(), &message, MSG_NOSIGNAL);
        if (sent < 0)
            return send_failed();
        auto left = static_cast<std::size_t>(sent);
        extend(m_loop.core().options.timeouts.write, left);
        for (auto& piece : m_out)
        {
            auto const taken = std::min(left, piece.size());
            piece.remove_prefix(taken);
            left -= taken;
        }
    }
}

Session::Next Session::send_file(FilePart& file)
{
    auto offset = static_cast<off_t>(file.next());
    auto const most = std::min<std::uint64_t>(file.left(), most_file_bytes_at_once);
    auto const sent = ::sendfile(m_socket.native_handle(), file.descriptor(), &offset, most);
    if (sent < 0)
        return send_failed();
    if (sent == 0)
    {
        close(); // the file became shorter under our hands: the length we promised cannot be kept
        return Next::wait;
    }
    file.sent(static_cast<std::uint64_t>(sent));
    extend(m_loop.core().options.timeouts.write, static_cast<std::size_t>(sent));
    return file.left() > 0 ? wait_for_room() : Next::go_on;
}

Session::Next Session::send_failed()
{
    if (errno == EAGAIN || errno == EINTR)
        return wait_for_room();
    close(); // the other side has gone
    return Next::wait;
}

Session::Next Session::wait_for_room()
{
    m_socket.async_wait(Socket::wait_write, [self = shared_from_this()](boost::system::error_code const& error) {
        if (error == boost::asio::error::operation_aborted)
            return;
        if (error)
            return self->close();
        self->advance();
    });
    return Next::wait;
}

Session::Next Session::reply_done()
{
    m_loop.record(
        {.counted = m_reply.counted,
         .row = m_reply.row,
         .status = m_reply.status,
         .method = m_method,
         .duration = std::chrono::steady_clock::now() - m_began});
    m_reply = {};
    m_method = "-";
    m_is_head = false;
    m_began = {};
    if (!m_keep_alive)
        return linger();
    m_state = State::head;
    m_in.shrink();
    auto const& timeouts = m_loop.core().options.timeouts;
    allow(m_in.empty() ? timeouts.idle : timeouts.head);
    return Next::go_on;
}

// Closing at once while the other side still sends makes the kernel throw our answer away (RFC 9112, 9.6).
Session::Next Session::linger()
{
    boost::system::error_code ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
    if (!m_unread && m_in.empty())
    {
        close();
        return Next::wait;
    }
    m_state = State::lingering;
    m_discarded = 0;
    allow(m_loop.core().options.timeouts.linger);
    return Next::go_on;
}

Session::Next Session::discard_input()
{
    m_discarded += m_in.size();
    m_in.consume(m_in.size());
    if (m_discarded > most_discarded)
        close();
    else
        read_more(m_loop.core().options.limits.head_bytes);
    return Next::wait;
}

} // namespace http
