// Tests of rate limits.
#include "platform/security/limiter.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using security::client_of;
using security::Limiter;
using security::Rate;

constexpr Rate rate{.burst = 3, .every = 10s};

class Limits : public testing::Test
{
protected:
    int taken(std::string_view who, int tries)
    {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += limiter_.take("try", who, rate) ? 1 : 0;
        return count;
    }

    base::ManualClock clock_{base::Time(1'000'000'000s)};
    Limiter limiter_{clock_};
};

}

TEST_F(Limits, GiveABurstAndThenOneAtATime)
{
    EXPECT_EQ(taken("ann", 10), 3);
    clock_.advance(9s);
    EXPECT_EQ(taken("ann", 10), 0);
    clock_.advance(1s);
    EXPECT_EQ(taken("ann", 10), 1);
    clock_.advance(20s);
    EXPECT_EQ(taken("ann", 10), 2);
    clock_.advance(24h);
    EXPECT_EQ(taken("ann", 10), 3);
}

TEST_F(Limits, AreApartForEachActAndPerson)
{
    EXPECT_EQ(taken("ann", 10), 3);
    EXPECT_EQ(taken("bob", 10), 3);
    EXPECT_TRUE(limiter_.take("other", "ann", rate));
    EXPECT_FALSE(limiter_.take("try", "ann", rate));
    EXPECT_TRUE(limiter_.take("tr", "yann", rate));
}

TEST_F(Limits, CanBeAskedWithoutTaking)
{
    EXPECT_TRUE(limiter_.has("try", "ann", rate));
    EXPECT_EQ(taken("ann", 2), 2);
    EXPECT_TRUE(limiter_.has("try", "ann", rate));
    EXPECT_TRUE(limiter_.has("try", "ann", rate));
    EXPECT_EQ(taken("ann", 5), 1);
    EXPECT_FALSE(limiter_.has("try", "ann", rate));
}

TEST_F(Limits, AreForgivenAfterASuccess)
{
    EXPECT_EQ(taken("ann", 3), 3);
    limiter_.forgive("try", "ann");
    limiter_.forgive("try", "nobody");
    EXPECT_EQ(taken("ann", 10), 3);
}

TEST_F(Limits, StayWhenTheClockIsSetBack)
{
    EXPECT_EQ(taken("ann", 3), 3);
    clock_.advance(-1h);
    EXPECT_EQ(taken("ann", 3), 0);
}

TEST_F(Limits, OfWhoWaitsLongestOutlastAFloodOfOthers)
{
    EXPECT_EQ(taken("ann", 3), 3);
    for (int i = 0; i < 200'000; ++i)
        limiter_.take("try", "stranger" + std::to_string(i), rate);
    EXPECT_EQ(taken("ann", 3), 0);
}

TEST(Client, OfAnIpv6AddressIsItsNetwork)
{
    EXPECT_EQ(client_of("192.0.2.1"), "192.0.2.1");
    EXPECT_NE(client_of("192.0.2.1"), client_of("192.0.2.2"));
    EXPECT_EQ(client_of("2001:db8:1:2::1"), client_of("2001:db8:1:2:ffff::9"));
    EXPECT_NE(client_of("2001:db8:1:2::1"), client_of("2001:db8:1:3::1"));
    EXPECT_NE(client_of("::ffff:192.0.2.1"), client_of("::ffff:192.0.2.2"));
    EXPECT_EQ(client_of("unix"), "unix");
}
