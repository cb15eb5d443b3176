// html::sentence: marks, their absence, and texts that only look like marks.
#include "platform/html/sentence.h"

#include "platform/html/write.h"

#include <gtest/gtest.h>

namespace html {
namespace {

void link(Out& out, std::string_view inner)
{
    write(out, R"(<a href="/a">{}</a>)", inner);
}

void bold(Out& out, std::string_view inner)
{
    write(out, "<strong>{}</strong>", inner);
}

std::string said(std::string_view text)
{
    Out out;
    sentence(out, text, link, bold);
    return out.take();
}

TEST(Sentence, FillsMarks)
{
    EXPECT_EQ(
        said("Lees <0>onze & hun</0> regels, <1>nu</1>."),
        "Lees <a href=\"/a\">onze &amp; hun</a> regels, <strong>nu</strong>.");
    EXPECT_EQ(said("<1>b</1><0>a</0>"), "<strong>b</strong><a href=\"/a\">a</a>");
    EXPECT_EQ(said("geen"), "geen");
    EXPECT_EQ(said(""), "");
}

TEST(Sentence, EscapesWhatIsNoMark)
{
    EXPECT_EQ(said("a <b>c</b> <0>d"), "a &lt;b&gt;c&lt;/b&gt; &lt;0&gt;d");
    EXPECT_EQ(said("<0"), "&lt;0");
    EXPECT_EQ(said("</0><>x</>"), "&lt;/0&gt;&lt;&gt;x&lt;/&gt;");
    EXPECT_EQ(said("<0><script></0>"), "<a href=\"/a\">&lt;script&gt;</a>");
}

TEST(Sentence, KeepsTheTextOfUnknownMarks)
{
    EXPECT_EQ(said("<7>x & y</7>"), "x &amp; y");
    EXPECT_EQ(said("<99999999999>x</99999999999>"), "&lt;99999999999&gt;x&lt;/99999999999&gt;");
}

TEST(Sentence, IsAComponent)
{
    Out out;
    write(out, "<p>{}</p>", sentence("een <0>twee</0>", bold));
    EXPECT_EQ(out.view(), "<p>een <strong>twee</strong></p>");
}

}
}
