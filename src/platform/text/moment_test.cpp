// Tests of moments from local time.
#include "platform/text/moment.h"

#include <gtest/gtest.h>

namespace text {

namespace {

using std::chrono::minutes;

std::string utc(base::Time moment)
{
    auto const day = std::chrono::floor<std::chrono::days>(moment);
    auto const clock = std::chrono::duration_cast<minutes>(moment - day).count();
    std::chrono::year_month_day const date(day);
    return std::to_string(unsigned(date.month())) + "/" + std::to_string(unsigned(date.day())) + " "
        + std::to_string(clock / 60) + ":" + std::to_string(clock % 60);
}

}

TEST(Moment, FollowsSummerTime)
{
    EXPECT_EQ(utc(moment_at({2026, 12, 5}, minutes(19 * 60 + 30))), "12/5 18:30");
    EXPECT_EQ(utc(moment_at({2026, 7, 1}, minutes(30))), "6/30 22:30");
    // 29 March 2026: at two in the night the clock goes to three.
    EXPECT_EQ(utc(moment_at({2026, 3, 29}, minutes(60))), "3/29 0:0");
    EXPECT_EQ(utc(moment_at({2026, 3, 29}, minutes(180))), "3/29 1:0");
    EXPECT_EQ(utc(moment_at({2026, 3, 29}, minutes(150))), "3/29 1:30");
    // 25 October 2026: at three in the night the clock goes back to two.
    EXPECT_EQ(utc(moment_at({2026, 10, 25}, minutes(60))), "10/24 23:0");
    EXPECT_EQ(utc(moment_at({2026, 10, 25}, minutes(150))), "10/25 1:30");
    EXPECT_EQ(utc(moment_at({2026, 10, 25}, minutes(12 * 60))), "10/25 11:0");
}

}
