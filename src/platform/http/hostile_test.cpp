// Tests of the running server with malformed, oversized, slow and hostile requests: the right status, nothing left
// behind, and a normal visitor who notices nothing.
#include "platform/http/testing_site.h"

#include <fstream>

namespace http::testing {

namespace {

class HostileTest : public SiteTest
{
protected:
    // A visitor's page, asked while something bad is going on.
    void expect_normal_service() { EXPECT_EQ(get("/zoek?q=gewoon").body, "gewoon"); }

    int status_of(std::string_view request) { return Client(port()).ask(request).status; }

    static std::string upload(std::string_view content, std::string_view end = "\r\n--g--\r\n")
    {
        return "--g\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"foto.jpg\"\r\n"
               "Content-Type: image/jpeg\r\n\r\n"
            + std::string(content) + std::string(end);
    }

    Answer send_upload(std::string_view body)
    {
        return post("/upload", body, std::string(from_us) + "Content-Type: multipart/form-data; boundary=g\r\n");
    }
};

constexpr std::string_view host = "Host: localhost\r\n";

} // namespace

TEST_F(HostileTest, MalformedRequestsAreRefused)
{
    start();
    EXPECT_EQ(status_of("onzin\r\n\r\n"), 400);
    EXPECT_EQ(status_of("GET / HTTP/1.1\r\n\r\n"), 400) << "no host";
    EXPECT_EQ(status_of("GET / HTTP/1.1\nHost: localhost\n\n"), 400);
    EXPECT_EQ(status_of("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n"), 505);
    EXPECT_EQ(status_of("GET /tel HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc"), 400);
    EXPECT_EQ(
        status_of("POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                  "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"),
        400);
    EXPECT_EQ(status_of("POST /formulier HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n\r\n"), 411);
    EXPECT_EQ(status_of("POST /formulier HTTP/1.1\r\nHost: localhost\r\nExpect: x\r\nContent-Length: 1\r\n\r\na"), 417);
    expect_normal_service();
}

TEST_F(HostileTest, SmuggledRequestsAreNeverAnswered)
{
    start();
    for (auto const* const framing :
         {"Content-Length: 4\r\nContent-Length: 40\r\n", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: xchunked\r\n"})
    {
        Client client(port());
        client.send(
            "POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n" + std::string(framing)
            + "\r\n0\r\n\r\nGET /tel HTTP/1.1\r\nHost: localhost\r\n\r\n");
        EXPECT_GE(client.read().status, 400) << framing;
        EXPECT_TRUE(client.ended()) << framing;
    }
    EXPECT_EQ(site.rendered, 0);
}

TEST_F(HostileTest, PathTricksAreRefused)
{
    start();
    for (auto const* const path :
         {"/../etc/passwd", "/%2e%2e/etc/passwd", "/tel%2fx", "/tel%00", "/tel%5c..", "/tel\\x", "/%ff%fe",
          "//evil.example/", "/tel//x", "/./tel"})
        EXPECT_EQ(get(path).status, 400) << path;
    EXPECT_EQ(get("/tel?pagina=%ff").status, 400);
    EXPECT_EQ(get("/tel?pagina=" + std::string(2100, 'a')).status, 400);
}

TEST_F(HostileTest, HostsThatAreNotOursAreRefused)
{
    start();
    EXPECT_EQ(status_of("GET /tel HTTP/1.1\r\nHost: evil.example\r\n\r\n"), 421);
    EXPECT_EQ(status_of("GET http://evil.example/tel HTTP/1.1\r\nHost: localhost\r\n\r\n"), 421);
    EXPECT_EQ(status_of("GET /tel HTTP/1.1\r\nHost: local host\r\n\r\n"), 400);
    EXPECT_EQ(status_of("GET /tel HTTP/1.1\r\nHost: LocalHost:8080\r\n\r\n"), 200);
    EXPECT_EQ(status_of("GET /tel HTTP/1.0\r\n\r\n"), 200);
}

TEST_F(HostileTest, OversizedRequestsAreRefused)
{
    start();
    std::string const long_text(20'000, 'a');
    EXPECT_EQ(status_of("GET /" + long_text), 414) << "the line never ends";
    EXPECT_EQ(status_of("GET /" + std::string(5000, 'a') + " HTTP/1.1\r\n" + std::string(host) + "\r\n"), 414);
    EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: localhost\r\nA: " + long_text + "\r\n\r\n"), 431);
    std::string many;
    for (auto i = 0; i < 100; ++i)
        many += "A: b\r\n";
    EXPECT_EQ(get("/tel", many).status, 431);

    auto const headers = std::string(from_us) + std::string(urlencoded);
    EXPECT_EQ(post("/formulier", "a=" + std::string(5000, 'a'), headers).status, 413);
    EXPECT_EQ(
        status_of(
            "POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
            "Transfer-Encoding: chunked\r\n\r\n2000\r\n"
            + std::string(0x2000, 'a') + "\r\n0\r\n\r\n"),
        413);
    std::string fields;
    for (auto i = 0; i < 300; ++i)
        fields += "a=b&";
    EXPECT_EQ(post("/formulier", fields, headers).status, 413);
    EXPECT_EQ(post("/formulier", "{}", std::string(from_us) + "Content-Type: application/json\r\n").status, 415);
    expect_normal_service();
}

TEST_F(HostileTest, AnEndlessChunkHeaderIsRefused)
{
    start();
    Client client(port());
    client.send(
        "POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\n1;");
    client.send(std::string(100'000, 'x'));
    EXPECT_EQ(client.read().status, 400);
}

TEST_F(HostileTest, SlowClientsAreCutOffAndOthersNoticeNothing)
{
    using Milliseconds = std::chrono::milliseconds;
    // Long enough for a normal client on a machine that is busy, short enough to wait for.
    options.timeouts.head = options.timeouts.idle = Milliseconds(1000);
    options.timeouts.body = options.timeouts.write = Milliseconds(300);
    options.timeouts.slowest = 1'000'000;
    start();
    Client silent(port());
    Client slow_head(port());
    slow_head.send("GET /tel HT");
    Client slow_body(port());
    slow_body.send(
        "POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 9\r\n\r\na=");
    Client idle(port());
    EXPECT_EQ(idle.get("/zoek?q=a").body, "a");
    Client no_reader(port());
    no_reader.send("GET /groot HTTP/1.1\r\nHost: localhost\r\n\r\n");

    expect_normal_service();
    EXPECT_EQ(slow_head.read().status, 408);
    EXPECT_EQ(slow_body.read().status, 408);
    EXPECT_TRUE(silent.ended());
    EXPECT_TRUE(idle.ended());
    EXPECT_TRUE(eventually([this] { return server->metrics().connections_open == 0; })) << "the one that does not read";
    EXPECT_EQ(no_reader.read().status, 0);
    expect_normal_service();
}

TEST_F(HostileTest, DrippingBytesBuysNoTime)
{
    using Milliseconds = std::chrono::milliseconds;
    options.timeouts.body = Milliseconds(200);
    options.timeouts.slowest = 100'000;
    start();
    Client client(port());
    client.send(
        "POST /formulier HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 4000\r\n\r\n");
    // Every byte is progress, but far below the slowest pace that is allowed: the server gives up in the end.
    EXPECT_TRUE(eventually([&client] { return !client.send("a"); }));
    EXPECT_GE(server->metrics().timeouts, 1U);
}

TEST_F(HostileTest, TooManyConnectionsAreRefusedAtOnce)
{
    options.limits.connections = 3;
    start();
    std::vector<std::unique_ptr<Client>> clients;
    for (auto i = 0; i < 3; ++i)
        EXPECT_EQ(clients.emplace_back(std::make_unique<Client>(port()))->get("/zoek?q=a").body, "a");
    Client refused(port());
    EXPECT_EQ(refused.read().status, 503);
    EXPECT_TRUE(refused.ended());
    clients.pop_back();
    EXPECT_TRUE(eventually([this] { return get("/zoek?q=a").body == "a"; }));
    EXPECT_GE(server->metrics().connections_refused, 1U);
}

TEST_F(HostileTest, OneAddressCannotTakeAllConnectionsUnlessItIsATrustedProxy)
{
    options.limits.connections_per_peer = 2;
    start();
    std::vector<std::unique_ptr<Client>> clients;
    for (auto i = 0; i < 2; ++i)
        EXPECT_EQ(clients.emplace_back(std::make_unique<Client>(port()))->get("/zoek?q=a").body, "a");
    EXPECT_EQ(Client(port()).read().status, 503);
    clients.clear();
    EXPECT_TRUE(eventually([this] { return get("/zoek?q=a").body == "a"; }));
}

TEST_F(HostileTest, ATrustedProxyMayTakeAllConnections)
{
    options.limits.connections_per_peer = 1;
    options.trusted_proxies = {"127.0.0.1"};
    start();
    std::vector<std::unique_ptr<Client>> clients;
    for (auto i = 0; i < 3; ++i)
        EXPECT_EQ(clients.emplace_back(std::make_unique<Client>(port()))->get("/zoek?q=a").body, "a");
}

TEST_F(HostileTest, OverloadIsAnsweredAtOnce)
{
    options.workers = 2;
    options.limits.queued = 3;
    start();
    std::vector<std::unique_ptr<Client>> clients;
    for (auto i = 0; i < 5; ++i)
        clients.emplace_back(std::make_unique<Client>(port()))->send("GET /wacht HTTP/1.1\r\nHost: localhost\r\n\r\n");
    ASSERT_TRUE(eventually([this] { return server->metrics().queue_length == 3; }));
    auto const refused = get("/zoek?q=a");
    EXPECT_EQ(refused.status, 503);
    EXPECT_NE(refused.header("Retry-After"), "");
    open_gate();
    for (auto const& client : clients)
        EXPECT_EQ(client->read().body, "klaar");
    expect_normal_service();
    EXPECT_EQ(server->metrics().overloaded, 1U);
}

TEST_F(HostileTest, UploadsStreamToDiskAndVanish)
{
    start();
    EXPECT_EQ(send_upload(upload(std::string(700'000, 'u'))).body, "foto.jpg image/jpeg 700000 heel");
    EXPECT_EQ(site.seen_upload.parent_path(), options.upload_folder);
    EXPECT_TRUE(eventually([this] { return uploads_left() == 0; }));
}

TEST_F(HostileTest, BadUploadsLeaveNothingBehind)
{
    start();
    EXPECT_EQ(send_upload(upload(std::string(1'100'000, 'u'))).status, 413) << "the file is too large";
    EXPECT_EQ(send_upload(upload(std::string(3'000'000, 'u'))).status, 413) << "the body is too large";
    EXPECT_EQ(send_upload(upload("u", "\r\n--g\r\nonzin")).status, 400);
    EXPECT_EQ(send_upload(upload(std::string(100'000, 'u'), "")).status, 400) << "it never ends";
    EXPECT_EQ(
        post("/formulier", upload("u"), std::string(from_us) + "Content-Type: multipart/form-data; boundary=g\r\n")
            .status,
        415);
    {
        Client gone(port());
        gone.send(
            "POST /upload HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
            "Content-Type: multipart/form-data; boundary=g\r\nContent-Length: 500000\r\n\r\n"
            + upload(std::string(100'000, 'u'), ""));
        EXPECT_TRUE(eventually([this] { return uploads_left() == 1; }));
    }
    EXPECT_TRUE(eventually([this] { return uploads_left() == 0; })) << "the sender went away";
    EXPECT_FALSE(std::filesystem::exists(site.seen_upload));
    expect_normal_service();
}

TEST_F(HostileTest, StrangersFillNeitherDiskNorMemory)
{
    start();
    auto const type = std::string(from_us) + "Content-Type: multipart/form-data; boundary=g\r\n";
    {
        Client stranger(port());
        stranger.send(
            "POST /redactie/upload HTTP/1.1\r\nHost: localhost\r\n" + type + "Content-Length: 500000\r\n\r\n"
            + upload(std::string(300'000, 'u'), ""));
        Client second(port());
        EXPECT_EQ(second.post("/redactie/upload", upload(std::string(1000, 'u')), type).status, 403);
        EXPECT_EQ(uploads_left(), 0U);
    }
    auto const editor = type + "Cookie: __Host-session=editor\r\n";
    EXPECT_EQ(post("/redactie/upload", upload(std::string(1000, 'u')), editor).status, 200);
    // Fields are no files: a form as large as files may be is not gathered in memory.
    auto const form = std::string(from_us) + "Content-Type: application/x-www-form-urlencoded\r\n";
    EXPECT_EQ(post("/redactie/upload", "a=" + std::string(5 * 1024 * 1024, 'x'), form).status, 413);
    std::string parts;
    for (int number = 0; number < 25; ++number)
        parts += "--g\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + std::string(200'000, 'x') + "\r\n";
    EXPECT_EQ(post("/redactie/upload", parts + "--g--\r\n", type).status, 413);
    expect_normal_service();
}

TEST_F(HostileTest, AFullDiskIsAnErrorPage)
{
    start();
    std::filesystem::remove_all(options.upload_folder); // stands for a disk that takes nothing
    EXPECT_EQ(send_upload(upload(std::string(1000, 'u'))).status, 503);
    expect_normal_service();
}

TEST_F(HostileTest, ForwardingHeadersOfStrangersAreIgnored)
{
    start();
    EXPECT_NE(
        get("/tel", "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\n").body.find("http://localhost"),
        std::string::npos);
}

TEST_F(HostileTest, TheConfiguredAddressGoesBeforeWhatRequestsSay)
{
    options.base_url = "https://localhost";
    start();
    auto const answer = Client(port()).ask("GET /tel HTTP/1.1\r\nHost: localhost:666\r\n\r\n");
    EXPECT_NE(answer.body.find("https://localhostx"), std::string::npos);
    auto const other = Client(port()).ask("GET /tel HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n");
    EXPECT_NE(other.body.find("http://127.0.0.1:80x"), std::string::npos);
}

TEST_F(HostileTest, AReaderWhoLeavesEndsOnlyItsOwnAnswer)
{
    start();
    std::ofstream(site.folder / "tien.txt") << std::string(8'000'000, 'g');
    for (auto i = 0; i < 5; ++i)
    {
        Client client(port());
        client.send("GET /bestand HTTP/1.1\r\nHost: localhost\r\n\r\n");
        char byte = 0;
        EXPECT_EQ(::recv(client.socket(), &byte, 1, 0), 1);
    }
    EXPECT_EQ(get("/bestand").body.size(), 8'000'000U);
    EXPECT_TRUE(eventually([this] { return server->metrics().connections_open == 0; }));
}

TEST_F(HostileTest, TrustedProxiesAreBelieved)
{
    options.trusted_proxies = {"127.0.0.0/8"};
    start();
    auto const answer = get("/tel", "X-Forwarded-Proto: https\r\nX-Forwarded-Host: localhost:444\r\n");
    EXPECT_NE(answer.body.find("https://localhost:444"), std::string::npos);
    EXPECT_NE(answer.header("Strict-Transport-Security"), "");
    EXPECT_EQ(get("/tel", "X-Forwarded-Host: evil.example\r\n").status, 421);
    EXPECT_EQ(get("/adres", "X-Forwarded-For: 198.51.100.1\r\nX-Forwarded-For: 192.0.2.7\r\n").body, "192.0.2.7")
        << "the proxy's own line comes last";
    EXPECT_EQ(post("/formulier", "a=b", "X-Forwarded-Proto: https\r\nOrigin: https://localhost\r\n").status, 200);
}

} // namespace http::testing
