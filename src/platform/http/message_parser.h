// Reads HTTP/1 requests: the head at once, the body in pieces. Around Boost.Beast's parser, stricter than it.
// Internal to http.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

/// A request head. All views borrow from the bytes it was read from.
struct MessageHead
{
    std::string_view method = {};
    std::string_view target = {};
    int minor_version = 1; ///< HTTP/1.x
    std::vector<std::pair<std::string_view, std::string_view>> headers = {};
    std::optional<std::uint64_t> length = {}; ///< of the body
    bool chunked = false;
    bool keep_alive = true;
    bool expects_continue = false;

    bool has_body() const { return chunked || length.value_or(0) > 0; }
    /// The first header of that name, or nothing.
    std::optional<std::string_view> header(std::string_view name) const;
    std::string_view header_or_empty(std::string_view name) const { return header(name).value_or(std::string_view()); }
    /// All headers of that name as one list.
    std::string joined(std::string_view name) const;
    std::size_t count(std::string_view name) const;
};

struct HeadLimits
{
    std::size_t target_bytes;
    std::size_t headers;
};

/// How far a body has come.
struct BodyProgress
{
    std::size_t consumed = 0; ///< bytes of the input that are done with
    bool complete = false;
    bool malformed = false; ///< answer 400 and close
};

class MessageParser
{
public:
    MessageParser();
    ~MessageParser();
    MessageParser(MessageParser const&) = delete;
    MessageParser& operator=(MessageParser const&) = delete;

    /// The length of the head at the begin of `bytes`, with its empty line; 0 when it is not complete yet.
    /// `searched` remembers how far earlier calls looked; set it to 0 for each new head.
    static std::size_t head_length(std::string_view bytes, std::size_t& searched);

    /// Reads a whole head. The status to refuse it with (400, 411, 414, 417, 431, 501, 505), or nothing.
    std::optional<int> read_head(std::string_view bytes, HeadLimits const& limits, MessageHead& head);

    /// Reads on in the body of the head that was read last; `sink` gets the decoded bytes.
    BodyProgress read_body(std::string_view bytes, std::function<void(std::string_view)> const& sink);

private:
    class Beast;
    std::unique_ptr<Beast> beast_;
};

} // namespace http
