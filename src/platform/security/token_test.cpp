// Tests of tokens and codes.
#include "platform/security/token.h"

#include <gtest/gtest.h>
#include <set>

using security::clean_digits;
using security::clean_human_code;

TEST(Token, IsStoredAsItsSha256)
{
    // FIPS 180-2, appendix B.1
    EXPECT_EQ(
        security::hash_token("abc"),
        std::string(
            "\xba\x78\x16\xbf\x8f\x01\xcf\xea\x41\x41\x40\xde\x5d\xae\x22\x23\xb0\x03\x61\xa3\x96\x17\x7a\x9c\xb4\x10\xff"
            "\x61\xf2\x00\x15\xad",
            32));
}

TEST(Token, AreEqualOnlyWhenAllBytesAre)
{
    EXPECT_TRUE(security::equal("", ""));
    EXPECT_TRUE(security::equal("abc", "abc"));
    EXPECT_FALSE(security::equal("abc", "abd"));
    EXPECT_FALSE(security::equal("abc", "abcd"));
}

TEST(Token, SixDigitsAreAlwaysSixAndDiffer)
{
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i)
    {
        auto const code = security::six_digits();
        EXPECT_EQ(code.size(), 6U);
        EXPECT_EQ(code.find_first_not_of("0123456789"), std::string::npos);
        seen.insert(code);
    }
    EXPECT_GT(seen.size(), 950U);
}

TEST(Token, HumanCodesHaveNoLettersThatLookAlike)
{
    for (int i = 0; i < 200; ++i)
    {
        auto const code = security::human_code(3);
        EXPECT_EQ(code.size(), 14U);
        EXPECT_EQ(code.find_first_of("01iloILO"), std::string::npos) << code;
        EXPECT_EQ(clean_human_code(code), code);
    }
    EXPECT_THROW(security::human_code(0), std::invalid_argument);
    EXPECT_THROW(security::human_code(17), std::invalid_argument);
}

TEST(Token, TypedHumanCodesMayHaveOtherCaseAndBlanks)
{
    EXPECT_EQ(clean_human_code(" K7MP 2XQD9HTA "), "k7mp-2xqd-9hta");
    EXPECT_EQ(clean_human_code("k7mp--2xqd"), "k7mp-2xqd");
    EXPECT_EQ(clean_human_code("k7mp-2xq"), std::nullopt);
    EXPECT_EQ(clean_human_code("k7mp-2xq1"), std::nullopt);
    EXPECT_EQ(clean_human_code(""), std::nullopt);
    EXPECT_EQ(clean_human_code(" - "), std::nullopt);
    EXPECT_EQ(clean_human_code(std::string(10'000, 'a')), std::nullopt);
}

TEST(Token, TypedDigitsMayHaveBlanksButNothingElse)
{
    EXPECT_EQ(clean_digits("123 456", 6), "123456");
    EXPECT_EQ(clean_digits("123-456\n", 6), "123456");
    EXPECT_EQ(clean_digits("12345", 6), std::nullopt);
    EXPECT_EQ(clean_digits("1234567", 6), std::nullopt);
    EXPECT_EQ(clean_digits("12345a", 6), std::nullopt);
    EXPECT_EQ(clean_digits("１２３４５６", 6), std::nullopt);
}
