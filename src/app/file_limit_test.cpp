// Tests of the limit of open files.
#include "app/file_limit.h"

#include <gtest/gtest.h>

#include <sys/resource.h>

TEST(FileLimit, IsRaisedToWhatTheSystemAllows)
{
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    auto lowered = before;
    lowered.rlim_cur = 100;
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &lowered), 0);
    EXPECT_EQ(app::raise_file_limit(), before.rlim_max);
    EXPECT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
}

TEST(FileLimit, LeavesFilesForMoreThanConnections)
{
    EXPECT_EQ(app::connections_within(65'536, 4096), 4096U);
    EXPECT_EQ(app::connections_within(1024, 4096), 768U);
    EXPECT_EQ(app::connections_within(64, 4096), 32U);
    EXPECT_EQ(app::connections_within(0, 4096), 1U);
}
