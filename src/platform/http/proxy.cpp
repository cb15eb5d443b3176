// Trusted proxies and their forwarding headers.
#include "platform/http/proxy.h"

#include "platform/base/error.h"
#include "platform/http/bytes.h"

#include <algorithm>
#include <arpa/inet.h>
#include <optional>

namespace http {

namespace {

using Address = std::array<std::uint8_t, 16>;

// IPv4 addresses are kept as ::ffff:a.b.c.d, so that both ways to write one compare equal.
std::optional<Address> parse_address(std::string const& text)
{
    Address address{};
    if (inet_pton(AF_INET6, text.c_str(), address.data()) == 1)
        return address;
    address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (inet_pton(AF_INET, text.c_str(), address.data() + 12) == 1)
        return address;
    return std::nullopt;
}

bool same_prefix(Address const& left, Address const& right, int bits)
{
    for (auto i = 0; i < bits; ++i)
    {
        auto const byte = static_cast<std::size_t>(i / 8);
        if (((left[byte] ^ right[byte]) >> (7 - i % 8)) & 1)
            return false;
    }
    return true;
}

// "192.0.2.1:4711", "[2001:db8::1]:4711" and bare addresses, without the port.
std::string_view without_port(std::string_view text)
{
    if (text.starts_with('['))
        return text.substr(1, std::min(text.find(']'), text.size()) - 1);
    if (std::ranges::count(text, ':') == 1)
        return text.substr(0, text.find(':'));
    return text;
}

std::string_view last_element(std::string_view list)
{
    auto const comma = list.rfind(',');
    return trim(comma == std::string_view::npos ? list : list.substr(comma + 1));
}

std::string known_scheme(std::string_view text)
{
    auto const scheme = lower_case(text);
    return scheme == "http" || scheme == "https" ? scheme : std::string();
}

// Walks a chain of addresses from the nearest to the farthest; stops at the first that is no proxy of ours.
std::size_t first_stranger(TrustedProxies const& proxies, std::span<std::string const> chain)
{
    auto at = chain.size();
    while (at > 1 && proxies.trusts(without_port(chain[at - 1])))
        --at;
    return at - 1;
}

Sender by_x_headers(TrustedProxies const& proxies, ForwardingHeaders const& headers)
{
    Sender sender{
        .scheme = known_scheme(last_element(headers.x_proto)), .host = std::string(last_element(headers.x_host))};
    std::vector<std::string> chain;
    for_each_element(headers.x_for, ',', [&chain](std::string_view element) { chain.emplace_back(element); });
    if (!chain.empty())
        sender.address = without_port(chain[first_stranger(proxies, chain)]);
    return sender;
}

Sender by_forwarded(TrustedProxies const& proxies, std::string_view header)
{
    std::vector<std::string> chain;
    std::vector<std::string> elements;
    for_each_element(header, ',', [&](std::string_view element) {
        elements.push_back(";" + std::string(element));
        chain.push_back(parameter(elements.back(), "for").value_or(""));
    });
    if (chain.empty())
        return {};
    auto const& element = elements[first_stranger(proxies, chain)];
    return {
        .address = std::string(without_port(parameter(element, "for").value_or(""))),
        .scheme = known_scheme(parameter(element, "proto").value_or("")),
        .host = parameter(element, "host").value_or("")};
}

} // namespace

TrustedProxies::TrustedProxies(std::span<std::string const> networks)
{
    for (auto const& text : networks)
    {
        auto const slash = std::min(text.find('/'), text.size());
        auto const address = parse_address(text.substr(0, slash));
        auto const is_v4 = text.find(':') == std::string::npos;
        auto const bits = slash == text.size() ? std::optional<std::uint64_t>(is_v4 ? 32 : 128)
                                               : whole_number(std::string_view(text).substr(slash + 1));
        if (!address || !bits || *bits > (is_v4 ? 32U : 128U))
            throw base::Error("trusted proxy \"" + text + "\" is not an address or a network such as 10.0.0.0/8");
        networks_.push_back({*address, static_cast<int>(*bits) + (is_v4 ? 96 : 0)});
    }
}

bool TrustedProxies::trusts(std::string_view address) const
{
    if (networks_.empty())
        return false;
    auto const parsed = parse_address(std::string(address));
    return parsed && std::ranges::any_of(networks_, [&parsed](Network const& network) {
               return same_prefix(*parsed, network.address, network.bits);
           });
}

Sender find_sender(
    TrustedProxies const& proxies, Forwarding kind, std::string_view peer, ForwardingHeaders const& headers)
{
    Sender sender;
    if (proxies.trusts(peer))
        sender = kind == Forwarding::forwarded ? by_forwarded(proxies, headers.forwarded)
                                               : by_x_headers(proxies, headers);
    // An address that is no address (RFC 7239 allows "unknown" and "_hidden") falls back to the proxy's own.
    if (sender.address.empty() || !parse_address(sender.address))
        sender.address = peer;
    return sender;
}

} // namespace http
