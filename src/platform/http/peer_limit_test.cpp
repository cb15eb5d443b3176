// Tests of counting connections by address.
#include "platform/http/peer_limit.h"

#include <gtest/gtest.h>

namespace {

std::string peer(char const* address)
{
    return http::peer_of(boost::asio::ip::make_address(address));
}

}

TEST(PeerLimit, GivesEachPeerItsShareAndTakesItBack)
{
    http::PeerLimit limit(2);
    auto first = limit.take("a");
    auto const second = limit.take("a");
    EXPECT_TRUE(first && second);
    EXPECT_FALSE(limit.take("a"));
    EXPECT_TRUE(limit.take("b")) << "another is not bothered";
    first.reset();
    EXPECT_TRUE(limit.take("a"));
}

TEST(PeerLimit, CountsASubscriberOfIpv6AsOne)
{
    EXPECT_EQ(peer("2001:db8:1:2:3:4:5:6"), peer("2001:db8:1:2:ffff::1"));
    EXPECT_NE(peer("2001:db8:1:2::1"), peer("2001:db8:1:3::1"));
    EXPECT_EQ(peer("::ffff:192.0.2.1"), peer("192.0.2.1"));
    EXPECT_NE(peer("192.0.2.1"), peer("192.0.2.2"));
}
