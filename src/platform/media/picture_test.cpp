// Tests of pictures: what is taken, cleaned and refused, through the helper.
#include "platform/media/picture.h"

#include "platform/base/error.h"
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

// A PNG that says how large it is, and holds nothing of it.
std::string huge_png(std::uint32_t width, std::uint32_t height)
{
    auto png = file("picture.png");
    png.replace(16, 8, media::test::big(width, 4) + media::test::big(height, 4));
    return png;
}

std::string png_with_chunk(std::string_view name, std::string_view content)
{
    auto png = file("picture.png");
    return png.insert(33, media::test::big(content.size(), 4) + std::string(name) + std::string(content) + "\0\0\0\0"s);
}

}

TEST(Pictures, AreMadeInSizesThatAreNeverLarger)
{
    for (auto const name : {"picture.jpg", "picture.png", "picture.webp"})
    {
        auto const prepared = media::prepare(name, file(name), media::test::helper());
        auto const& parts = prepared.record.parts;
        ASSERT_EQ(parts.size(), 3U) << name;
        EXPECT_EQ(parts[0].width, 160);
        EXPECT_EQ(parts[0].height, 100);
        EXPECT_EQ(parts[1].type, "image/webp");
        EXPECT_EQ(parts[1].name, "picture-160.webp");
        EXPECT_EQ(parts[2].variant, "jpeg");
        EXPECT_EQ(parts[2].name, "picture-160.jpg");
        for (auto const& [hash, bytes] : prepared.blobs)
            EXPECT_EQ(hash, media::hash(bytes));
    }
}

TEST(Pictures, AreKeptByteForByteOnceTheyAreBare)
{
    for (auto const name : {"picture.jpg", "picture.png", "picture.webp"})
    {
        auto const once = kept(name, file(name));
        EXPECT_TRUE(media::picture_facts(media::type_of(name)->format, once).bare) << name;
        EXPECT_EQ(kept(name, once), once) << name;
    }
}

TEST(Pictures, LosePlacesAndStandUpright)
{
    auto const telling = media::test::with_segment(file("picture.jpg"), 0xE1, media::test::exif_with_place());
    auto const prepared = media::prepare("picture.jpg", telling, media::test::helper());
    EXPECT_EQ(prepared.record.parts.front().width, 100) << "turned by a quarter";
    EXPECT_EQ(prepared.record.parts.front().height, 160);
    for (auto const& [hash, bytes] : prepared.blobs)
        EXPECT_THAT(bytes, AllOf(Not(HasSubstr("Exif")), Not(HasSubstr("EXIF"))));
}

TEST(Pictures, LoseNotesAndWhatHangsBehindTheirEnd)
{
    auto const note = media::test::with_segment(file("picture.jpg"), 0xFE, "Geheim");
    EXPECT_THAT(kept("picture.jpg", note), Not(HasSubstr("Geheim")));
    for (auto const marker : {0xE0, 0xE2, 0xED, 0xEE, 0xEF, 0xF0, 0xFD})
    {
        auto const extended = media::test::with_segment(file("picture.jpg"), marker, "Geheim");
        EXPECT_FALSE(media::picture_facts(media::Format::jpeg, extended).bare) << marker;
    }
    EXPECT_THAT(kept("picture.jpg", file("picture.jpg") + "PK\x03\x04Geheim"), Not(HasSubstr("Geheim")));
    EXPECT_THAT(kept("picture.png", file("picture.png") + "<script>Geheim</script>"), Not(HasSubstr("Geheim")));
    EXPECT_THAT(kept("picture.webp", file("picture.webp") + "Geheim"), Not(HasSubstr("Geheim")));
    EXPECT_THAT(kept("picture.png", png_with_chunk("eXIf", "Geheim")), Not(HasSubstr("Geheim")));
}

TEST(Pictures, AreRefusedByWhatTheyAreNotByTheirName)
{
    EXPECT_THAT(refusal("picture.jpg", file("clip.gif")), HasSubstr("it is a GIF"));
    EXPECT_THAT(refusal("picture.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), HasSubstr("it is an SVG"));
    EXPECT_THAT(refusal("picture.jpg", file("picture.png")), HasSubstr("it is a PNG; name it .png"));
    EXPECT_THAT(refusal("picture.webp", file("picture.jpg")), HasSubstr("it is a JPEG; name it .jpg"));
    EXPECT_THAT(refusal("picture.jpg", "II*\0rest of a tiff"s), HasSubstr("it is a TIFF"));
    EXPECT_THAT(refusal("picture.jpg", "\0\0\0\x18"s + "ftypheic\0\0\0\0"s), HasSubstr("it is a HEIC photo"));
    EXPECT_THAT(refusal("picture.jpg", "PK\x03\x04rest of a zip"), HasSubstr("it is a ZIP"));
    EXPECT_THAT(refusal("picture.svg", "<svg/>"), HasSubstr("has a name that is not taken"));
    EXPECT_THAT(refusal("../picture.png", file("picture.png")), HasSubstr("has a name that is not taken"));
}

TEST(Pictures, AreRefusedWhenTooLargeBeforeAnythingIsDecoded)
{
    EXPECT_THAT(refusal("picture.png", huge_png(60'000, 60'000)), HasSubstr("60000 by 60000 pixels"));
    EXPECT_THAT(refusal("picture.png", huge_png(0xFFFFFFFF, 1)), HasSubstr("damaged PNG"));
    EXPECT_THAT(refusal("picture.png", huge_png(0, 100)), HasSubstr("has no size"));
    EXPECT_THAT(refusal("picture.png", huge_png(6'000, 6'000)), HasSubstr("cannot be"));
    EXPECT_THAT(refusal("picture.jpg", std::string(26 * 1024 * 1024, 'x')), HasSubstr("is larger than 25 MB"));
}

TEST(Pictures, AreRefusedWhenCutOff)
{
    for (auto const name : {"picture.jpg", "picture.png", "picture.webp"})
    {
        auto const whole = file(name);
        for (auto const part : {3U, 2U, 1U})
            EXPECT_NE(refusal(name, whole.substr(0, whole.size() * part / 4)), "") << name << " " << part;
        EXPECT_THAT(refusal(name, ""), HasSubstr("is empty"));
    }
}

TEST(Pictures, AreRefusedWhenAnyByteOfTheirHeadLies)
{
    // Nothing may crash, hang or come out larger: what is taken is a picture of the same format.
    for (auto const name : {"picture.jpg", "picture.png", "picture.webp"})
        for (std::size_t at = 2; at < 60; at += 7)
        {
            auto bytes = file(name);
            bytes[at] = static_cast<char>(~bytes[at]);
            auto const why = refusal(name, bytes);
            EXPECT_THAT(why, Not(HasSubstr("report this"))) << name << at;
        }
}

TEST(Helper, ThatTakesTooLongIsKilled)
{
    media::Helper slow(std::filesystem::path("/bin/sleep"));
    slow.patience = std::chrono::seconds(1);
    EXPECT_THROW(slow.run({"60"}, "bytes"), media::Refused);
}

TEST(Helper, ThatAnswersNonsenseIsNotBelieved)
{
    media::Helper const echo(std::filesystem::path("/bin/echo"));
    EXPECT_THROW(echo.run({"part", "-", "1", "1", "99999999999"}, ""), media::Refused);
    EXPECT_THROW(echo.run({"part", "-", "1", "1", "x"}, ""), base::Error);
    EXPECT_THROW(echo.run({"hello"}, ""), base::Error);
    EXPECT_THROW(media::Helper("/nowhere/kracht-media").run({}, ""), base::Error);
}
