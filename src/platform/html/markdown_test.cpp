// Markdown: what is written, what is refused, and that hostile sources stay harmless.
#include "platform/html/markdown.h"

#include <gtest/gtest.h>

namespace html {
namespace {

std::string rendered(std::string_view source, MarkdownOptions const& options = {})
{
    Out out;
    EXPECT_EQ(markdown(out, source, options), MarkdownOutcome::written);
    return out.take();
}

std::optional<Url> entry(std::string_view target)
{
    if (target == "project/taal-thuis")
        return Url::from_path("/projecten/taal-thuis");
    return std::nullopt;
}

TEST(Markdown, WritesParagraphsListsAndSpans)
{
    EXPECT_EQ(
        rendered("a *b* **c** ~~d~~ `<e>`\\\nf"),
        "<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>&lt;e&gt;</code><br>\nf</p>\n");
    EXPECT_EQ(
        rendered("- a\n- b\n\n3. c\n"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n</ol>\n");
    EXPECT_EQ(rendered("> a\n\n---\n"), "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
    EXPECT_EQ(rendered("```\n<a>\n  b\n```\n"), "<pre><code>&lt;a&gt;\n  b\n</code></pre>\n");
}

TEST(Markdown, RawHtmlIsText)
{
    EXPECT_EQ(rendered("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    EXPECT_EQ(rendered("a <b onclick=x>c</b>"), "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n");
}

TEST(Markdown, DecodesReferences)
{
    EXPECT_EQ(
        rendered("&amp; &lt; &eacute; &#233; &#x20AC; &#0; &#xD800; &#9999999; &unknown;"),
        "<p>&amp; &lt; é é € \uFFFD \uFFFD \uFFFD &amp;unknown;</p>\n");
    EXPECT_EQ(rendered("[x](java&#115;cript:alert)"), "<p>x</p>\n");
}

TEST(Markdown, HeadingsGetLevelsAndUniqueIds)
{
    EXPECT_EQ(
        rendered("# Één doel\n\n## Doel\n\n## Doel\n\n###### Diep\n"),
        "<h2 id=\"s-een-doel\">Één doel</h2>\n<h3 id=\"s-doel\">Doel</h3>\n<h3 id=\"s-doel-2\">Doel</h3>\n"
        "<h4 id=\"s-diep\">Diep</h4>\n");
    EXPECT_EQ(
        rendered("# a\n\n# a\n\n# a-2\n", {.heading_offset = 2, .id_prefix = "x-"}),
        "<h3 id=\"x-a\">a</h3>\n<h3 id=\"x-a-2\">a</h3>\n<h3 id=\"x-a-2-2\">a-2</h3>\n");
    EXPECT_EQ(rendered("#### a", {.heading_offset = 6}), "<h6 id=\"s-a\">a</h6>\n");
    EXPECT_EQ(
        rendered("## a\n\n#### b\n\n## c\n"), "<h2 id=\"s-a\">a</h2>\n<h3 id=\"s-b\">b</h3>\n<h2 id=\"s-c\">c</h2>\n");
}

TEST(Markdown, TableOfContentsHasTheSameIds)
{
    auto const headings = table_of_contents("# *Een* `doel`\n\n> ## Een doel\n\ntekst\n");
    ASSERT_EQ(headings.size(), 2U);
    EXPECT_EQ(headings[0].text, "Een doel");
    EXPECT_EQ(headings[0].id, "s-een-doel");
    EXPECT_EQ(headings[0].level, 2);
    EXPECT_EQ(headings[1].id, "s-een-doel-2");
    EXPECT_EQ(headings[1].level, 3);
}

TEST(Markdown, ResolvesLinks)
{
    MarkdownOptions const options{.resolver = entry};
    EXPECT_EQ(rendered("[a](project/taal-thuis)", options), "<p><a href=\"/projecten/taal-thuis\">a</a></p>\n");
    EXPECT_EQ(
        rendered("[a](project/taal-thuis#wie)", options), "<p><a href=\"/projecten/taal-thuis#s-wie\">a</a></p>\n");
    EXPECT_EQ(rendered("[a](project/weg)", options), "<p>a</p>\n");
    EXPECT_EQ(rendered("[a](project/taal-thuis)"), "<p>a</p>\n");
    EXPECT_EQ(rendered("[a](#wie)"), "<p><a href=\"#s-wie\">a</a></p>\n");
    EXPECT_EQ(rendered("[a](/over-ons?x=1&y)"), "<p><a href=\"/over-ons?x=1&amp;y\">a</a></p>\n");
    EXPECT_EQ(
        rendered("<https://example.org/a>"),
        "<p><a href=\"https://example.org/a\" rel=\"external noopener\">https://example.org/a</a></p>\n");
    EXPECT_EQ(
        rendered("[](mailto:a@example.org) <tel:0800>"),
        "<p><a href=\"mailto:a@example.org\">mailto:a@example.org</a> "
        "<a href=\"tel:0800\">tel:0800</a></p>\n");
}

TEST(Markdown, RefusesUnsafeLinks)
{
    for (auto const* target :
         {"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//example.org", "vbscript:x", "<java script:x>",
          "foo", "../x", "?q", "/\\\\x", "https://a@b", "foo?x:y", "Project/Taal"})
        EXPECT_EQ(rendered("[a](" + std::string(target) + ")"), "<p>a</p>\n") << target;
}

TEST(Markdown, ImagesAreTheirText)
{
    EXPECT_EQ(rendered("![een *kaart*](https://example.org/a.png \"t\")"), "<p>een kaart</p>\n");
}

TEST(Markdown, WritesTables)
{
    constexpr auto source = "| a | b |\n|---|--:|\n| 1 | <2> |\n";
    constexpr auto table =
        "<table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th>"
        "</tr>\n</thead>\n<tbody>\n<tr><td>1</td><td class=\"align-right\">&lt;2&gt;</td></tr>\n"
        "</tbody>\n</table>\n";
    EXPECT_EQ(rendered(source), table);
    EXPECT_EQ(
        rendered(source, {.table_label = "Tabel"}),
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel\">" + std::string(table)
            + "</div>\n");
}

TEST(Markdown, ListsLinksWithTheirLines)
{
    auto const links = markdown_links(
        "a [b](project/x)\n\n- [c][d] ![no](e.png)\n\n<https://example.org>\n\n[d]: f/g#h\n");
    ASSERT_EQ(links.size(), 3U);
    EXPECT_EQ(links[0].target, "project/x");
    EXPECT_EQ(links[0].line, 1U);
    EXPECT_EQ(links[1].target, "f/g#h");
    EXPECT_EQ(links[1].line, 7U);
    EXPECT_EQ(links[2].target, "https://example.org");
    EXPECT_EQ(links[2].line, 5U);
}

TEST(Markdown, KnowsTargetsThatAreEntries)
{
    EXPECT_EQ(entry_target("project/taal-thuis#x"), "project/taal-thuis");
    for (auto const* target : {"", "project", "/project", "project/", "a/b/c", "https://x", "a b/c", "#a/b", "A/b"})
        EXPECT_FALSE(entry_target(target)) << target;
}

TEST(Markdown, GivesPlainText)
{
    EXPECT_EQ(
        markdown_text("# Kop & co\n\neen\n*twee*\\\ndrie [vier](x)\n\n- a\n- b\n\n```\nc\n\nd\n```\n"),
        "Kop & co\neen twee drie vier\na\nb\nc\n\nd");
    EXPECT_EQ(markdown_text(""), "");
}

TEST(Markdown, RefusesWhatIsTooLong)
{
    Out out;
    std::string const source(markdown_limit + 1, 'a');
    EXPECT_EQ(markdown(out, source), MarkdownOutcome::too_long);
    EXPECT_TRUE(out.empty());
    EXPECT_EQ(markdown_check(source), MarkdownOutcome::too_long);
    EXPECT_EQ(markdown_text(source), "");
    EXPECT_EQ(markdown_check(std::string(markdown_limit, 'a')), MarkdownOutcome::written);
}

std::string repeated(std::string_view piece, std::size_t size = markdown_limit)
{
    std::string text;
    while (text.size() + piece.size() <= size)
        text += piece;
    return text;
}

TEST(Markdown, RefusesFloodsOfElements)
{
    Out out;
    auto const table = repeated("|a", 240) + "\n" + repeated("|-", 240) + "\n" + repeated("|\n", 60'000);
    EXPECT_EQ(markdown(out, table), MarkdownOutcome::too_complex);
    auto const uses = "[a]: /" + std::string(2'000, 'x') + "\n\n" + repeated("[a] ", 60'000);
    EXPECT_EQ(markdown(out, uses), MarkdownOutcome::too_complex);
    EXPECT_TRUE(out.empty());
}

TEST(Markdown, FlattensDeepNesting)
{
    auto const quotes = rendered(std::string(500, '>') + " diep");
    EXPECT_NE(quotes.find("diep"), std::string::npos);
    EXPECT_LT(quotes.size(), 1'000U);
    std::string lists;
    for (std::size_t depth = 0; depth < 100; ++depth)
        lists += std::string(2 * depth, ' ') + "- a\n";
    auto const nested = rendered(lists);
    EXPECT_EQ(nested.find("<ul>\na"), std::string::npos);
    EXPECT_NE(nested.find("<li>a"), std::string::npos);
}

// md4c 0.4.8 ends the emphasis of these inside the link that it began outside, or the other way round.
TEST(Markdown, SurvivesUnbalancedSpans)
{
    for (auto const* source :
         {"*[a](*) b", "_[a](_)", "[a](*)*", "[a](_)_", "![b](*)*", "_![b](_)", "**[a](*)", "[a](**)*"})
        EXPECT_TRUE(rendered(source).ends_with("</p>\n")) << source;
    EXPECT_EQ(rendered("> - [a](*)*\n\nb"), "<blockquote>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>\n<p>b</p>\n");
}

TEST(Markdown, SurvivesHostileSources)
{
    for (auto const* piece : {"[",  "![", "*a_ ", "**a ",     "`",     "<",  "&",   "[a](", "> ", "- ", "|",
                              "~~", "\\", "_a*",  "[a]: b\n", "# a\n", "&#", "<a:", "\n ",  "][", "\t"})
    {
        Out out;
        markdown(out, repeated(piece));
        SUCCEED() << piece;
    }
}

}
}
