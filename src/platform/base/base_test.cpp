// Tests of hashes, tokens, files and the manual clock.
#include "platform/base/bytes.h"
#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/base/id.h"
#include "platform/base/time.h"

#include <gtest/gtest.h>

#include <set>

TEST(Bytes, Sha256MatchesTheStandardsExample)
{
    EXPECT_EQ(base::hex(base::sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Bytes, TokensDifferAndAreUrlSafe)
{
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(base::random_token());
    EXPECT_EQ(seen.size(), 100U);
    EXPECT_EQ(seen.begin()->find_first_of("+/="), std::string::npos);
}

TEST(Bytes, ConstantTimeCompare)
{
    EXPECT_TRUE(base::equal_in_constant_time("secret", "secret"));
    EXPECT_FALSE(base::equal_in_constant_time("secret", "secreT"));
    EXPECT_FALSE(base::equal_in_constant_time("secret", "secre"));
}

TEST(File, WriteReplacesAndReadGivesBack)
{
    auto const path = std::filesystem::temp_directory_path() / base::random_token();
    base::write_file(path, "one");
    base::write_file(path, std::string("two\0three", 9));
    EXPECT_EQ(base::read_file(path), std::string("two\0three", 9));
    std::filesystem::remove(path);
    EXPECT_THROW(base::read_file(path), base::Error);
}

TEST(Clock, ManualClockMovesOnlyWhenTold)
{
    base::ManualClock clock(base::Time(std::chrono::hours(1)));
    EXPECT_EQ(clock.now(), base::Time(std::chrono::hours(1)));
    clock.advance(std::chrono::minutes(5));
    EXPECT_EQ(clock.now(), base::Time(std::chrono::minutes(65)));
}
