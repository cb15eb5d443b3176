// Tests that who hands in a file reads why it was refused in plain words, whatever media says.
#include "editing/refusal_words.h"

#include "platform/media/test_media.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using editing::refusal_words;
using media::test::file;
using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;
using text::Language;

// What is read of the refusal of these bytes; empty when they are taken.
std::string told(std::string_view name, std::string_view bytes)
{
    auto const reason = media::test::refusal(name, bytes);
    return reason.empty() ? reason : refusal_words(Language::nl, reason);
}

std::string replaced(std::string bytes, std::string_view from, std::string_view to)
{
    auto const at = bytes.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return bytes.replace(at, from.size(), to);
}

}

TEST(RefusalWords, SayWhatToDo)
{
    constexpr std::pair<char const*, char const*> table[] = {
        {"is larger than 25 MB; make it smaller", "groter dan 25 MB"},
        {"is empty", "leeg"},
        {"is no jpg: it is an SVG; save it as PNG or WebP", ".png of .webp"},
        {"is no jpg: it is XML, perhaps an SVG; save it as PNG or WebP", ".png of .webp"},
        {"is no jpg: it is a PNG; name it .png", "einde van de naam"},
        {"is no pdf: it is a ZIP or an office document; save a text as PDF", ".pdf"},
        {"is no jpg: it is a HEIC photo; save it as JPEG", "als .jpg"},
        {"cannot be taken: it has more than 40 million pixels; make it smaller", "beeldpunten"},
        {"asks more time or memory than it should; make it smaller", "kleiner"},
        {"cannot be taken: it does more than show pages (JavaScript); print it to a new PDF", "Druk hem af"},
        {"cannot be taken: it is encrypted or protected; save it without a password", "op slot"},
        {"cannot be taken: it cannot be read as a PDF; it is damaged or cut off", "beschadigd"},
        {"is a damaged JPEG", "beschadigd"},
        {"has no index (moov); it is cut off, or was never finished", "beschadigd"},
        {"is no mp4: it is a QuickTime film (MOV); convert it to MP4 with H.264 and AAC", ".mp4"},
        {"has sound in ac-3; convert it to AAC", "AAC"},
        {"is no mp3: it is a WAV recording; convert it to MP3", ".mp3"},
        {"a time is wrong (line 3)", "ondertitels"},
        {"is 50000 by 50000 pixels; at most 40 million are taken, and 16000 on a side: make it smaller", "beeldpunten"},
        {"is an unusual JPEG; save it again as an ordinary one", "beschadigd"},
        {"has no sound", "geluid"},
        {"is not what its name says", "einde van de naam"},
    };
    for (auto const& [reason, expected] : table)
    {
        EXPECT_THAT(refusal_words(Language::nl, reason), AllOf(HasSubstr(expected), Not(HasSubstr(reason)))) << reason;
        EXPECT_THAT(refusal_words(Language::en, reason), Not(HasSubstr("(" + std::string(reason)))) << reason;
    }
}

TEST(RefusalWords, TellOfAFilmWhatIsWrongWithIt)
{
    auto const film = file("clip.mp4");
    EXPECT_THAT(told("film.mp4", replaced(film, "vide", "mdta")), HasSubstr("meer dan beeld en geluid"));
    EXPECT_THAT(told("film.mp4", film + "half a box"), HasSubstr("beschadigd of niet heel"));
    EXPECT_THAT(told("film.mp4", replaced(film, "mdat", "free")), HasSubstr("beschadigd of niet heel"));
    EXPECT_THAT(told("film.mp4", replaced(film, "isom", "qt  ")), HasSubstr("Zet hem om naar .mp4"));
    EXPECT_THAT(told("film.mp4", file("hevc.mp4")), HasSubstr("Zet hem om naar .mp4"));
    EXPECT_THAT(told("film.mp4", file("tone.m4a")), HasSubstr("einde van de naam"));
}

// Cut off and spoiled in many places: what the parsers then say always has a sentence.
TEST(RefusalWords, TellNothingInEnglish)
{
    auto const is_told = [](std::string_view name, std::string_view bytes) {
        EXPECT_THAT(told(name, bytes), Not(AnyOf(HasSubstr("("), HasSubstr("kunnen we niet gebruiken")))) << name;
    };
    for (auto const* const name : {"clip.mp4", "tone.m4a", "tone.mp3", "tone.ogg", "tone.opus"})
    {
        auto const bytes = file(name);
        for (std::size_t i = 1; i < 60; ++i)
        {
            auto spoiled = bytes;
            auto const at = std::min(i * i * 7, bytes.size() - 4);
            is_told(name, bytes.substr(0, at));
            is_told(name, spoiled.replace(at, 4, "evil"));
        }
    }
    for (auto const* const box :
         {"moov", "trak", "mdia", "minf", "stbl", "stsd", "mvhd", "mdat", "ftyp", "hdlr", "avc1"})
        is_told("clip.mp4", replaced(file("clip.mp4"), box, "evil"));
}

TEST(RefusalWords, TellWhatTheyDoNotKnow)
{
    EXPECT_THAT(
        refusal_words(Language::nl, "is a teapot"),
        HasSubstr("kunnen we niet gebruiken. Kies een ander. (is a teapot)"));
}
