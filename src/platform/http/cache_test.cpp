// Tests of the page cache: on its own, and in a running server.
#include "platform/http/page_cache.h"
#include "platform/http/testing_site.h"

namespace http::testing {

namespace {

std::shared_ptr<Stored const> page(std::uint64_t generation, std::size_t size = 10)
{
    auto stored = std::make_shared<Stored>();
    stored->body = std::string(size, 'x');
    stored->generation = generation;
    stored->made = std::chrono::steady_clock::now();
    return stored;
}

class CacheTest : public SiteTest
{
protected:
    CacheTest() { start(); }
};

} // namespace

TEST(PageCache, NeverGivesAnotherGeneration)
{
    PageCache cache(1000000, std::chrono::seconds(60));
    cache.put("a", page(1));
    EXPECT_NE(cache.find("a", 1), nullptr);
    EXPECT_EQ(cache.find("a", 2), nullptr);
    EXPECT_EQ(cache.find("a", 1), nullptr) << "an outdated page is dropped";
    EXPECT_EQ(cache.counts().bytes, 0U);
}

TEST(PageCache, AnOldPageDoesNotReplaceANewerOne)
{
    PageCache cache(1000000, std::chrono::seconds(60));
    cache.put("a", page(2));
    cache.put("a", page(1));
    EXPECT_NE(cache.find("a", 2), nullptr);
}

TEST(PageCache, StaysWithinItsBoundAndKeepsWhatIsUsed)
{
    PageCache cache(10000, std::chrono::seconds(60));
    for (auto i = 0; i < 100; ++i)
    {
        cache.put("page " + std::to_string(i), page(1, 1000));
        cache.find("page 0", 1);
        EXPECT_LE(cache.counts().bytes, 10000U);
    }
    EXPECT_NE(cache.find("page 0", 1), nullptr);
    EXPECT_NE(cache.find("page 99", 1), nullptr);
    EXPECT_EQ(cache.find("page 50", 1), nullptr);
    cache.put("huge", page(1, 5000));
    EXPECT_EQ(cache.find("huge", 1), nullptr);
}

TEST(PageCache, ForgetsWhatIsTooOld)
{
    PageCache cache(10000, std::chrono::seconds(60));
    auto old = std::make_shared<Stored>();
    old->made = std::chrono::steady_clock::now() - std::chrono::seconds(61);
    cache.put("a", old);
    EXPECT_EQ(cache.find("a", 0), nullptr);
}

TEST_F(CacheTest, APageIsMadeOnceForEachAddressAndEncoding)
{
    auto const first = get("/tel?pagina=2");
    auto const second = get("/tel?anders=9&pagina=2");
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(first.header("ETag"), second.header("ETag"));
    EXPECT_EQ(first.header("Cache-Control"), "no-cache");
    EXPECT_EQ(first.header("Vary"), "Accept-Encoding, Cookie");
    EXPECT_EQ(site.rendered, 1);
    EXPECT_TRUE(get("/tel?pagina=3").body.starts_with("2 "));
    EXPECT_TRUE(get("/en/count?pagina=2").body.starts_with("3 "));
    EXPECT_EQ(get("/tel?pagina=2", "Accept-Encoding: br\r\n").header("Content-Encoding"), "br");
    EXPECT_EQ(get("/tel?pagina=2", "Accept-Encoding: gzip\r\n").header("Content-Encoding"), "gzip");
    EXPECT_EQ(site.rendered, 5);
    EXPECT_EQ(get("/tel?pagina=2", "Accept-Encoding: gzip\r\n").body.substr(0, 2), "\x1f\x8b");
    EXPECT_EQ(
        Client(port()).ask("HEAD /tel?pagina=2 HTTP/1.1\r\nHost: localhost\r\n\r\n").header("ETag"),
        first.header("ETag"));
    EXPECT_EQ(site.rendered, 5);
    EXPECT_EQ(server->metrics().cache_hits, 3U);
}

TEST_F(CacheTest, HostIsPartOfTheKey)
{
    auto const local = get("/tel");
    auto const other = Client(port()).ask("GET /tel HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    EXPECT_NE(local.body.find("http://localhost"), std::string::npos);
    EXPECT_NE(other.body.find("http://127.0.0.1"), std::string::npos);
}

TEST_F(CacheTest, PublishingMakesEveryPageAnew)
{
    EXPECT_TRUE(get("/tel").body.starts_with("1 "));
    ++site.generation;
    EXPECT_TRUE(get("/tel").body.starts_with("2 "));
    EXPECT_TRUE(get("/tel").body.starts_with("2 "));
}

TEST_F(CacheTest, KnowsWhatABrowserHas)
{
    auto const etag = get("/tel").header("ETag");
    auto const fresh = get("/tel", "If-None-Match: " + etag + "\r\n");
    EXPECT_EQ(fresh.status, 304);
    EXPECT_EQ(fresh.header("ETag"), etag);
    EXPECT_EQ(get("/tel", "If-None-Match: \"anders\"\r\n").status, 200);
    ++site.generation;
    EXPECT_EQ(get("/tel", "If-None-Match: " + etag + "\r\n").status, 200);
}

TEST_F(CacheTest, PersonalRequestsPassItBy)
{
    get("/tel");
    auto rendered = 1;
    for (auto const* const cookie : {"__Host-session=lid", "__Host-flash=hallo", "a=b; __Host-reading=groot"})
    {
        auto const answer = get("/tel", "Cookie: " + std::string(cookie) + "\r\n");
        EXPECT_TRUE(answer.body.starts_with(std::to_string(++rendered) + " ")) << cookie;
        EXPECT_TRUE(answer.header("Cache-Control").starts_with("private")) << cookie;
        EXPECT_EQ(answer.header("ETag"), "");
    }
    EXPECT_TRUE(get("/tel", "Cookie: other=1\r\n").body.starts_with("1 ")) << "other cookies change nothing";
}

TEST_F(CacheTest, AnswersThatDoNotAllowItAreNotKept)
{
    get("/zoek?q=geheim");
    get("/zoek?q=geheim");
    EXPECT_EQ(site.rendered, 2);
    EXPECT_NE(get("/koekje").header("Set-Cookie"), "");
    EXPECT_EQ(get("/koekje").body, "4");
    EXPECT_EQ(server->metrics().cache_bytes, 0U);
}

TEST_F(CacheTest, NeedsNoWorker)
{
    get("/tel");
    std::vector<std::unique_ptr<Client>> clients;
    for (std::size_t i = 0; i < options.workers; ++i)
    {
        clients.push_back(std::make_unique<Client>(port()));
        clients.back()->send("GET /wacht HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    ASSERT_TRUE(eventually([this] { return site.waiting == static_cast<int>(options.workers); }));
    EXPECT_TRUE(get("/tel").body.starts_with("1 "));
    EXPECT_EQ(get("/assets/app.12345678.css").status, 200);
}

} // namespace http::testing
