// A streaming parser of multipart/form-data (RFC 7578, RFC 2046): bytes go in as they come, events come out.
// Internal to http.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace http {

/// The head of a part.
struct PartHead
{
    std::string name = {};
    std::optional<std::string> file_name = {}; ///< present: it is a file
    std::string type = {};                     ///< its media type; empty when not said
};

/// Takes what the parser finds. Answer `Take::refuse` to stop: the parser then fails.
class PartSink
{
public:
    enum class Take : std::uint8_t {
        go_on,
        refuse,
    };

    virtual ~PartSink() = default;
    virtual Take begin_part(PartHead const& head) = 0;
    virtual Take part_data(std::string_view bytes) = 0;
    virtual Take end_part() = 0;
};

class MultipartParser
{
public:
    /// The sink must outlive the parser.
    MultipartParser(std::string_view boundary, PartSink& sink);

    /// The boundary of a Content-Type; absent when it is no multipart/form-data or the boundary is malformed.
    static std::optional<std::string> boundary_of(std::string_view content_type);

    /// False when the bytes are malformed or the sink refused; nothing more must be fed then.
    bool feed(std::string_view bytes);
    /// Whether the closing delimiter has been seen.
    bool complete() const { return state_ == State::epilogue; }

    static constexpr std::size_t most_head_bytes = 4096; ///< of one part

private:
    enum class State : std::uint8_t {
        preamble,
        after_delimiter,
        head,
        data,
        epilogue,
        failed,
    };

    bool step();
    bool find_first_delimiter();
    bool read_after_delimiter();
    bool read_head();
    bool read_data();
    bool fail();

    std::string const delimiter_; // "\r\n--boundary"
    PartSink& sink_;
    State state_ = State::preamble;
    std::string buffer_; // what could not be decided yet: at most a head, or a delimiter's length
};

/// Reads the header lines of a part; absent when they are malformed or do not name a form field.
std::optional<PartHead> read_part_head(std::string_view lines);

} // namespace http
