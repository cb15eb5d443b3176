// html::Url: what parse accepts, and everything it must refuse.
#include "platform/html/url.h"

#include <gtest/gtest.h>
#include <stdexcept>
#include <string>

namespace html {
namespace {

using namespace std::string_literals;

TEST(Url, ParsesSafeAddresses)
{
    for (auto const* text :
         {"/", "/projecten?pagina=2#lijst", "projecten", "./a", "../a", "?q=1", "#kop", "/a//b", "http://example.org",
          "HTTPS://Example.org:8443/a?b=c#d", "https://example.org/a:b@c", "/a:b", "mailto:info@example.org?subject=x",
          "mailto:?body=x", "tel:+31-50.123", "a/b:c", "https://127.0.0.1/"})
    {
        auto const url = Url::parse(text);
        ASSERT_TRUE(url) << text;
        EXPECT_EQ(url->text(), text);
    }
}

TEST(Url, RefusesEverythingElse)
{
    for (auto const& text :
         {""s,
          "javascript:alert(1)"s,
          "JaVaScRiPt:alert(1)"s,
          "java\nscript:alert(1)"s,
          "\x01javascript:alert(1)"s,
          " javascript:alert(1)"s,
          "java\tscript:x"s,
          "javascript\0:x"s,
          "data:text/html,x"s,
          "vbscript:x"s,
          "file:///etc/passwd"s,
          "blob:x"s,
          "ftp://example.org"s,
          "//example.org"s,
          "/\\example.org"s,
          "\\\\example.org"s,
          "http:example.org"s,
          "https:/example.org"s,
          "https:///example.org"s,
          "https://"s,
          "https://a@example.org"s,
          "https://example.org:"s,
          "https://example.org:99999999"s,
          "https://a%2f.org"s,
          "https://exa mple.org"s,
          "https://[::1]/"s,
          "mailto:"s,
          "mailto:x"s,
          "mailto:@x"s,
          "mailto:a@b@c"s,
          "tel:"s,
          "tel:javascript"s,
          "/a b"s,
          "/a\x7f"s,
          "/<b>"s,
          "/\""s,
          "a:b"s,
          ":"s})
        EXPECT_FALSE(Url::parse(text)) << text;
    EXPECT_TRUE(Url::parse("/" + std::string(2047, 'a')));
    EXPECT_FALSE(Url::parse("/" + std::string(2048, 'a')));
}

TEST(Url, EncodesBytesAboveAscii)
{
    EXPECT_EQ(Url::parse("/coöp?é#ë")->text(), "/co%C3%B6p?%C3%A9#%C3%AB");
    EXPECT_EQ(Url::parse("https://xn--cop-sna.example/ö")->text(), "https://xn--cop-sna.example/%C3%B6");
    EXPECT_FALSE(Url::parse("https://coöp.example/"));
    EXPECT_FALSE(Url::parse("https://example.org／.evil.example"));
}

TEST(Url, PathsOfOurOwn)
{
    EXPECT_EQ(Url::from_path("/projecten?pagina=2").text(), "/projecten?pagina=2");
    EXPECT_THROW(Url::from_path("//example.org"), std::invalid_argument);
    EXPECT_THROW(Url::from_path("https://example.org"), std::invalid_argument);
    EXPECT_THROW(Url::from_path(""), std::invalid_argument);
}

TEST(Url, MailAndPhone)
{
    EXPECT_EQ(Url::mail("info+a@example.org")->text(), "mailto:info%2Ba@example.org");
    EXPECT_EQ(Url::phone("(0800) 81-15 +1")->text(), "tel:080081-15+1");
    EXPECT_FALSE(Url::mail("a@b?bcc=c@d"));
    EXPECT_FALSE(Url::mail("a b@example.org"));
    EXPECT_FALSE(Url::phone("bel ons"));
    EXPECT_FALSE(Url::phone("0800\n"));
}

TEST(Url, AddsQueryAndFragment)
{
    auto const url = Url::from_path("/a#oud").with_query("q", "a&b c").with_query("p[]", "1");
    EXPECT_EQ(url.text(), "/a?q=a%26b%20c&p%5B%5D=1#oud");
    EXPECT_EQ(url.with_fragment("nieuw \"").text(), "/a?q=a%26b%20c&p%5B%5D=1#nieuw%20%22");
}

TEST(Url, KnowsExternalAddresses)
{
    EXPECT_TRUE(Url::parse("https://example.org")->is_external());
    EXPECT_TRUE(Url::parse("HTTP://example.org")->is_external());
    EXPECT_FALSE(Url::parse("hoofdstuk/een")->is_external());
    EXPECT_FALSE(Url::parse("/http://x")->is_external());
    EXPECT_FALSE(Url::parse("mailto:h@example.org")->is_external());
}

TEST(AssetUrl, TakesOnlyPlainPaths)
{
    EXPECT_EQ(AssetUrl("/assets/main.0a1b.css").text(), "/assets/main.0a1b.css");
    for (auto const* path : {"", "assets/a", "//a", "/a?b", "/a b", "https://a"})
        EXPECT_THROW(AssetUrl{path}, std::invalid_argument) << path;
}

}
}
