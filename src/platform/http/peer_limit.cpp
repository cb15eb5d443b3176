// Counts connections by address.
#include "platform/http/peer_limit.h"

#include <algorithm>

namespace http {

PeerLimit::Seat PeerLimit::take(std::string const& peer)
{
    {
        std::lock_guard const lock(mutex_);
        auto& taken = taken_[peer];
        if (taken >= most_)
            return nullptr;
        ++taken;
    }
    return {this, [peer](PeerLimit* limit) { limit->leave(peer); }};
}

void PeerLimit::leave(std::string const& peer)
{
    std::lock_guard const lock(mutex_);
    auto const found = taken_.find(peer);
    if (--found->second == 0)
        taken_.erase(found);
}

std::string peer_of(boost::asio::ip::address const& address)
{
    namespace ip = boost::asio::ip;
    if (address.is_v4())
        return address.to_string();
    auto const six = address.to_v6();
    if (six.is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, six).to_string();
    auto bytes = six.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return ip::make_address_v6(bytes).to_string() + "/64";
}

} // namespace http
