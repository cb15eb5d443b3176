// Fuzzes addresses and queries: the request target, its query, host names, cookies.
#include "platform/html/url.h"
#include "platform/http/cookies.h"
#include "platform/http/form.h"
#include "platform/http/target.h"
#include "platform/text/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

// Stops the fuzzer at the input it is reading.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check_path(http::Target const& target)
{
    require(target.path.starts_with('/'));
    std::string joined = target.segments.empty() ? "/" : "";
    for (auto const& segment : target.segments)
    {
        require(!segment.empty() && segment != "." && segment != "..");
        require(segment.find_first_of(std::string_view("/\\\0\r\n", 5)) == std::string::npos);
        require(text::valid_utf8_text(segment));
        joined += "/" + segment;
    }
    require(joined == target.path);
}

// What was decoded and is encoded again must decode to the same.
void check_query(std::string_view query)
{
    http::FormLimits const limits{.fields = 50, .name_bytes = 128, .value_bytes = 2048};
    auto const fields = http::read_urlencoded(query, limits);
    if (!fields)
        return;
    require(fields->size() <= limits.fields);
    std::string encoded;
    for (auto const& [name, value] : *fields)
    {
        require(name.size() <= limits.name_bytes && value.size() <= limits.value_bytes);
        require(text::valid_utf8_text(name) && text::valid_utf8_text(value));
        encoded += "&" + html::percent_encode(name) + "=" + html::percent_encode(value);
    }
    require(http::read_urlencoded(encoded, limits) == fields);
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const input(reinterpret_cast<char const*>(data), size);
    if (auto const target = http::read_target(input))
    {
        check_path(*target);
        check_query(target->raw_query);
    }
    if (auto const host = http::host_of(input))
        require(http::host_of(*host) == host);
    for (auto const& [name, value] : http::read_cookies(input))
        require(!name.empty() && text::valid_utf8_text(value));
    return 0;
}
