// One connection: reads requests one after another, gets them answered, writes the answers. A state machine on its
// loop's thread; only a running job or a waiting piece of an upload is a worker's meanwhile. Internal to http.
#pragma once

#include "platform/http/admission.h"
#include "platform/http/body.h"
#include "platform/http/input_buffer.h"
#include "platform/http/loop.h"
#include "platform/http/message_parser.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace http {

class Session : public std::enable_shared_from_this<Session>
{
public:
    /// Who is at the other end, and the place it holds while the session lives.
    struct Peer
    {
        std::string address;
        PeerLimit::Seat seat;
    };
    Session(Loop& loop, Socket socket, Peer peer);
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    void start();
    /// Closes the connection when it waits for a request; a running one is answered first.
    void wind_up();
    void close();
    /// Called every tick: acts when the time for the present state is over.
    void check_time(SteadyTime now);

private:
    enum class State : std::uint8_t {
        head, ///< waiting for a request or the rest of its head
        body,
        working, ///< a worker has it
        writing,
        lingering, ///< all is said; reading what the other side still sends, so that it can read our answer
        closed,
    };
    enum class Next : std::uint8_t {
        go_on, ///< look at the state again
        wait,  ///< a callback will
    };

    void advance();
    void read_more(std::size_t most);
    void allow(std::chrono::milliseconds time);
    void extend(std::chrono::milliseconds most, std::size_t bytes);

    // session.cpp
    Next take_head();
    Next admit_head(std::string_view bytes);
    Next submit();
    void work_done();
    Next refuse_plainly(int status);
    void time_out();

    // session_body.cpp
    Next begin_body();
    Next take_body();
    Next end_body();
    Next refuse_body(int status);
    Next hand_piece_over();
    void piece_done();

    // session_write.cpp
    Next respond(Reply reply);
    Next write_some();
    Next send_bytes();
    Next send_file(FilePart& file);
    Next send_failed();
    Next wait_for_room();
    Next reply_done();
    Next linger();
    Next discard_input();

    Loop& loop_;
    Socket socket_;
    Peer const peer_;
    State state_ = State::head;
    SteadyTime deadline_{};
    InputBuffer in_;
    std::size_t searched_ = 0;

    // the present request
    SteadyTime began_{};
    MessageParser parser_;
    MessageHead head_;
    std::string_view method_ = "-";
    bool keep_alive_ = true;
    bool unread_ = false; ///< the other side may still be sending what we will not read
    bool first_ = true;
    bool minor_zero_ = false;
    bool is_head_ = false;
    std::optional<Job> job_;
    std::unique_ptr<BodyCollector> collector_;
    std::string piece_; ///< of an upload, on its way to the disk
    bool body_complete_ = false;
    std::optional<int> body_refusal_;
    bool asked_ = false;          ///< whether the sender of files may use the row
    std::optional<Reply> result_; ///< left by a worker

    // the present answer
    Reply reply_;
    std::string tail_;
    std::array<std::string_view, 3> out_;
    std::size_t discarded_ = 0;
};

} // namespace http
