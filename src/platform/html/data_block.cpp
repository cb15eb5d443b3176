// Writes JSON so that no byte of it can end the script element it stands in.
#include "platform/html/data_block.h"

#include "platform/html/sink.h"

#include <algorithm>

namespace html {

namespace {

constexpr std::string_view line_separator = "\xE2\x80\xA8";
constexpr std::string_view paragraph_separator = "\xE2\x80\xA9";

void escape_json(std::string& bytes, std::string_view json)
{
    while (!json.empty())
    {
        auto const plain = std::min(json.find_first_of("<>&\xE2"), json.size());
        bytes += json.substr(0, plain);
        json.remove_prefix(plain);
        if (json.empty())
            return;
        auto const size = json.starts_with(line_separator) || json.starts_with(paragraph_separator) ? 3U : 1U;
        switch (json.front())
        {
        case '<': bytes += "\\u003c"; break;
        case '>': bytes += "\\u003e"; break;
        case '&': bytes += "\\u0026"; break;
        default:
            if (size == 1)
                bytes += json.front(); // of another character, such as €
            else
                bytes += json.starts_with(line_separator) ? "\\u2028" : "\\u2029";
        }
        json.remove_prefix(size);
    }
}

}

void DataBlock::operator()(Out& out) const
{
    auto& bytes = detail::Sink::bytes(out);
    bytes += R"(<script type="application/ld+json">)";
    escape_json(bytes, json_);
    bytes += "</script>";
}

}
