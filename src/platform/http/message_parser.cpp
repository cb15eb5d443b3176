// The only place that includes Boost.Beast: reads request heads and bodies.
#include "platform/http/message_parser.h"

#include "platform/http/bytes.h"

#include <boost/beast/http/basic_parser.hpp>
#include <optional>

namespace http {

namespace {

namespace beast = boost::beast;
using ErrorCode = beast::error_code;

std::string_view view(beast::string_view text)
{
    return {text.data(), text.size()};
}

// Beast's parser, telling what it finds into a MessageHead or a sink.
class Reader final : public beast::http::basic_parser<true>
{
public:
    MessageHead* head = nullptr;
    std::string_view source;
    HeadLimits limits{};
    std::function<void(std::string_view)> const* sink = nullptr;
    int refusal = 400;
    bool in_body = false;

private:
    // NOLINTNEXTLINE(readability-function-size): the parameters are Beast's
    void on_request_impl(
        beast::http::verb, beast::string_view method, beast::string_view target, int version, ErrorCode& error) override
    {
        head->method = view(method);
        head->target = view(target);
        head->minor_version = version % 10;
        if (target.size() > limits.target_bytes)
            refuse(414, error);
    }

    void on_response_impl(int, beast::string_view, int, ErrorCode&) override {}

    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value, ErrorCode& error) override
    {
        auto const text = view(value);
        // A value outside the source is one that Beast unfolded: line folding is obsolete and a smuggler's tool.
        auto const folded = !text.empty()
            && (text.data() < source.data() || text.data() > source.data() + source.size());
        if (folded)
            return refuse(400, error);
        if (in_body)
            return; // a trailer: read, and believed in nothing
        if (head->headers.size() == limits.headers)
            return refuse(431, error);
        head->headers.emplace_back(view(name), text);
    }

    void on_header_impl(ErrorCode&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, ErrorCode&) override {}

    std::size_t on_body_impl(beast::string_view body, ErrorCode&) override
    {
        (*sink)(view(body));
        return body.size();
    }

    void on_chunk_header_impl(std::uint64_t, beast::string_view, ErrorCode&) override {}

    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, ErrorCode&) override
    {
        (*sink)(view(body));
        return body.size();
    }

    void on_finish_impl(ErrorCode&) override {}

    void refuse(int status, ErrorCode& error)
    {
        refusal = status;
        error = beast::http::error::bad_value;
    }
};

// Whether the request line names a version of HTTP at all, if not ours.
bool has_version(std::string_view bytes)
{
    auto const line = bytes.substr(0, std::min(bytes.find("\r\n"), bytes.size()));
    auto const name = line.rfind(" HTTP/");
    return name != std::string_view::npos && line.size() == name + 9 && line[name + 7] == '.';
}

// What Beast lets pass but two servers in a row could understand differently.
std::optional<int> check_framing(MessageHead const& head)
{
    auto const lengths = head.count("Content-Length");
    auto const encodings = head.count("Transfer-Encoding");
    if (lengths > 1 || encodings > 1 || (lengths == 1 && encodings == 1))
        return 400;
    if (lengths == 1 && !whole_number(head.header_or_empty("Content-Length")))
        return 400;
    if (encodings == 1
        && (head.minor_version == 0 || !equal_ignoring_case(head.header_or_empty("Transfer-Encoding"), "chunked")))
        return head.minor_version == 0 ? 400 : 501;
    auto const with_body = head.method == "POST" || head.method == "PUT" || head.method == "PATCH";
    if (with_body && lengths + encodings == 0 && head.header("Content-Type"))
        return 411;
    return std::nullopt;
}

std::optional<int> check_hosts(MessageHead const& head)
{
    auto const hosts = head.count("Host");
    return hosts > 1 || (hosts == 0 && head.minor_version == 1) ? std::optional(400) : std::nullopt;
}

std::optional<int> read_expectation(MessageHead& head)
{
    auto const expectation = head.header("Expect");
    if (!expectation || head.minor_version == 0)
        return std::nullopt;
    if (!equal_ignoring_case(*expectation, "100-continue"))
        return 417;
    head.expects_continue = head.has_body();
    return std::nullopt;
}

} // namespace

class MessageParser::Beast
{
public:
    std::optional<Reader> reader; // Beast's parser serves one message only
};

std::optional<std::string_view> MessageHead::header(std::string_view name) const
{
    for (auto const& [key, value] : headers)
    {
        if (key.size() == name.size() && equal_ignoring_case(key, name))
            return value;
    }
    return std::nullopt;
}

std::string MessageHead::joined(std::string_view name) const
{
    std::string list;
    for (auto const& [key, value] : headers)
    {
        if (equal_ignoring_case(key, name))
            list.append(list.empty() ? "" : ", ").append(value);
    }
    return list;
}

std::size_t MessageHead::count(std::string_view name) const
{
    std::size_t found = 0;
    for (auto const& [key, value] : headers)
        found += key.size() == name.size() && equal_ignoring_case(key, name) ? 1U : 0U;
    return found;
}

MessageParser::MessageParser() : beast_(std::make_unique<Beast>()) {}

MessageParser::~MessageParser() = default;

std::size_t MessageParser::head_length(std::string_view bytes, std::size_t& searched)
{
    // Also ends at line feeds alone, so that such a head is refused at once and not after a timeout.
    for (auto at = bytes.find('\n', searched); at != std::string_view::npos; at = bytes.find('\n', at + 1))
    {
        auto const rest = bytes.substr(at + 1);
        if (rest.starts_with("\r\n"))
            return at + 3;
        if (rest.starts_with("\n"))
            return at + 2;
        if (rest.empty() || rest == "\r")
        {
            searched = at;
            return 0;
        }
    }
    searched = bytes.size();
    return 0;
}

std::optional<int> MessageParser::read_head(std::string_view bytes, HeadLimits const& limits, MessageHead& head)
{
    auto headers = std::move(head.headers); // keeps its memory
    headers.clear();
    head = {};
    head.headers = std::move(headers);

    auto& reader = beast_->reader.emplace();
    reader.head = &head;
    reader.source = bytes;
    reader.limits = limits;
    reader.header_limit(static_cast<std::uint32_t>(bytes.size() + 1));
    reader.body_limit(boost::none);

    ErrorCode error;
    reader.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    if (error == beast::http::error::bad_version && has_version(bytes))
        return 505;
    if (error || !reader.is_header_done())
        return reader.refusal;
    if (auto const refusal = check_framing(head))
        return refusal;
    if (auto const refusal = check_hosts(head))
        return refusal;
    head.chunked = reader.chunked();
    if (auto const length = reader.content_length())
        head.length = *length;
    head.keep_alive = reader.keep_alive();
    return read_expectation(head);
}

BodyProgress MessageParser::read_body(std::string_view bytes, std::function<void(std::string_view)> const& sink)
{
    auto& reader = *beast_->reader;
    reader.sink = &sink;
    reader.source = bytes;
    reader.in_body = true;
    BodyProgress progress;
    ErrorCode error;
    while (!reader.is_done() && progress.consumed < bytes.size() && !error)
    {
        auto const rest = bytes.substr(progress.consumed);
        auto const consumed = reader.put(boost::asio::buffer(rest.data(), rest.size()), error);
        progress.consumed += consumed;
        if (consumed == 0)
            break;
    }
    reader.sink = nullptr;
    progress.complete = reader.is_done();
    progress.malformed = error && error != beast::http::error::need_more;
    return progress;
}

} // namespace http
