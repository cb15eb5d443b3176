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

// A page of Ogg that is part of a longer packet, with its checksum.
std::string ogg_page(std::string_view serial, std::string_view content)
{
    auto page = "OggS\0\0"s + std::string(8, '\xFF') + std::string(serial) + std::string(8, '\0');
    page += "\xFF"s + std::string(255, '\xFF') + std::string(content);
    std::uint32_t crc = 0;
    for (auto const c : page)
    {
        crc ^= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << 24;
        for (auto bit = 0; bit < 8; ++bit)
            crc = (crc & 0x80000000U) != 0 ? crc << 1 ^ 0x04C11DB7U : crc << 1;
    }
    for (std::size_t i = 0; i < 4; ++i)
        page[22 + i] = static_cast<char>(crc >> (8 * i) & 0xFF);
    return page;
}

// Its first page, and then a note without end.
std::string with_long_note(std::string const& opus)
{
    auto const second = opus.find("OggS", 4);
    auto const page = ogg_page(std::string_view(opus).substr(14, 4), std::string(255 * 255, 'x'));
    auto result = opus.substr(0, second);
    for (auto i = 0; i < 260; ++i)
        result += page;
    return result;
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
    EXPECT_THAT(kept("clip.mp4", film + big(14, 4) + "wideGeheim"), Not(HasSubstr("Geheim")));
    EXPECT_EQ(kept("clip.mp4", film).find("libx264"), std::string::npos) << "the program that made the picture";
    ASSERT_THAT(film, HasSubstr("x264 - core"));
    EXPECT_THAT(kept("clip.mp4", film), Not(HasSubstr("x264 - core"))) << "and how it was set";
}

TEST(Recordings, AreWholeInThemselvesAndNameNoFolders)
{
    using media::test::big;
    auto const film = file("clip.mp4");
    auto const at = film.find("url ");
    ASSERT_EQ(film.substr(at - 4, 12), big(12, 4) + "url " + big(1, 4));
    auto other = film;
    EXPECT_THAT(refusal("clip.mp4", other.replace(at + 4, 4, big(0, 4))), HasSubstr("leads to another file"));
    // As Apple's programs write it, with the names of disk and folders.
    auto alias = film;
    alias.replace(at, 4, "alis");
    EXPECT_THAT(kept("clip.mp4", alias), Not(HasSubstr("alis")));
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
    EXPECT_THAT(refusal("tone.opus", with_long_note(ogg)), HasSubstr("a note of more than 16 MB"));
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

TEST(Documents, AreRefusedWhenTheyAreDamaged)
{
    auto const page = file("page.pdf");
    EXPECT_NE(refusal("page.pdf", page.substr(0, page.size() / 2)), "");
    EXPECT_NE(refusal("page.pdf", "%PDF-1.7\n%%EOF"), "");
    EXPECT_THAT(refusal("page.pdf", file("picture.png")), HasSubstr("it is a PNG"));
}
