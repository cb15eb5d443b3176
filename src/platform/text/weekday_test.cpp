// Tests of days with their day of the week.
#include "platform/text/weekday.h"

#include <gtest/gtest.h>

namespace text {

TEST(Weekday, NamesTheDayInBothLanguages)
{
    EXPECT_EQ(write_day(Language::nl, {2026, 12, 5}), "zaterdag 5 december 2026");
    EXPECT_EQ(write_day(Language::en, {2026, 12, 5}), "Saturday 5 December 2026");
    EXPECT_EQ(weekday_name(Language::nl, {2026, 11, 22}), "zondag");
    EXPECT_EQ(weekday_name(Language::nl, {1969, 12, 29}), "maandag");
    EXPECT_EQ(month_name(Language::nl, 1), "januari");
    EXPECT_EQ(month_name(Language::en, 12), "December");
}

}
