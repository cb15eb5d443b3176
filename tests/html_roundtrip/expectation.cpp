// Expectations as JSON lines.
#include "expectation.h"

#include <cstdio>

namespace html_roundtrip {

namespace {

std::string quoted(std::string_view text)
{
    std::string json = "\"";
    for (char const c : text)
    {
        if (c == '"' || c == '\\')
            json += '\\';
        if (static_cast<unsigned char>(c) >= ' ')
        {
            json += c;
            continue;
        }
        char escape[8];
        std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
        json += escape;
    }
    return json + "\"";
}

template <class Items, class Function>
std::string joined(Items const& items, Function const& function)
{
    std::string json;
    for (auto const& item : items)
        json += (json.empty() ? "" : ",") + function(item);
    return json;
}

std::string named(Named const& pairs)
{
    return "{" + joined(pairs, [](auto const& pair) { return quoted(pair.first) + ":" + quoted(pair.second); }) + "}";
}

std::string address(Address const& parts)
{
    return "{\"attribute\":" + quoted(parts.attribute) + ",\"path\":[" + joined(parts.path, quoted)
        + "],\"query\":" + named(parts.query) + ",\"fragment\":" + quoted(parts.fragment) + "}";
}

std::string element(Element const& expected)
{
    return "{\"tag\":" + quoted(expected.tag) + ",\"attributes\":" + named(expected.attributes)
        + ",\"text\":" + quoted(expected.text) + ",\"addresses\":[" + joined(expected.addresses, address) + "]}";
}

}

std::string document_line(std::string_view html, std::vector<Element> const& elements)
{
    return "{\"html\":" + quoted(html) + ",\"elements\":[" + joined(elements, element) + "]}\n";
}

std::string markdown_line(std::string_view html, std::string_view source)
{
    return "{\"html\":" + quoted(html) + ",\"markdown\":" + quoted(source) + "}\n";
}

}
