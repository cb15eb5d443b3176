// A connection: bodies.
#include "platform/http/dispatch.h"
#include "platform/http/session.h"

#include <boost/asio/post.hpp>
#include <sys/socket.h>
#include <utility>

namespace http {

namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

} // namespace

Session::Next Session::begin_body()
{
    auto const& options = loop_.core().options;
    collector_ = collect_body(
        {.content_type = std::string(head_.header_or_empty("Content-Type")),
         .rule = job_->row->body,
         .form = options.limits.form,
         .folder = options.upload_folder});
    body_complete_ = !head_.has_body();
    body_refusal_.reset();
    asked_ = false;
    piece_.clear();
    if (!collector_)
        return refuse_body(415);
    if (body_complete_)
    {
        // A form without any field, such as a button, has no body at all.
        collector_.reset();
        return submit();
    }
    if (head_.expects_continue)
    {
        constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";
        auto const sent = ::send(socket_.native_handle(), go_ahead.data(), go_ahead.size(), MSG_NOSIGNAL);
        if (sent != static_cast<ssize_t>(go_ahead.size()))
        {
            close();
            return Next::wait;
        }
    }
    state_ = State::body;
    allow(options.timeouts.body);
    return Next::go_on;
}

Session::Next Session::take_body()
{
    auto const later = collector_->may_block();
    auto const progress = parser_.read_body(in_.view(), [&](std::string_view bytes) {
        if (later)
            piece_.append(bytes);
        else if (!body_refusal_)
            body_refusal_ = collector_->feed(bytes);
    });
    auto const stuck = progress.consumed == 0 && in_.size() >= piece_bytes;
    in_.consume(progress.consumed);
    body_complete_ = progress.complete;
    if (body_refusal_)
        return refuse_body(*body_refusal_);
    if (progress.malformed || stuck)
        return refuse_body(400);
    if (!piece_.empty())
        return hand_piece_over();
    if (body_complete_)
        return end_body();
    read_more(piece_bytes);
    return Next::wait;
}

// Writing to disk may wait, so it is a worker's task; the connection is not read meanwhile.
Session::Next Session::hand_piece_over()
{
    state_ = State::working;
    auto const admission = loop_.core().pool.submit([self = shared_from_this()] {
        try
        {
            // Strangers fill no disk with files that nobody will take.
            if (!std::exchange(self->asked_, true) && !lets_in(self->loop_.core(), *self->job_))
                self->collector_->drop_files();
            self->body_refusal_ = self->collector_->feed(self->piece_);
        }
        catch (std::exception const& error)
        {
            self->result_ = failure_reply(self->loop_.core(), std::move(*self->job_), error);
        }
        boost::asio::post(self->loop_.context(), [self] { self->piece_done(); });
    });
    if (admission == Admission::accepted)
        return Next::wait;
    ++loop_.core().overloaded;
    collector_.reset();
    job_.reset();
    return refuse_plainly(503);
}

void Session::piece_done()
{
    piece_.clear();
    if (state_ == State::closed)
        return collector_.reset();
    if (result_)
    {
        collector_.reset();
        unread_ = !body_complete_;
        return work_done();
    }
    if (body_refusal_)
        refuse_body(*body_refusal_);
    else if (body_complete_)
        end_body();
    else
    {
        state_ = State::body;
        extend(loop_.core().options.timeouts.body, piece_bytes); // the disk's time is not the sender's
    }
    advance();
}

Session::Next Session::end_body()
{
    auto const refusal = collector_->finish(job_->parts);
    if (refusal)
        return refuse_body(*refusal);
    collector_.reset();
    return submit();
}

Session::Next Session::refuse_body(int status)
{
    collector_.reset(); // and with it every file it began
    unread_ = !body_complete_;
    job_->refusal = status;
    return submit();
}

} // namespace http
