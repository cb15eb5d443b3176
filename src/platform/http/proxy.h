// Who really asks: forwarding headers count only when they come from a trusted proxy.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// Which headers the trusted proxies set. Only one kind is believed: the proxy passes the other on as visitors sent it.
enum class Forwarding : std::uint8_t {
    x_forwarded, ///< X-Forwarded-For, X-Forwarded-Proto, X-Forwarded-Host
    forwarded,   ///< Forwarded (RFC 7239)
};

class TrustedProxies
{
public:
    TrustedProxies() = default;
    /// Addresses or networks: "127.0.0.1", "10.0.0.0/8", "fd00::/8". Throws base::Error for anything else.
    explicit TrustedProxies(std::span<std::string const> networks);

    bool trusts(std::string_view address) const;
    bool empty() const { return networks_.empty(); }

private:
    struct Network
    {
        std::array<std::uint8_t, 16> address;
        int bits;
    };
    std::vector<Network> networks_;
};

/// What the connection and its headers say about the sender.
struct Sender
{
    std::string address = {};
    std::string scheme = {}; ///< "http" or "https"; empty: not said
    std::string host = {};   ///< authority as visitors typed it; empty: not said
};

/// The forwarding headers of a request; empty when not sent.
struct ForwardingHeaders
{
    std::string_view x_for = {};
    std::string_view x_proto = {};
    std::string_view x_host = {};
    std::string_view forwarded = {};
};

/// The sender as seen past the trusted proxies: the last address in the chain that is not one of them.
Sender find_sender(
    TrustedProxies const& proxies, Forwarding kind, std::string_view peer, ForwardingHeaders const& headers);

} // namespace http
