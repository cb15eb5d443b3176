// Tests that who hands in a file reads why it was refused in plain words, whatever media says.
#include "editing/refusal_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using editing::refusal_words;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using text::Language;

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
        {"has a track of another kind (tmcd); save it with pictures and sound alone", "film"},
        {"has no sound", "geluid"},
        {"is not what its name says", "einde van de naam"},
    };
    for (auto const& [reason, expected] : table)
    {
        EXPECT_THAT(refusal_words(Language::nl, reason), AllOf(HasSubstr(expected), Not(HasSubstr(reason)))) << reason;
        EXPECT_THAT(refusal_words(Language::en, reason), Not(HasSubstr("(" + std::string(reason)))) << reason;
    }
}

TEST(RefusalWords, TellWhatTheyDoNotKnow)
{
    EXPECT_THAT(
        refusal_words(Language::nl, "is a teapot"),
        HasSubstr("kunnen we niet gebruiken. Kies een ander. (is a teapot)"));
}
