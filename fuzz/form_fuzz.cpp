// Fuzzes urlencoded forms, and the headers that carry parameters: Content-Type, Content-Disposition, ranges, encodings.
#include "platform/html/url.h"
#include "platform/http/bytes.h"
#include "platform/http/conditional.h"
#include "platform/http/form.h"
#include "platform/http/multipart.h"
#include "platform/http/wire.h"
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

void check_form(std::string_view body)
{
    http::FormLimits const limits{};
    auto const fields = http::read_urlencoded(body, limits);
    if (!fields)
        return;
    require(fields->size() <= limits.fields);
    std::string encoded;
    for (auto const& [name, value] : *fields)
    {
        require(text::valid_utf8_text(name) && text::valid_utf8_text(value));
        require(name.find('\r') == std::string::npos && value.find('\r') == std::string::npos);
        encoded += "&" + html::percent_encode(name) + "=" + html::percent_encode(value);
    }
    require(http::read_urlencoded(encoded, limits) == fields);
}

void check_range(std::string_view header)
{
    constexpr std::uint64_t size = 1000;
    auto const selection = http::select({.range = header}, {.etag = "\"a\""}, size);
    require(selection.status == 200 || selection.status == 206 || selection.status == 416);
    require(selection.first + selection.length <= size);
    require(selection.status != 206 || selection.length > 0);
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const input(reinterpret_cast<char const*>(data), size);
    check_form(input);
    check_range("bytes=" + std::string(input));
    static_cast<void>(http::choose_encoding(input));
    static_cast<void>(http::judge({.if_none_match = input}, {.etag = "\"a\""}));
    if (auto const date = http::read_date(input))
        require(http::read_date(http::write_date(*date)) == date);
    if (auto const boundary = http::MultipartParser::boundary_of(input))
        require(!boundary->empty() && boundary->size() <= 70);
    if (auto const head = http::read_part_head(input))
        require(text::valid_utf8_text(head->name) && text::valid_utf8_text(head->file_name.value_or("")));
    return 0;
}
