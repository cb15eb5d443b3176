// Tests that user data between the pictures of a film is blanked, on bytes made by hand.
#include "platform/media/avc.h"

#include "platform/media/test_media.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::string_literals;
using media::test::big;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view slice = "\x65\x88\x84 a picture";

// A unit with its length before it.
std::string unit(std::string_view content)
{
    return big(content.size(), 4) + std::string(content);
}

std::string message(int type, std::string_view payload, std::size_t claimed)
{
    std::string bytes(1, static_cast<char>(type));
    for (; claimed >= 255; claimed -= 255)
        bytes += '\xFF';
    return bytes + static_cast<char>(claimed) + std::string(payload);
}
std::string message(int type, std::string_view payload)
{
    return message(type, payload, payload.size());
}

std::string sei(std::string const& messages)
{
    return unit("\x06" + messages + "\x80");
}

/// A film of one chunk: its tables, and then its content.
struct Film
{
    std::string bytes;
    media::SampleTables tables;
    std::vector<media::Range> contents;

    void cleaned() { media::blank_user_data(bytes, tables, contents); }
    std::string content() const { return bytes.substr(contents.front().begin); }
};

Film film(std::vector<std::string> const& samples, std::uint64_t chunk_at = 0)
{
    Film made;
    auto const add = [&made](std::string const& bytes) {
        made.bytes += bytes;
        return media::Range{made.bytes.size() - bytes.size(), made.bytes.size()};
    };
    made.tables.configuration = add("\x01\x4D\x40\x0A\xFF"s);
    auto sizes = big(0, 8) + big(samples.size(), 4);
    std::string content;
    for (auto const& sample : samples)
    {
        sizes += big(sample.size(), 4);
        content += sample;
    }
    made.tables.sizes = add(sizes);
    made.tables.runs = add(big(0, 4) + big(1, 4) + big(1, 4) + big(samples.size(), 4) + big(1, 4));
    auto const begins = made.bytes.size() + 12;
    made.tables.offsets = add(big(0, 4) + big(1, 4) + big(chunk_at == 0 ? begins : chunk_at, 4));
    made.contents = {add(content)};
    return made;
}

std::string cleaned(std::vector<std::string> const& samples)
{
    auto made = film(samples);
    made.cleaned();
    auto const once = made.content();
    made.cleaned();
    EXPECT_EQ(made.content(), once) << "cleaning twice is cleaning once";
    return once;
}

std::string refusal(Film made)
{
    try
    {
        made.cleaned();
    }
    catch (media::Refused const& refused)
    {
        return refused.what();
    }
    return {};
}

}

TEST(UserData, IsBlankedAndNothingElseMoves)
{
    auto const noted = sei(message(5, "0123456789abcdefGeheim") + message(1, "tijd") + message(4, "Plaats"));
    auto const blanked = sei(
        message(5, std::string(22, '\xFF')) + message(1, "tijd") + message(4, std::string(6, '\xFF')));
    EXPECT_EQ(cleaned({noted + unit(slice), unit(slice)}), blanked + unit(slice) + unit(slice));
    EXPECT_EQ(cleaned({unit(slice), unit("\x06"), unit("")}), unit(slice) + unit("\x06") + unit(""));
}

TEST(UserData, IsFoundBehindLongAndUnknownMessages)
{
    auto const noted = sei(message(200, std::string(700, 'x')) + message(5, "Geheim" + std::string(600, 'g')));
    EXPECT_THAT(cleaned({unit(slice), noted + unit(slice)}), Not(HasSubstr("Geheim")));
    EXPECT_THAT(cleaned({sei(message(5, "Geheim", 4000))}), Not(HasSubstr("Geheim"))) << "claims more than there is";
}

TEST(UserData, KeepsEscapesWhereTheyAre)
{
    // Of 00 00 03, the 03 is no content: the payload is "G", 00, 00, 01, "e", and then 00, 00 at its end.
    auto const payload = "G\0\0\3\1e\0\0\3"s;
    auto const after = message(4, "Plaats");
    auto const found = cleaned({sei(message(5, payload, 7) + after)});
    EXPECT_THAT(found, Not(HasSubstr("laats"))) << "what follows is found at its place";
    EXPECT_EQ(found.substr(7, payload.size()), "\xFF\0\0\3\1\xFF\0\0\3"s);
    EXPECT_EQ(found.find("\0\0\1"s, 4), std::string::npos) << "nothing looks like the start of a unit";
}

TEST(UserData, IsLookedForOnlyWhereTheIndexLeads)
{
    auto const sample = sei(message(5, "Geheim"));
    EXPECT_EQ(refusal(film({sample})), "");
    EXPECT_THAT(refusal(film({sample}, 3)), HasSubstr("does not lead to")) << "into the index itself";
    EXPECT_THAT(refusal(film({sample}, 5000)), HasSubstr("does not lead to"));
    EXPECT_NE(refusal(film({big(99, 4) + "\x65 too short"})), "") << "a unit longer than its picture";
    auto lying = film({sample});
    lying.bytes.replace(lying.tables.sizes.begin + 12, 4, big(sample.size() + 1, 4));
    EXPECT_NE(refusal(lying), "");
    auto twice = film({sample, sample});
    twice.bytes.replace(twice.tables.runs.begin + 12, 4, big(1, 4));
    EXPECT_NE(refusal(twice), "") << "more pictures than chunks have";
}
