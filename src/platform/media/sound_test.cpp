// Tests of sound, film and documents: what is taken, cleaned and refused.
#include "platform/media/sound.h"

#include "platform/media/test_media.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::string_literals;
using media::test::file;
using media::test::kept;
using media::test::refusal;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string replaced(std::string bytes, std::string_view from, std::string_view to)
{
    auto const at = bytes.find(from);
    EXPECT_NE(at, std::string::npos);
    return bytes.replace(at, from.size(), to);
}

// The place of the size of the first box of this type.
std::size_t box(std::string const& film, std::string_view type)
{
    auto const at = film.find(type);
    EXPECT_NE(at, std::string::npos) << type;
    return at - 4;
}

}

TEST(Recordings, TellHowLongTheyAreAndKeepTheirSoundOnly)
{
    for (auto const name : {"tone.mp3", "tone.opus", "tone.ogg", "tone.m4a", "clip.mp4"})
    {
        auto const prepared = media::prepare(name, file(name), media::test::helper());
        EXPECT_NEAR(static_cast<double>(prepared.record.duration.count()), 1000, 120) << name;
        auto const& bytes = prepared.blobs.front().second;
        EXPECT_THAT(bytes, AllOf(Not(HasSubstr("Geheim")), Not(HasSubstr("52.99")))) << name;
        EXPECT_EQ(kept(name, bytes), bytes) << name << ": cleaning twice is cleaning once";
    }
}

TEST(Recordings, OfFilmTellTheirSize)
{
    auto const film = media::read_mp4(media::Format::mp4, file("clip.mp4"));
    EXPECT_EQ(film.width, 64);
    EXPECT_EQ(film.height, 48);
    EXPECT_TRUE(film.fast);
    EXPECT_EQ(film.bytes.size(), file("clip.mp4").size()) << "offsets stay";
}

TEST(Recordings, LosePlacesInEveryBoxThatIsNotNeeded)
{
    using media::test::big;
    auto const film = file("clip.mp4");
    auto const uuid = big(8 + 16 + 6, 4) + "uuid0123456789abcdefGeheim";
    EXPECT_THAT(kept("clip.mp4", film + uuid), Not(HasSubstr("Geheim")));
    EXPECT_THAT(kept("clip.mp4", film + big(14, 4) + "freeGeheim"), Not(HasSubstr("Geheim")));
}

TEST(Recordings, AreRefusedWhenBoxesLie)
{
    using media::test::big;
    auto const film = file("clip.mp4");
    EXPECT_THAT(refusal("clip.mp4", film + "PK\x03\x04zip file"), HasSubstr("larger than what it stands in"));
    EXPECT_THAT(refusal("clip.mp4", film + big(12, 4) + "evil0000"), HasSubstr("holds something else than a film"));
    for (auto const type : {"moov", "trak", "mdia", "stbl", "mvhd", "mdat"})
        for (auto const size : {0U, 7U, 8U, 0x7FFFFFFFU, 0xFFFFFFFFU})
        {
            // The last box may leave its size open.
            if (std::string_view(type) == "mdat" && size == 0)
                continue;
            auto lying = film;
            lying.replace(box(film, type), 4, big(size, 4));
            EXPECT_NE(refusal("clip.mp4", lying), "") << type << " " << size;
        }
    for (std::size_t size = 0; size < film.size(); size += 97)
        EXPECT_NE(refusal("clip.mp4", film.substr(0, size)), "") << size;
}

TEST(Recordings, AreRefusedWhenTheirKindIsNotTaken)
{
    EXPECT_THAT(refusal("clip.mp4", file("hevc.mp4")), HasSubstr("convert it to H.264"));
    EXPECT_THAT(refusal("clip.mp4", file("clip.webm")), HasSubstr("it is WebM or Matroska; convert it to MP4"));
    EXPECT_THAT(refusal("clip.mp4", file("tone.m4a")), HasSubstr("is named .m4a"));
    EXPECT_THAT(refusal("tone.m4a", file("clip.mp4")), HasSubstr("a film is named .mp4"));
    EXPECT_THAT(refusal("clip.mp4", replaced(file("clip.mp4"), "isom", "qt  ")), HasSubstr("MOV"));
    EXPECT_THAT(refusal("clip.mp4", replaced(file("clip.mp4"), "vide", "meta")), HasSubstr("keep places"));
    EXPECT_THAT(refusal("tone.mp3", "RIFF\0\0\0\0WAVEfmt "s), HasSubstr("it is a WAV recording; convert it to MP3"));
    EXPECT_THAT(refusal("tone.mp3", "fLaC\0\0\0"s), HasSubstr("it is FLAC"));
    EXPECT_THAT(refusal("tone.ogg", file("tone.mp3")), HasSubstr("is no Ogg"));
}

TEST(Recordings, OfSoundAreRefusedWhenSomethingElseStandsInThem)
{
    auto const mp3 = file("tone.mp3");
    EXPECT_THAT(refusal("tone.mp3", mp3 + "PK\x03\x04 and more than a frame"), HasSubstr("something else than sound"));
    EXPECT_EQ(kept("tone.mp3", mp3 + "TAG" + std::string(125, 'x')), kept("tone.mp3", mp3));
    EXPECT_EQ(kept("tone.mp3", mp3 + std::string(64, '\0')), kept("tone.mp3", mp3));
    auto lying = mp3;
    lying[6] = '\x7F';
    EXPECT_THAT(refusal("tone.mp3", lying), HasSubstr("cut off"));

    auto ogg = file("tone.opus");
    EXPECT_THAT(refusal("tone.opus", ogg + "PK\x03\x04"), HasSubstr("something else than sound"));
    EXPECT_NE(refusal("tone.opus", ogg.substr(0, ogg.size() - 9)), "");
    ogg[ogg.size() - 3] = static_cast<char>(~ogg[ogg.size() - 3]);
    EXPECT_THAT(refusal("tone.opus", ogg), HasSubstr("a checksum is wrong"));
}

TEST(Documents, LoseTheirMetadata)
{
    auto const once = kept("page.pdf", file("page.pdf"));
    EXPECT_THAT(once, AllOf(Not(HasSubstr("/Producer")), Not(HasSubstr("/CreationDate")), HasSubstr("%%EOF")));
    EXPECT_EQ(kept("page.pdf", once), once);
}

TEST(Documents, AreRefusedWhenTheyDoMoreThanShowPages)
{
    auto const page = file("page.pdf");
    auto const with = [&](std::string_view action) {
        auto changed = page;
        auto const at = changed.find("/Type /Catalog");
        EXPECT_NE(at, std::string::npos);
        auto const room = changed.find("/Pages", at) - at;
        // As long as before, so that the table of objects stays right: what is too long is cut from a comment's place.
        return changed.insert(at, std::string(action)).substr(0, changed.size() + 0 * room);
    };
    EXPECT_NE(refusal("page.pdf", with("/OpenAction<</S/JavaScript/JS(app.alert(1))>> ")), "");
    EXPECT_NE(refusal("page.pdf", page.substr(0, page.size() / 2)), "");
    EXPECT_NE(refusal("page.pdf", "%PDF-1.7\n%%EOF"), "");
    EXPECT_THAT(refusal("page.pdf", file("picture.png")), HasSubstr("it is a PNG"));
}
