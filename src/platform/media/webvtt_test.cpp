// Tests of captions.
#include "platform/media/webvtt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using media::read_captions;
using std::chrono::milliseconds;
using testing::HasSubstr;

// The first problem as "line: message"; empty when there is none.
std::string fault(std::string_view cues)
{
    auto const read = read_captions("WEBVTT\n\n" + std::string(cues));
    return read.problems.empty() ? std::string()
                                 : std::to_string(read.problems.front().line) + ": " + read.problems.front().message;
}

}

TEST(Captions, AreReadWithTimesNamesNotesAndTags)
{
    auto const read = read_captions(
        "\xEF\xBB\xBFWEBVTT - test\r\n\r\nNOTE niet voor het scherm\r\nwel twee regels\r\n\r\n"
        "een\r\n00:01.500 --> 00:03.000 align:start line:90%\r\n<v Kim>Dag <b>allemaal</b> &amp; welkom\r\nhier\r\n\r\n"
        "01:00:00.000 --> 01:00:02.250\r\nEinde.\r\n");
    ASSERT_TRUE(read.problems.empty() || read.problems.front().message.find("not closed") != std::string::npos);
    auto const closed = read_captions(
        "WEBVTT\n\n00:01.500 --> 00:03.000 align:start\n<v Kim>Dag <b>allemaal</b></v> &amp; welkom\nhier\n\n"
        "01:00:00.000 --> 01:00:02.250\nEinde.\n");
    ASSERT_TRUE(closed.problems.empty());
    ASSERT_EQ(closed.cues.size(), 2U);
    EXPECT_EQ(closed.cues[0].start, milliseconds(1500));
    EXPECT_EQ(closed.cues[0].text, "Dag allemaal & welkom\nhier");
    EXPECT_EQ(closed.cues[1].end, milliseconds(3'602'250));
    EXPECT_EQ(media::transcript(closed.cues), "Dag allemaal & welkom hier Einde.");
}

TEST(Captions, AreRefusedWithTheLine)
{
    EXPECT_EQ(fault("00:01.000 --> 00:02.000\nDag"), "");
    EXPECT_THAT(fault("00:01.00 --> 00:02.000\nDag"), HasSubstr("3: has times that cannot be read"));
    EXPECT_THAT(fault("00:61.000 --> 00:02.000\nDag"), HasSubstr("times that cannot be read"));
    EXPECT_THAT(fault("00:02.000 --> 00:01.000\nDag"), HasSubstr("ends before it begins"));
    EXPECT_THAT(
        fault("00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB"), HasSubstr("6: has a caption that begins"));
    EXPECT_THAT(fault("00:01.000 --> 00:02.000\n"), HasSubstr("without text"));
    EXPECT_THAT(fault("00:01.000 --> 00:02.000\n<script>x</script>"), HasSubstr("4: has a tag that is not taken"));
    EXPECT_THAT(fault("00:01.000 --> 00:02.000\n<b>dag"), HasSubstr("not closed: <b>"));
    EXPECT_THAT(fault("00:01.000 --> 00:02.000\ndag</b>"), HasSubstr("not open"));
    EXPECT_THAT(fault("00:01.000 --> 00:02.000\n1 < 2"), HasSubstr("write &lt;"));
    EXPECT_THAT(fault("00:01.000 --> 00:02.000\nu & ik"), HasSubstr("&amp;"));
    EXPECT_THAT(fault("00:01.000 --> 00:02.000 blink:on\ndag"), HasSubstr("setting that is not known"));
    EXPECT_THAT(fault("00:01.000 --> 00:02.000\nA\n00:03.000 --> 00:04.000\nB"), HasSubstr("empty line between"));
    EXPECT_THAT(fault("STYLE\n::cue { color: red }"), HasSubstr("styles or regions"));
    EXPECT_THAT(fault("zomaar tekst"), HasSubstr("has no times"));
    EXPECT_THAT(read_captions("SRT").problems.front().message, HasSubstr("begin with WEBVTT"));
    EXPECT_THAT(read_captions("WEBVTT\n\n\xFF\xFE").problems.front().message, HasSubstr("UTF-8"));
    EXPECT_THAT(read_captions("WEBVTT").problems.front().message, HasSubstr("no captions"));
}

TEST(Captions, LoseNotesAndNothingElse)
{
    using media::without_notes;
    auto const clean = "WEBVTT\n\neen\n00:01.000 --> 00:02.000\nNOTE staat er echt\n\n00:03.000 --> 00:04.000\nDag\n";
    EXPECT_EQ(without_notes(clean), clean);
    EXPECT_EQ(
        without_notes("\xEF\xBB\xBFWEBVTT - Jan\r\n\r\nNOTE Jan\r\nzei dit\r\n\r\n00:01.000 --> 00:02.000\r\nDag\r\n"
                      "\r\nNOTE\r\n\r\nNOTE\tJan"),
        "\xEF\xBB\xBFWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nDag\r\n\r\n");
    EXPECT_EQ(without_notes("WEBVTT"), "WEBVTT");
}
