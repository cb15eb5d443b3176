// Tests of names and times.
#include "platform/media/types.h"

#include <gtest/gtest.h>

#include <string>

TEST(Types, FollowFromTheName)
{
    ASSERT_NE(media::type_of("rust-aan-tafel.mp3"), nullptr);
    EXPECT_EQ(media::type_of("rust-aan-tafel.mp3")->mime, "audio/mpeg");
    for (auto const name :
         {"", ".jpg", "a", "a.", "A.jpg", "a b.jpg", "a.jpg.exe", "../a.jpg", "a/b.jpg", "a.jpeg", "a.svg", "-a.jpg",
          "a-.jpg", "a.JPG", "\xC3\xA9.jpg"})
        EXPECT_EQ(media::type_of(name), nullptr) << name;
    EXPECT_EQ(media::type_of(std::string(97, 'a') + ".jpg"), nullptr);
}

TEST(Types, TimesAreReadStrictly)
{
    EXPECT_EQ(media::seconds_of("00:01:30"), 90);
    EXPECT_EQ(media::seconds_of("01:30"), 90);
    EXPECT_EQ(media::seconds_of("10:00:00"), 36'000);
    for (auto const time : {"", "90", "1:30", "00:60", "00:61:00", "00:00:00:00", "aa:bb", "-1:00", "00:01:30.5"})
        EXPECT_FALSE(media::seconds_of(time)) << time;
}
