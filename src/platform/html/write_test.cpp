// html::write: what each kind of hole writes. What must not compile is in tests/no_compile, what a parser makes of the
// output in tests/html_roundtrip.
#include "platform/html/write.h"

#include <gtest/gtest.h>
#include <limits>
#include <string>
#include <vector>

namespace html {
namespace {

using namespace std::string_literals;

void list_item(Out& out)
{
    write(out, "<li>vast</li>");
}

TEST(Write, EscapesText)
{
    Out out;
    write(out, "<p>{}</p>", "a < b & c > \"d\" 'e'");
    EXPECT_EQ(out.view(), "<p>a &lt; b &amp; c &gt; \"d\" 'e'</p>");
}

TEST(Write, EscapesAttributes)
{
    Out out;
    write(out, R"(<p title="{}" class="a {}-b">x</p>)", "\"><script>", std::string("c"));
    EXPECT_EQ(out.view(), R"(<p title="&quot;&gt;&lt;script&gt;" class="a c-b">x</p>)");
}

TEST(Write, KeepsWhatParsersWouldChange)
{
    Out out;
    write(out, "<p>{}</p><pre>{}</pre><textarea>{}</textarea>", "a\rb\0c"s, "\nx", "\n\ny");
    EXPECT_EQ(
        out.view(),
        "<p>a&#13;b\xEF\xBF\xBD"
        "c</p><pre>\n\nx</pre><textarea>\n\n\ny</textarea>");
}

TEST(Write, WritesEveryKindOfText)
{
    char const* const none = nullptr;
    char const* const pointer = "pointer";
    Out out;
    write(out, "{}|{}|{}|{}|{}", "array", pointer, std::string("string"), std::string_view("view"), none);
    EXPECT_EQ(out.view(), "array|pointer|string|view|");
}

TEST(Write, WritesWholeNumbers)
{
    Out out;
    write(
        out, "{} {} {} {}", 0, -7, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(out.view(), "0 -7 -9223372036854775808 18446744073709551615");
}

TEST(Write, WritesFractionsInSvg)
{
    Out out;
    write(
        out, R"(<svg viewBox="0 0 {} {}"><path d="M{} 0"/></svg>)", 12.5, 3.0F,
        std::numeric_limits<double>::infinity());
    EXPECT_EQ(out.view(), R"(<svg viewBox="0 0 12.5 3"><path d="M0 0"/></svg>)");
}

TEST(Write, CallsComponents)
{
    Fragment const ready = fragment("<li>{}</li>", "klaar");
    Out out;
    write(out, "<ul>{}{}{}</ul>", list_item, ready, [](Out& list) { write(list, "<li>los</li>"); });
    EXPECT_EQ(out.view(), "<ul><li>vast</li><li>klaar</li><li>los</li></ul>");
}

TEST(Write, RepeatsAndChooses)
{
    std::vector<std::string> const names{"a", "<b>"};
    Out out;
    write(
        out, "<ul>{}</ul>{}{}",
        each(names, [](Out& list, std::string const& name) { write(list, "<li>{}</li>", name); }),
        when(true, [](Out& part) { write(part, "ja"); }), when(false, [](Out& part) { write(part, "nee"); }));
    EXPECT_EQ(out.view(), "<ul><li>a</li><li>&lt;b&gt;</li></ul>ja");
}

TEST(Write, LeavesOutAbsentAttributes)
{
    Out out;
    for (bool const here : {true, false})
        write(
            out, R"(<input name="a" checked="{}" aria-current="{}" value="{}">)", here, attribute_if(here, "\"page"),
            "v");
    EXPECT_EQ(
        out.view(), R"(<input name="a" checked="" aria-current="&quot;page" value="v"><input name="a" value="v">)");
}

TEST(Write, HalvesDoubledBraces)
{
    Out out;
    write(out, R"(<p title="{{{}}}">{{}}</p>)", 1);
    EXPECT_EQ(out.view(), R"(<p title="{1}">{}</p>)");
}

TEST(Write, FillsUrlAttributes)
{
    Out out;
    write(
        out, R"(<a href="{}">x</a><script src="{}" defer></script><img src="{}" alt="">)",
        *Url::parse("https://example.org/?a=1&b="), AssetUrl("/assets/a.1f.js"), AssetUrl("/b.svg"));
    EXPECT_EQ(
        out.view(),
        R"(<a href="https://example.org/?a=1&amp;b=">x</a>)"
        R"(<script src="/assets/a.1f.js" defer></script><img src="/b.svg" alt="">)");
}

TEST(Write, EncodesPartsOfUrls)
{
    Out out;
    write(out, R"(<a href="/p/{}/x-{}?q={}&amp;terug={}#s-{}">x</a>)", "a/b c", 3, "é&=\"", url("/x?y=1"), "kop 1");
    EXPECT_EQ(out.view(), R"(<a href="/p/a%2Fb%20c/x-3?q=%C3%A9%26%3D%22&amp;terug=%2Fx%3Fy%3D1#s-kop%201">x</a>)");
}

TEST(Write, NeverWritesDotSegments)
{
    for (auto const* value : {"", ".", ".."})
    {
        Out out;
        write(out, R"(<a href="/{}/evil.example">x</a>)", value);
        EXPECT_EQ(out.view(), R"(<a href="/-/evil.example">x</a>)");
        EXPECT_EQ(url("/a/{}?q={}", value, value).text(), "/a/-?q="s + value);
    }
    EXPECT_EQ(url("/a/{}", "...").text(), "/a/...");
}

TEST(Write, AllowsWhatPagesNeed)
{
    Out out;
    write(
        out,
        R"(<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>{}</title></head><body>{}</body></html>)",
        "nl", "Titel & <zo>", [](Out& body) {
            write(
                body, R"(<table><thead><tr><th scope="col">a</th></tr></thead><tbody>{}</tbody></table>)",
                [](Out& rows) { write(rows, "<tr><td>{}</td></tr>", 1); });
            write(body, R"(<my-map data-area="{}">&nbsp;&#169;<!-- a comment --><br/></my-map>)", "x");
            write(body, R"(<select name="a"><option value="{}" selected="{}">{}</option></select>)", 1, true, "een");
            write(body, R"(<dl><div><dt>a</dt><dd><p>b</p></dd></div></dl><a href="mailto:x@example.org">m</a>)");
        });
    EXPECT_TRUE(out.view().starts_with("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\">"
                                       "<title>Titel &amp; &lt;zo&gt;</title>"));
    EXPECT_TRUE(out.view().ends_with("</body></html>"));
}

TEST(Out, TakeLeavesItEmpty)
{
    Out out;
    write(out, "a");
    EXPECT_EQ(out.take(), "a");
    EXPECT_TRUE(out.empty());
    EXPECT_TRUE(Fragment().empty());
}

}
}
