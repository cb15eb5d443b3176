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
    reply_ = std::move(reply);
    if (is_head_)
        drop_body(reply_);
    if (unread_ || loop_.stopping() || reply_.afterwards == Afterwards::close)
        keep_alive_ = false;
    tail_ = loop_.date_line();
    if (!keep_alive_)
        tail_ += "Connection: close\r\n\r\n";
    else
        tail_ += minor_zero_ ? "Connection: keep-alive\r\n\r\n" : "\r\n";
    out_ = {reply_.head_bytes(), tail_, reply_.body_bytes()};
    state_ = State::writing;
    allow(loop_.core().options.timeouts.write);
    return Next::go_on;
}

Session::Next Session::write_some()
{
    auto next = send_bytes();
    if (next == Next::wait || state_ == State::closed)
        return next;
    if (auto* const file = std::get_if<FilePart>(&reply_.body); file != nullptr && file->left() > 0)
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
        for (auto const piece : out_)
        {
            if (!piece.empty())
                // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): iovec serves reading too; sendmsg only reads
                pieces[count++] = {const_cast<char*>(piece.data()), piece.size()};
        }
        if (count == 0)
            return Next::go_on;
        msghdr message{};
        message.msg_iov = pieces.data();
        message.msg_iovlen = count;
        auto const sent = ::sendmsg(socket_.native_handle(), &message, MSG_NOSIGNAL);
        if (sent < 0)
            return send_failed();
        auto left = static_cast<std::size_t>(sent);
        extend(loop_.core().options.timeouts.write, left);
        for (auto& piece : out_)
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
    auto const sent = ::sendfile(socket_.native_handle(), file.descriptor(), &offset, most);
    if (sent < 0)
        return send_failed();
    if (sent == 0)
    {
        close(); // the file became shorter under our hands: the length we promised cannot be kept
        return Next::wait;
    }
    file.sent(static_cast<std::uint64_t>(sent));
    extend(loop_.core().options.timeouts.write, static_cast<std::size_t>(sent));
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
    socket_.async_wait(Socket::wait_write, [self = shared_from_this()](boost::system::error_code const& error) {
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
    loop_.record(
        {.counted = reply_.counted,
         .row = reply_.row,
         .status = reply_.status,
         .method = method_,
         .duration = std::chrono::steady_clock::now() - began_});
    reply_ = {};
    method_ = "-";
    is_head_ = false;
    began_ = {};
    if (!keep_alive_)
        return linger();
    state_ = State::head;
    in_.shrink();
    auto const& timeouts = loop_.core().options.timeouts;
    allow(in_.empty() ? timeouts.idle : timeouts.head);
    return Next::go_on;
}

// Closing at once while the other side still sends makes the kernel throw our answer away (RFC 9112, 9.6).
Session::Next Session::linger()
{
    boost::system::error_code ignored;
    static_cast<void>(socket_.shutdown(Socket::shutdown_send, ignored));
    if (!unread_ && in_.empty())
    {
        close();
        return Next::wait;
    }
    state_ = State::lingering;
    discarded_ = 0;
    allow(loop_.core().options.timeouts.linger);
    return Next::go_on;
}

Session::Next Session::discard_input()
{
    discarded_ += in_.size();
    in_.consume(in_.size());
    if (discarded_ > most_discarded)
        close();
    else
        read_more(loop_.core().options.limits.head_bytes);
    return Next::wait;
}

} // namespace http
