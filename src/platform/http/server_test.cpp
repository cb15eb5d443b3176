// Tests of the running server: the ways of HTTP with a well-behaved client.
#include "platform/http/testing_site.h"

namespace http::testing {

namespace {

class ServerTest : public SiteTest
{
protected:
    ServerTest() { start(); }
};

TEST_F(ServerTest, KeepsTheConnectionForMoreRequests)
{
    Client client(port());
    for (auto i = 0; i < 3; ++i)
        EXPECT_EQ(client.get("/zoek?q=veen").body, "veen");
    EXPECT_EQ(client.get("/zoek", "Connection: close\r\n").header("Connection"), "close");
    EXPECT_TRUE(client.ended());
    EXPECT_EQ(server->metrics().connections_accepted, 1U);
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder)
{
    Client client(port());
    std::string requests;
    for (auto i = 0; i < 50; ++i)
    {
        requests += "GET /zoek?q=" + std::to_string(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        requests +=
            "POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 3\r\n\r\na=b";
        requests += "GET /assets/app.12345678.css HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }
    client.send(requests);
    for (auto i = 0; i < 50; ++i)
    {
        EXPECT_EQ(client.read().body, std::to_string(i));
        EXPECT_EQ(client.read().body, "a=b;");
        EXPECT_EQ(client.read().body, "body{color:#123456}");
    }
}

TEST_F(ServerTest, AnswersARequestThatComesByteByByte)
{
    Client client(port());
    for (auto const c : std::string_view("\r\nGET /zoek?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        client.send(std::string_view(&c, 1));
    EXPECT_EQ(client.read().body, "a");
}

TEST_F(ServerTest, HeadGivesTheHeadersOfGet)
{
    Client client(port());
    auto const got = client.get("/zoek?q=veenkolonie");
    auto const head = client.ask("HEAD /zoek?q=veenkolonie HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Length"), got.header("Content-Length"));
    EXPECT_EQ(client.get("/zoek?q=b").body, "b") << "no body may have come with HEAD";
}

TEST_F(ServerTest, ServesBothLanguagesAndOnlyDeclaredParameters)
{
    EXPECT_TRUE(get("/tel?pagina=2&anders=3").body.starts_with("1 nl 2 - http://localhost"));
    EXPECT_TRUE(get("/en/count?pagina=2").body.starts_with("2 en 2 - http://localhost"));
}

TEST_F(ServerTest, SendsSecurityHeaders)
{
    auto const answer = get("/tel");
    EXPECT_TRUE(answer.header("Content-Security-Policy").starts_with("default-src 'none'"));
    EXPECT_EQ(answer.header("Content-Security-Policy").find("unsafe"), std::string::npos);
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Referrer-Policy"), "same-origin");
    EXPECT_EQ(answer.header("Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_EQ(answer.header("Strict-Transport-Security"), "") << "not over http";
    EXPECT_NE(answer.header("Date"), "");
    EXPECT_EQ(answer.header("Server"), "");
}

TEST_F(ServerTest, UnknownPathsAndMethodsGetTheirPage)
{
    auto const absent = get("/nergens");
    EXPECT_EQ(absent.status, 404);
    EXPECT_EQ(absent.body, "<html>Fout 404 nl </html>");
    EXPECT_EQ(get("/en/nowhere").body, "<html>Fout 404 en </html>");

    auto const wrong = Client(port()).ask("DELETE /tel HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("Allow"), "OPTIONS, GET, HEAD");
    EXPECT_EQ(
        Client(port()).ask("BREW /formulier HTTP/1.1\r\nHost: localhost\r\n\r\n").header("Allow"), "OPTIONS, POST");
    auto const options_answer = Client(port()).ask("OPTIONS /tel HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(options_answer.status, 204);
    EXPECT_EQ(options_answer.header("Allow"), "OPTIONS, GET, HEAD");
}

TEST_F(ServerTest, ASlashTooManyRedirects)
{
    auto const answer = get("/tel/?pagina=2");
    EXPECT_EQ(answer.status, 308);
    EXPECT_EQ(answer.header("Location"), "/tel?pagina=2");
    EXPECT_EQ(get("/nergens/").status, 404);
}

TEST_F(ServerTest, ServesAssetsForEver)
{
    auto const plain = get("/assets/app.12345678.css");
    EXPECT_EQ(plain.body, "body{color:#123456}");
    EXPECT_EQ(plain.header("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(plain.header("Content-Type"), "text/css; charset=utf-8");
    auto const brotli = get("/assets/app.12345678.css", "Accept-Encoding: gzip, deflate, br\r\n");
    EXPECT_EQ(brotli.body, "BROTLI");
    EXPECT_EQ(brotli.header("Content-Encoding"), "br");
    EXPECT_NE(brotli.header("ETag"), plain.header("ETag"));
    EXPECT_EQ(get("/assets/app.12345678.css", "Accept-Encoding: gzip\r\n").body, "GZIP");
    EXPECT_EQ(get("/assets/app.12345678.css", "If-None-Match: \"12345678-br\"\r\nAccept-Encoding: br\r\n").status, 304);
    EXPECT_EQ(get("/favicon.ico", "Accept-Encoding: br\r\n").header("Cache-Control"), "public, max-age=86400");
    EXPECT_EQ(get("/favicon.ico", "Range: bytes=1-2\r\n").body, "CO");
    EXPECT_EQ(get("/assets/app.00000000.css").status, 404);
    EXPECT_EQ(assets.url("app.css"), "/assets/app.12345678.css");
    EXPECT_THROW((void)assets.url("nergens.css"), std::logic_error);
}

TEST_F(ServerTest, ServesFilesWholeAndInPart)
{
    auto const whole = get("/bestand");
    EXPECT_EQ(whole.body, "0123456789");
    EXPECT_EQ(whole.header("Accept-Ranges"), "bytes");
    EXPECT_EQ(
        whole.header("Content-Disposition"), "attachment; filename=\"t__en.txt\"; filename*=UTF-8''t%C3%AFen.txt");

    auto const part = get("/bestand", "Range: bytes=2-4\r\n");
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, "234");
    EXPECT_EQ(part.header("Content-Range"), "bytes 2-4/10");
    EXPECT_EQ(get("/bestand", "Range: bytes=0-1,4-5\r\n").body, "0123456789");
    auto const beyond = get("/bestand", "Range: bytes=10-\r\n");
    EXPECT_EQ(beyond.status, 416);
    EXPECT_EQ(beyond.header("Content-Range"), "bytes */10");

    EXPECT_EQ(get("/bestand", "If-None-Match: " + whole.header("ETag") + "\r\n").status, 304);
    EXPECT_EQ(get("/bestand", "If-Modified-Since: " + whole.header("Last-Modified") + "\r\n").status, 304);
    EXPECT_EQ(get("/bestand", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n").status, 200);
    EXPECT_EQ(get("/bestand", "Range: bytes=2-4\r\nIf-Range: \"anders\"\r\n").body, "0123456789");
    EXPECT_EQ(Client(port()).ask("HEAD /bestand HTTP/1.1\r\nHost: localhost\r\n\r\n").header("Content-Length"), "10");
}

TEST_F(ServerTest, AFileThatIsGoneIsNotFound)
{
    std::filesystem::remove(site.folder / "tien.txt");
    EXPECT_EQ(get("/bestand").body, "<html>Fout 404 nl </html>");
}

TEST_F(ServerTest, SendsLargeAnswersToSlowReaders)
{
    Client client(port());
    auto const small = 64 * 1024;
    ::setsockopt(client.socket(), SOL_SOCKET, SO_RCVBUF, &small, sizeof(small));
    EXPECT_EQ(client.get("/groot").body.size(), 8U * 1024 * 1024);
}

TEST_F(ServerTest, AccessIsCheckedBeforeTheHandler)
{
    EXPECT_EQ(get("/ik").status, 403);
    EXPECT_EQ(get("/redactie", "Cookie: __Host-session=lid\r\n").status, 403);
    EXPECT_EQ(site.rendered, 0);
    EXPECT_EQ(get("/redactie", "Cookie: __Host-session=editor\r\n").body, "persoon 1");
    auto const own = get("/ik", "Cookie: __Host-session=lid\r\n");
    EXPECT_EQ(own.body, "persoon 1");
    EXPECT_EQ(own.header("Cache-Control"), "private, no-store");
}

TEST_F(ServerTest, ReadsForms)
{
    EXPECT_EQ(
        post("/formulier", "naam=Jan+de+Vries&ja=1", std::string(from_us) + std::string(urlencoded)).body,
        "naam=Jan de Vries;ja=1;");
    EXPECT_EQ(post("/formulier", "", from_us).status, 200) << "a button sends nothing";
    Client client(port());
    EXPECT_EQ(
        client
            .ask("POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                 "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\na=\r\n1\r\nb\r\n0\r\nTrailer: x\r\n\r\n")
            .body,
        "a=b;");
    EXPECT_EQ(client.get("/zoek?q=a").body, "a");
}

TEST_F(ServerTest, WaitsForTheGoAheadOfLargeBodies)
{
    Client client(port());
    client.send("POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nExpect: 100-continue\r\n"
                "Content-Length: 3\r\n\r\n");
    client.send("a=b");
    EXPECT_EQ(client.read().body, "a=b;");
}

TEST_F(ServerTest, OtherSitesChangeNothing)
{
    EXPECT_EQ(post("/formulier", "a=b", urlencoded).status, 403);
    EXPECT_EQ(post("/formulier", "a=b", "Sec-Fetch-Site: cross-site\r\nOrigin: http://localhost\r\n").status, 403);
    EXPECT_EQ(post("/formulier", "a=b", "Origin: http://evil.example\r\n").status, 403);
    EXPECT_EQ(post("/formulier", "a=b", "Origin: http://localhost\r\n").status, 200);
}

TEST_F(ServerTest, RowsForProgramsSeeNoCookies)
{
    EXPECT_EQ(post("/bytes", "{}", "Content-Type: application/json\r\nCookie: __Host-session=editor\r\n").body, "{}0");
}

TEST_F(ServerTest, AMessageIsShownOnce)
{
    auto const redirect = post("/opslaan", "", from_us);
    EXPECT_EQ(redirect.status, 303);
    EXPECT_EQ(redirect.header("Location"), "/klaar");
    auto const cookie = redirect.header("Set-Cookie");
    EXPECT_EQ(cookie, "__Host-flash=Opgeslagen%2C%20dank%20je; Path=/; Secure; HttpOnly; SameSite=Lax");
    auto const page = get("/klaar", "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n");
    EXPECT_EQ(page.body, "<html>Opgeslagen, dank je</html>");
    EXPECT_EQ(page.header("Set-Cookie"), "__Host-flash=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    EXPECT_EQ(get("/klaar").body, "<html>niets</html>");
}

TEST_F(ServerTest, OneCatchTellsTheVisitorNothing)
{
    auto const broken = get("/kapot");
    EXPECT_EQ(broken.status, 500);
    EXPECT_TRUE(broken.body.starts_with("<html>Fout 500 nl "));
    EXPECT_EQ(broken.body.size(), std::string_view("<html>Fout 500 nl 12345678</html>").size()) << "an incident number";
    EXPECT_EQ(broken.body.find("geheim"), std::string::npos);
    auto const busy = get("/druk");
    EXPECT_EQ(busy.status, 503);
    EXPECT_EQ(busy.header("Retry-After"), "5");
}

TEST_F(ServerTest, CountsByRouteAndStatus)
{
    get("/tel");
    get("/tel");
    get("/nergens?q=geheim");
    auto const counts = [this] {
        std::map<std::string, std::uint64_t> found;
        for (auto const& route : server->metrics().routes)
            found[route.method + " " + route.route + " " + std::to_string(route.status)] += route.count;
        return found;
    };
    std::map<std::string, std::uint64_t> const expected{{"GET /tel 200", 2}, {"- - 404", 1}};
    EXPECT_TRUE(eventually([&] { return counts() == expected; })) << "counting comes after answering";
}

} // namespace

} // namespace http::testing
