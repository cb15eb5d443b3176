// Tests of documents that do more than show pages, or tell more than stands on them.
#include "platform/media/test_media.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <vector>

namespace {

using media::test::kept;
using media::test::refusal;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// These objects as a document, of which the first is the catalog, with a sound table of where each begins.
std::string document(std::vector<std::string> const& objects, std::string_view trailer = "")
{
    std::string bytes = "%PDF-1.7\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i)
    {
        table += fmt::format("{:010} 00000 n \n", bytes.size());
        bytes += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    return bytes + table
        + fmt::format(
               "trailer\n<</Size {}/Root 1 0 R{}>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, trailer, bytes.size());
}

std::string page_with(std::string_view catalog, std::string_view page = "", std::vector<std::string> const& more = {})
{
    std::vector<std::string> objects{
        fmt::format("<</Type/Catalog/Pages 2 0 R{}>>", catalog), "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]{}>>", page)};
    objects.insert(objects.end(), more.begin(), more.end());
    return document(objects);
}

std::string stream(std::string_view dictionary, std::string_view content)
{
    return fmt::format("<<{}/Length {}>>\nstream\n{}\nendstream", dictionary, content.size(), content);
}

}

TEST(Document, MayOpenAtAPageAndLinkToAddresses)
{
    EXPECT_EQ(refusal("a.pdf", page_with("")), "");
    EXPECT_EQ(refusal("a.pdf", page_with("/OpenAction[3 0 R/Fit]")), "");
    EXPECT_EQ(refusal("a.pdf", page_with("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>")), "");
    EXPECT_EQ(
        refusal(
            "a.pdf", page_with("", "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(https://a)>>>>]")),
        "");
}

TEST(Document, IsRefusedWhenItDoesMoreThanShowPages)
{
    for (auto const* const catalog :
         {"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "/OpenAction<</S/#4Aava#53cript/J#53(1)>>",
          "/OpenAction<</S/URI/URI(https://a/who)>>", "/OpenAction 4 0 R", "/AA<</WC 4 0 R>>",
          "/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>", "/AcroForm<</XFA(x)>>", "/Outlines<</A<</S/Launch/F(a)>>>>"})
        EXPECT_THAT(
            refusal("a.pdf", page_with(catalog, "", {"<</S/Named/N/Print>>"})), HasSubstr("does more than show"))
            << catalog;
    // Opened by some readers at once, with the name and password of who is signed in.
    EXPECT_THAT(
        refusal("a.pdf", page_with("", "/Annots[<</Subtype/Link/A<</S/GoToR/F(\\\\\\\\evil\\\\share)/D[0/Fit]>>>>]")),
        HasSubstr("GoToR"));
}

TEST(Document, LosesTheNotesInItsPhotos)
{
    auto const photo = media::test::with_segment(
        media::test::with_segment(media::test::file("picture.jpg"), 0xE1, media::test::exif_with_place()), 0xFE,
        "Geheim");
    for (auto const* const filter : {"/Filter/DCTDecode", "/Filter[/DCTDecode]"})
    {
        auto const image = stream(
            std::string("/Type/XObject/Subtype/Image/Width 160/Height 100/ColorSpace/DeviceRGB/BitsPerComponent 8")
                + filter,
            photo);
        auto const clean = kept("a.pdf", page_with("", "/Resources<</XObject<</I 4 0 R>>>>", {image}));
        EXPECT_THAT(clean, AllOf(Not(HasSubstr("Exif")), Not(HasSubstr("Geheim")), HasSubstr("JFIF"))) << filter;
        EXPECT_EQ(kept("a.pdf", clean), clean);
    }
}

TEST(Document, LosesWhatStoodThereBeforeItWasChanged)
{
    auto const before = page_with("", "/Contents 4 0 R", {stream("", "(Geheim) Tj")});
    auto const table = before.rfind("xref\n0");
    auto const changed =
        before
        + fmt::format(
            "4 0 obj\n{}\nendobj\nxref\n4 1\n{:010} 00000 n \ntrailer\n<</Size 5/Root 1 0 R/Prev {}>>\nstartxref\n{}\n%%EOF\n",
            stream("", "(Open) Tj"), before.size(), table,
            before.size() + fmt::format("4 0 obj\n{}\nendobj\n", stream("", "(Open) Tj")).size());
    auto const clean = kept("a.pdf", changed);
    EXPECT_THAT(clean, AllOf(HasSubstr("(Open)"), Not(HasSubstr("Geheim"))));
    EXPECT_EQ(kept("a.pdf", clean), clean);
}
