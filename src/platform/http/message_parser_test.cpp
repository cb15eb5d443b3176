// Tests of the request parser: what it takes, what it refuses and with which status.
#include "platform/http/message_parser.h"

#include <gtest/gtest.h>

namespace http {

namespace {

constexpr HeadLimits limits{.target_bytes = 100, .headers = 8};

struct Parsed
{
    int refusal = 0;
    MessageHead head = {};
};

Parsed parse(MessageParser& parser, std::string_view text)
{
    Parsed parsed;
    parsed.refusal = parser.read_head(text, limits, parsed.head).value_or(0);
    return parsed;
}

int refusal_of(std::string const& text)
{
    MessageParser parser;
    return parse(parser, text).refusal;
}

std::string get(std::string_view headers)
{
    return "GET / HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n";
}

std::string post(std::string_view headers)
{
    return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n";
}

} // namespace

TEST(MessageParser, ReadsAHead)
{
    MessageParser parser;
    std::string const text = "POST /a?b HTTP/1.1\r\nHost: kracht.example\r\nX-Leeg:\r\nContent-Length: 12\r\n\r\n";
    auto const [refusal, head] = parse(parser, text);
    EXPECT_EQ(refusal, 0);
    EXPECT_EQ(head.method, "POST");
    EXPECT_EQ(head.target, "/a?b");
    EXPECT_EQ(head.header("HOST"), "kracht.example");
    EXPECT_EQ(head.header("x-leeg"), "");
    EXPECT_FALSE(head.header("Other"));
    EXPECT_EQ(head.length, 12U);
    EXPECT_TRUE(head.keep_alive);
    EXPECT_TRUE(head.has_body());
}

TEST(MessageParser, KnowsWhenAConnectionEnds)
{
    MessageParser parser;
    EXPECT_FALSE(parse(parser, get("Connection: close\r\n")).head.keep_alive);
    EXPECT_FALSE(parse(parser, "GET / HTTP/1.0\r\n\r\n").head.keep_alive);
    EXPECT_TRUE(parse(parser, "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").head.keep_alive);
}

TEST(MessageParser, RefusesMalformedHeads)
{
    for (auto const* const text :
         {"GET /\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\nHost: a\n\n",
          "G@T / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", "\x16\x03\x01\r\n\r\n"})
        EXPECT_EQ(refusal_of(text), 400) << text;
    EXPECT_EQ(refusal_of(get("A: b\r\n c\r\n")), 400) << "line folding";
    EXPECT_EQ(refusal_of(get(std::string_view("A: b\0c\r\n", 8))), 400);
    EXPECT_EQ(refusal_of(get("A: b\rc\r\n")), 400);
    EXPECT_EQ(refusal_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
    EXPECT_EQ(refusal_of("GET /" + std::string(100, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414);
    EXPECT_EQ(refusal_of(get("A: 1\r\nA: 2\r\nA: 3\r\nA: 4\r\nA: 5\r\nA: 6\r\nA: 7\r\nA: 8\r\n")), 431);
}

TEST(MessageParser, RefusesFramingThatTwoServersCouldReadDifferently)
{
    for (auto const* const headers :
         {"Content-Length: 5\r\nContent-Length: 6\r\n", "Content-Length: 5\r\nContent-Length: 5\r\n",
          "Content-Length: 5, 5\r\n", "Content-Length: +5\r\n", "Content-Length: -1\r\n", "Content-Length: 0x5\r\n",
          "Content-Length: 99999999999999999999999\r\n", "Content-Length: \r\n",
          "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"})
        EXPECT_EQ(refusal_of(post(headers)), 400) << headers;
    for (auto const* const headers :
         {"Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: identity\r\n", "Transfer-Encoding: xchunked\r\n",
          "Transfer-Encoding: chunked, identity\r\n"})
        EXPECT_EQ(refusal_of(post(headers)), 501) << headers;
    EXPECT_EQ(refusal_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
    EXPECT_EQ(refusal_of(post("Content-Type: text/plain\r\n")), 411);
    EXPECT_EQ(refusal_of(post("")), 0) << "no body at all";
    EXPECT_EQ(refusal_of(post("Expect: 100-continue\r\nContent-Length: 1\r\n")), 0);
    EXPECT_EQ(refusal_of(post("Expect: de-maan\r\nContent-Length: 1\r\n")), 417);
}

TEST(MessageParser, FindsTheEndOfAHead)
{
    std::size_t searched = 0;
    EXPECT_EQ(MessageParser::head_length("GET / HTTP/1.1\r\nA: b\r", searched), 0U);
    EXPECT_EQ(MessageParser::head_length("GET / HTTP/1.1\r\nA: b\r\n\r", searched), 0U);
    EXPECT_EQ(MessageParser::head_length("GET / HTTP/1.1\r\nA: b\r\n\r\nmore", searched), 24U);
    searched = 0;
    EXPECT_EQ(MessageParser::head_length("a\n\nb", searched), 3U);
}

namespace {

struct Body
{
    std::string bytes = {};
    BodyProgress progress = {};
    std::size_t left = 0;
};

// Feeds a chunked body in pieces of `size` bytes.
Body read_chunked(std::string_view text, std::size_t size)
{
    MessageParser parser;
    auto const head_text = post("Transfer-Encoding: chunked\r\n");
    EXPECT_EQ(parse(parser, head_text).refusal, 0);
    Body body;
    std::string buffer;
    while (!text.empty() && !body.progress.complete && !body.progress.malformed)
    {
        buffer += text.substr(0, size);
        text.remove_prefix(std::min(size, text.size()));
        body.progress = parser.read_body(buffer, [&body](std::string_view bytes) { body.bytes += bytes; });
        buffer.erase(0, body.progress.consumed);
    }
    body.left = buffer.size() + text.size();
    return body;
}

} // namespace

TEST(MessageParser, ReadsChunkedBodiesHoweverTheyArrive)
{
    std::string_view const text = "5;ext=\"a b\"\r\nhallo\r\n1\r\n \r\nA\r\nveenkolon.\r\n0\r\nTrailer: x\r\n\r\nGET /";
    for (std::size_t size = 1; size < text.size(); ++size)
    {
        auto const body = read_chunked(text, size);
        EXPECT_TRUE(body.progress.complete) << size;
        EXPECT_EQ(body.bytes, "hallo veenkolon.") << size;
        EXPECT_EQ(body.left, 5U) << size;
    }
}

TEST(MessageParser, RefusesBadChunking)
{
    for (auto const* const text :
         {"x\r\n", "-1\r\nab", "5\nhallo\r\n", "5\r\nhallowereld", "FFFFFFFFFFFFFFFFFF\r\na", " 5\r\nhallo",
          "0x5\r\nhallo\r\n0\r\n\r\n", "5 5\r\nhallo"})
        EXPECT_TRUE(read_chunked(text, 1000).progress.malformed) << text;
}

} // namespace http
