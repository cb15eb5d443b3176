// Fuzzes request heads and bodies as a connection reads them: several requests after another, chunked or not.
#include "platform/http/message_parser.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

constexpr http::HeadLimits limits{.target_bytes = 200, .headers = 16};

// Stops the fuzzer at the input it is reading.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

// A head that passed must mean one thing only.
void check_head(http::MessageHead const& head)
{
    require(!head.method.empty() && !head.target.empty() && head.target.size() <= limits.target_bytes);
    require(head.headers.size() <= limits.headers);
    require(head.count("Host") <= 1 && head.count("Content-Length") + head.count("Transfer-Encoding") <= 1);
    require(!(head.chunked && head.length));
    for (auto const& [name, value] : head.headers)
    {
        require(!name.empty() && name.find_first_of(" \t\r\n:") == std::string_view::npos);
        require(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos);
    }
}

// The length of the request at the begin of the input; 0 when it is refused or not complete.
std::size_t read_request(http::MessageParser& parser, std::string_view input)
{
    std::size_t searched = 0;
    auto const length = http::MessageParser::head_length(input, searched);
    require(length <= input.size());
    http::MessageHead head;
    if (length == 0 || parser.read_head(input.substr(0, length), limits, head))
        return 0;
    check_head(head);
    if (!head.has_body())
        return length;
    std::uint64_t received = 0;
    auto const progress = parser.read_body(
        input.substr(length), [&received](std::string_view bytes) { received += bytes.size(); });
    require(progress.consumed <= input.size() - length && received <= progress.consumed);
    require(!progress.complete || !head.length || received == *head.length);
    return progress.complete ? length + progress.consumed : 0;
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view input(reinterpret_cast<char const*>(data), size);
    http::MessageParser parser;
    while (!input.empty())
    {
        auto const length = read_request(parser, input);
        if (length == 0)
            break;
        input.remove_prefix(length);
    }
    return 0;
}
