// How many connections one address holds, so that a single sender cannot keep everybody else out. Internal to http.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace http {

class PeerLimit
{
public:
    explicit PeerLimit(std::size_t most) : most_(most) {}

    /// A connection's place; it comes free when the last copy is gone.
    using Seat = std::shared_ptr<void const>;

    /// A place for this peer, or null when it has as many as it may. The limit must outlive its seats.
    Seat take(std::string const& peer);

private:
    void leave(std::string const& peer);

    std::size_t most_;
    std::mutex mutex_;
    std::unordered_map<std::string, std::size_t> taken_;
};

/// What counts as one peer: an IPv4 address, or the /64 that an IPv6 address is in, which is what one subscriber has.
std::string peer_of(boost::asio::ip::address const& address);

} // namespace http
