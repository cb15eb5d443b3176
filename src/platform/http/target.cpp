// Reads request targets.
#include "platform/http/target.h"

#include "platform/http/bytes.h"

#include <algorithm>

namespace http {

namespace {

bool plain_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; });
}

// RFC 9112, 3.2.2: servers must accept the absolute form too. Leaves the path in `rest`.
std::optional<std::string> take_authority(std::string_view& rest)
{
    auto const scheme = rest.find("://");
    auto const name = lower_case(rest.substr(0, std::min(scheme, rest.size())));
    if (name != "http" && name != "https")
        return std::nullopt;
    rest.remove_prefix(scheme + 3);
    auto const end = std::min(rest.find_first_of("/?"), rest.size());
    std::string authority(rest.substr(0, end));
    rest.remove_prefix(end);
    return host_of(authority) ? std::optional(authority) : std::nullopt;
}

std::optional<std::string> decode_segment(std::string_view raw)
{
    auto segment = raw.find('%') == std::string_view::npos ? std::optional(std::string(raw))
                                                           : percent_decode(raw, Plus::literal);
    if (!segment || segment->empty() || *segment == "." || *segment == "..")
        return std::nullopt;
    auto const tricky = std::ranges::any_of(
        *segment, [](char c) { return c == '/' || c == '\\' || (c >= 0 && c < 0x20) || c == 0x7f; });
    return tricky ? std::nullopt : std::move(segment);
}

bool read_path(std::string_view raw, Target& target)
{
    raw.remove_prefix(1);
    if (raw.empty())
        target.path = "/";
    while (!raw.empty())
    {
        auto const end = std::min(raw.find('/'), raw.size());
        auto segment = decode_segment(raw.substr(0, end));
        if (!segment)
            return false;
        target.path += '/';
        target.path += *segment;
        target.segments.push_back(std::move(*segment));
        target.trailing_slash = end + 1 == raw.size();
        raw.remove_prefix(std::min(end + 1, raw.size()));
    }
    return true;
}

bool host_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

} // namespace

std::optional<Target> read_target(std::string_view target)
{
    Target found;
    if (!plain_ascii(target) || target.find('#') != std::string_view::npos)
        return std::nullopt;
    if (!target.starts_with('/'))
    {
        auto authority = take_authority(target);
        if (!authority)
            return std::nullopt;
        found.authority = std::move(*authority);
    }
    auto const mark = std::min(target.find('?'), target.size());
    found.raw_query = target.substr(std::min(mark + 1, target.size()));
    auto const path = target.substr(0, mark);
    if (!read_path(path.empty() ? "/" : path, found))
        return std::nullopt;
    return found;
}

std::optional<std::string> host_of(std::string_view authority)
{
    auto host = lower_case(authority);
    std::string_view port;
    if (host.starts_with('['))
    {
        auto const close = host.find(']');
        auto const inside = std::string_view(host).substr(1, std::min(close, host.size()) - 1);
        if (close == std::string::npos || inside.find_first_not_of("0123456789abcdef:.") != std::string_view::npos)
            return std::nullopt;
        port = authority.substr(close + 1);
        host.resize(close + 1);
    }
    else
    {
        auto const colon = std::min(host.find(':'), host.size());
        port = authority.substr(colon);
        host.resize(colon);
        if (host.empty() || host.size() > 253 || !std::ranges::all_of(host, host_letter))
            return std::nullopt;
    }
    if (!port.empty() && (port[0] != ':' || port.size() > 6 || (port.size() > 1 && !whole_number(port.substr(1)))))
        return std::nullopt;
    return host;
}

} // namespace http
