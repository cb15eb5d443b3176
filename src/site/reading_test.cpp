// Tests of a reader's settings: the cookie, the steps, and what a form may change.
#include "site/reading.h"

#include <gtest/gtest.h>

namespace {

using site::Contrast;
using site::Reading;

http::Form form(std::vector<http::NameValue> fields)
{
    return {std::move(fields), {}};
}

}

TEST(Reading, CookieGivesBackWhatWasWritten)
{
    for (auto const size : site::text_sizes)
        for (int spacing = 0; spacing <= site::widest_spacing; ++spacing)
            for (auto const contrast : {Contrast::normal, Contrast::high, Contrast::dark})
            {
                Reading const reading{size, spacing, contrast};
                EXPECT_EQ(site::read_reading(site::write_reading(reading)), reading);
            }
}

TEST(Reading, AnyOtherCookieGivesTheDefaults)
{
    for (auto const* const cookie :
         {"", "-", "--", "125", "125-1", "125-1-", "125-1-loud", "999-1-high", "125-4-high", "125--1-high",
          "125-1-high-x", " 125-1-high", "125-1-high\n"})
        EXPECT_EQ(site::read_reading(cookie), Reading()) << cookie;
}

TEST(Reading, StepsStayOnTheScale)
{
    EXPECT_EQ(site::larger_text(100), 112);
    EXPECT_EQ(site::larger_text(175), 200);
    EXPECT_EQ(site::larger_text(200), 200);
    EXPECT_EQ(site::smaller_text(200), 175);
    EXPECT_EQ(site::smaller_text(100), 100);
}

TEST(Reading, FormChangesWhatItNamesAndKeepsTheRest)
{
    Reading const before{150, 2, Contrast::high};
    EXPECT_EQ(site::apply(before, form({{"text", "175"}})), (Reading{175, 2, Contrast::high}));
    EXPECT_EQ(site::apply(before, form({{"spacing", "0"}})), (Reading{150, 0, Contrast::high}));
    EXPECT_EQ(site::apply(before, form({{"contrast", "dark"}})), (Reading{150, 2, Contrast::dark}));
    EXPECT_EQ(site::apply(before, form({{"reset", "1"}})), Reading());
    EXPECT_EQ(
        site::apply(before, form({{"text", "100"}, {"spacing", "3"}, {"contrast", "normal"}})),
        (Reading{100, 3, Contrast::normal}));
}

TEST(Reading, FormWithAnUnknownValueChangesNothing)
{
    for (auto const& fields :
         {std::vector<http::NameValue>{},
          {{"text", "130"}},
          {{"text", ""}},
          {{"spacing", "4"}},
          {{"spacing", "-1"}},
          {{"contrast", "pink"}},
          {{"text", "125"}, {"contrast", "pink"}},
          {{"colour", "red"}}})
        EXPECT_FALSE(site::apply({}, form(fields)));
}
