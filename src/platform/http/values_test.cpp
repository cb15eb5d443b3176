// Tests of the small parsers: forms, cookies, targets, conditions, ranges, encodings, dates.
#include "platform/http/bytes.h"
#include "platform/http/conditional.h"
#include "platform/http/cookies.h"
#include "platform/http/forgery.h"
#include "platform/http/request.h"
#include "platform/http/response.h"
#include "platform/http/target.h"
#include "platform/http/wire.h"

#include <gtest/gtest.h>

namespace http {

TEST(Urlencoded, DecodesNamesAndValues)
{
    auto const fields = read_urlencoded("naam=Jan+de%20Vries&leeg=&alleen&&a%3Db=%C3%A9%0D%0Ax", {});
    std::vector<NameValue> const expected{{"naam", "Jan de Vries"}, {"leeg", ""}, {"alleen", ""}, {"a=b", "é\nx"}};
    ASSERT_TRUE(fields);
    EXPECT_EQ(*fields, expected);
}

TEST(Urlencoded, RefusesWhatIsMalformedOrTooMuch)
{
    for (auto const* const body : {"a=%", "a=%4", "a=%zz", "a=%ff", "a=%00", "%c0%af=1"})
        EXPECT_FALSE(read_urlencoded(body, {})) << body;
    EXPECT_FALSE(read_urlencoded("a=1&b=2&c=3", {.fields = 2}));
    EXPECT_FALSE(read_urlencoded("abc=1", {.name_bytes = 2}));
    EXPECT_FALSE(read_urlencoded("a=123", {.value_bytes = 2}));
    EXPECT_TRUE(read_urlencoded("", {})->empty());
}

TEST(Cookies, AreReadLeniently)
{
    auto const cookies = read_cookies("a=1; __Host-b=x%20y;; =no; kapot=%zz; a=2; c=\"q\"");
    std::vector<NameValue> const expected{{"a", "1"}, {"__Host-b", "x y"}, {"c", "\"q\""}};
    EXPECT_EQ(cookies, expected);
}

TEST(Cookies, AreWrittenInTheOneSafeForm)
{
    EXPECT_EQ(
        write_cookie({.name = "__Host-a", .value = "x;y\r\n", .max_age = std::chrono::seconds(5)}),
        "__Host-a=x%3By%0D%0A; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=5");
    EXPECT_EQ(write_cookie(expired("__Host-a")), "__Host-a=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    EXPECT_THROW(write_cookie({.name = "session"}), std::logic_error);
    EXPECT_THROW(write_cookie({.name = "__Host-a b"}), std::logic_error);
    EXPECT_THROW(write_cookie({.name = "__Host-a", .value = std::string(4000, 'x')}), std::logic_error);
}

TEST(Target, IsDecodedOnce)
{
    auto const target = read_target("/projecten/caf%C3%A9%2520/?a=%2F");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/projecten/café%20");
    EXPECT_EQ(target->segments, (std::vector<std::string>{"projecten", "café%20"}));
    EXPECT_EQ(target->raw_query, "a=%2F");
    EXPECT_TRUE(target->trailing_slash);
    EXPECT_EQ(read_target("/")->path, "/");
    EXPECT_FALSE(read_target("/")->trailing_slash);
}

TEST(Target, AbsoluteFormNamesTheHost)
{
    auto const target = read_target("http://Kracht.example:8080/a?b");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->authority, "Kracht.example:8080");
    EXPECT_EQ(target->path, "/a");
    EXPECT_EQ(read_target("http://kracht.example?x")->path, "/");
}

TEST(Target, RefusesTricks)
{
    for (auto const* const text :
         {"",          "*",      "a",     "/..",          "/a/../b",   "/a/./b",  "/%2e%2e/etc",     "/%2E./x",
          "/a%2fb",    "/a%5cb", "/a\\b", "/a%00",        "/%ff",      "/a//b",   "//evil.example/", "/a%",
          "/a%0d%0ab", "/a b",   "/a#b",  "/caf\xc3\xa9", "ftp://a/b", "http://", "http://user@a/",  "http://a b/",
          "/%7f"})
        EXPECT_FALSE(read_target(text)) << text;
}

TEST(Target, HostsAreCheckedAndLowered)
{
    EXPECT_EQ(host_of("Kracht.Example:80"), "kracht.example");
    EXPECT_EQ(host_of("[::1]:8080"), "[::1]");
    EXPECT_EQ(host_of("127.0.0.1"), "127.0.0.1");
    for (auto const* const text : {"", ":80", "a:b", "a:123456", "a/b", "a@b", "[::1", "[x]", "a b", "a,b"})
        EXPECT_FALSE(host_of(text)) << text;
}

TEST(Conditions, TagsGoBeforeDates)
{
    Validators const stored{.etag = "\"v2\"", .modified = read_date("Sun, 06 Nov 1994 08:49:37 GMT")};
    EXPECT_EQ(judge({}, stored), Verdict::send);
    EXPECT_EQ(judge({.if_none_match = "\"v1\", W/\"v2\""}, stored), Verdict::not_modified);
    EXPECT_EQ(judge({.if_none_match = "*"}, stored), Verdict::not_modified);
    EXPECT_EQ(
        judge({.if_none_match = "\"v1\"", .if_modified_since = "Sun, 06 Nov 1994 08:49:37 GMT"}, stored),
        Verdict::send);
    EXPECT_EQ(judge({.if_modified_since = "Sun, 06 Nov 1994 08:49:37 GMT"}, stored), Verdict::not_modified);
    EXPECT_EQ(judge({.if_modified_since = "Sun, 06 Nov 1994 08:49:36 GMT"}, stored), Verdict::send);
    EXPECT_EQ(judge({.if_modified_since = "gisteren"}, stored), Verdict::send);
    EXPECT_EQ(judge({.if_match = "\"v1\""}, stored), Verdict::failed);
    EXPECT_EQ(judge({.if_match = "\"v2\""}, stored), Verdict::send);
}

TEST(Dates, GoThereAndBack)
{
    for (auto const* const text : {"Sun, 06 Nov 1994 08:49:37 GMT", "Thu, 29 Feb 2024 23:59:59 GMT"})
        EXPECT_EQ(write_date(*read_date(text)), text);
    for (auto const* const text :
         {"", "Sun, 31 Feb 2024 00:00:00 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
          "Sun, 06 Xxx 1994 08:49:37 GMT", "Sun, -6 Nov 1994 08:49:37 GMT"})
        EXPECT_FALSE(read_date(text)) << text;
}

struct RangeCase
{
    char const* header;
    Selection expected;
};

TEST(Ranges, FollowRfc9110)
{
    std::array const cases{
        RangeCase{"bytes=0-0", {206, 0, 1, 10}},
        RangeCase{"bytes=5-", {206, 5, 5, 10}},
        RangeCase{"bytes=-3", {206, 7, 3, 10}},
        RangeCase{"bytes=-30", {206, 0, 10, 10}},
        RangeCase{"bytes=2-99", {206, 2, 8, 10}},
        RangeCase{"bytes=10-", {416, 0, 0, 10}},
        RangeCase{"bytes=-0", {416, 0, 0, 10}},
        RangeCase{"bytes=3-2", {200, 0, 10, 10}},
        RangeCase{"bytes=0-1,3-4", {200, 0, 10, 10}},
        RangeCase{"bytes=a-b", {200, 0, 10, 10}},
        RangeCase{"bytes=-", {200, 0, 10, 10}},
        RangeCase{"lines=0-1", {200, 0, 10, 10}},
        RangeCase{"bytes=99999999999999999999-", {200, 0, 10, 10}},
        RangeCase{"", {200, 0, 10, 10}}};
    for (auto const& [header, expected] : cases)
    {
        auto const selection = select({.range = header}, {.etag = "\"a\""}, 10);
        EXPECT_EQ(selection.status, expected.status) << header;
        EXPECT_EQ(selection.first, expected.first) << header;
        EXPECT_EQ(selection.length, expected.length) << header;
    }
    EXPECT_EQ(content_range(select({.range = "bytes=2-3"}, {}, 10)), "bytes 2-3/10");
    EXPECT_EQ(content_range(select({.range = "bytes=20-"}, {}, 10)), "bytes */10");
}

TEST(Ranges, HoldOnlyWhileTheTagDoes)
{
    Validators const stored{.etag = "\"a\""};
    EXPECT_EQ(select({.if_range = "\"a\"", .range = "bytes=0-0"}, stored, 10).status, 206);
    EXPECT_EQ(select({.if_range = "\"b\"", .range = "bytes=0-0"}, stored, 10).status, 200);
    EXPECT_EQ(select({.if_range = "W/\"a\"", .range = "bytes=0-0"}, stored, 10).status, 200);
}

TEST(Encodings, BestAllowedIsChosen)
{
    EXPECT_EQ(choose_encoding(""), Encoding::identity);
    EXPECT_EQ(choose_encoding("gzip, deflate, br"), Encoding::brotli);
    EXPECT_EQ(choose_encoding("br;q=0.5, gzip"), Encoding::gzip);
    EXPECT_EQ(choose_encoding("gzip;q=0, br;q=0.0"), Encoding::identity);
    EXPECT_EQ(choose_encoding("BR"), Encoding::brotli);
    EXPECT_EQ(choose_encoding("brr, xgzip"), Encoding::identity);
    EXPECT_EQ(choose_encoding("gzip;q=abc"), Encoding::identity);
}

TEST(Forgery, OnlyOurOwnPagesMayChangeThings)
{
    EXPECT_TRUE(comes_from_us({.sec_fetch_site = "same-origin"}, "http://a"));
    EXPECT_FALSE(comes_from_us({.sec_fetch_site = "same-site"}, "http://a"));
    EXPECT_FALSE(comes_from_us({.sec_fetch_site = "none"}, "http://a"));
    EXPECT_FALSE(comes_from_us({.sec_fetch_site = "cross-site", .origin = "http://a"}, "http://a"));
    EXPECT_TRUE(comes_from_us({.origin = "https://A:443"}, "https://a"));
    EXPECT_FALSE(comes_from_us({.origin = "http://a"}, "https://a"));
    EXPECT_FALSE(comes_from_us({.origin = "null"}, "http://a"));
    EXPECT_FALSE(comes_from_us({}, "http://a"));
}

TEST(Parameters, AreFoundInHeaders)
{
    std::string_view const header = "form-data; name=\"a;b\\\"c\"; FileName=x.png ; flag; last=1";
    EXPECT_EQ(parameter(header, "name"), "a;b\"c");
    EXPECT_EQ(parameter(header, "filename"), "x.png");
    EXPECT_EQ(parameter(header, "last"), "1");
    EXPECT_FALSE(parameter(header, "none"));
    EXPECT_FALSE(parameter("form-data; name=\"open", "name"));
}

TEST(Redirects, StayOnThisSite)
{
    EXPECT_EQ(see_other("/projecten").header("location"), "/projecten");
    for (auto const* const path :
         {"", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: b"})
        EXPECT_THROW(see_other(path), std::logic_error) << path;
}

TEST(RequestBuilder, MakesRequestsWithoutAServer)
{
    auto const request = RequestBuilder(Method::post, "/en/projects/caf%C3%A9?page=2&page=3")
                             .path_value("slug", "café")
                             .header("Accept", "text/html")
                             .cookie("__Host-flash", "Opgeslagen")
                             .field("note", "hi")
                             .person({.id = 7, .rights = {Access::publish}})
                             .build();
    EXPECT_EQ(request.language(), text::Language::en);
    EXPECT_EQ(request.path(), "/en/projects/café");
    EXPECT_EQ(request.path("slug"), "café");
    EXPECT_THROW(request.path("other"), std::logic_error);
    EXPECT_EQ(request.query("page"), "2");
    EXPECT_EQ(request.query_all("page").size(), 2U);
    EXPECT_EQ(request.header("ACCEPT"), "text/html");
    EXPECT_EQ(request.form().value("note"), "hi");
    EXPECT_EQ(request.flash(), "Opgeslagen");
    EXPECT_EQ(request.address(), "/en/projects/caf%C3%A9?page=2&page=3");
    EXPECT_TRUE(allows(Access::publish, request.person()));
    EXPECT_FALSE(allows(Access::administer, request.person()));
}

} // namespace http
