// Tests of starting and stopping, of the worker pool and of the log.
#include "platform/base/error.h"
#include "platform/http/proxy.h"
#include "platform/http/testing_site.h"
#include "platform/http/worker_pool.h"

namespace http::testing {

namespace {

class StopTest : public SiteTest
{};

} // namespace

TEST_F(StopTest, FinishesRunningRequestsAndClosesIdleConnections)
{
    start();
    Client idle(port());
    EXPECT_EQ(idle.get("/zoek?q=a").body, "a");
    Client running(port());
    running.send("GET /wacht HTTP/1.1\r\nHost: localhost\r\n\r\n");
    ASSERT_TRUE(eventually([this] { return site.waiting == 1; }));

    auto stopping = std::async(std::launch::async, [this] { server->stop(); });
    EXPECT_TRUE(idle.ended());
    EXPECT_TRUE(eventually([this] { return !Client(port()).connected(); })) << "nobody new comes in";
    open_gate();
    EXPECT_EQ(running.read().body, "klaar");
    EXPECT_TRUE(running.ended());
    stopping.get();
}

TEST_F(StopTest, DoesNotWaitForSlowSendersForEver)
{
    options.timeouts.grace = std::chrono::milliseconds(50);
    start();
    Client slow(port());
    slow.send("GET /tel HT");
    Client asked(port());
    EXPECT_EQ(asked.get("/zoek?q=a").body, "a");
    server->stop();
    EXPECT_TRUE(slow.ended());
}

TEST_F(StopTest, APortInUseIsAnErrorAtOnce)
{
    start();
    options.port = port();
    EXPECT_THROW(Server(options, router, hooks), base::Error);
}

TEST_F(StopTest, UploadsNeedAFolder)
{
    start();
    options.upload_folder.clear();
    EXPECT_THROW(Server(options, router, hooks), std::logic_error);
}

TEST_F(StopTest, TheAccessLogHasNoPersonalData)
{
    std::mutex mutex;
    std::string log;
    hooks.access_log = [&](std::string_view lines) {
        std::lock_guard const lock(mutex);
        log += lines;
    };
    start();
    get("/zoek?q=schulden", "Cookie: __Host-session=lid\r\nX-Forwarded-For: 192.0.2.7\r\n");
    get("/assets/app.12345678.css");
    get("/nergens/jansen");
    server.reset();
    EXPECT_NE(log.find("Z GET /zoek 200 0."), std::string::npos) << log;
    EXPECT_NE(log.find("Z GET assets 200 0."), std::string::npos) << log;
    EXPECT_NE(log.find("Z GET - 404 0."), std::string::npos) << log;
    for (auto const* const personal : {"schulden", "lid", "127.0.0.1", "192.0.2.7", "jansen"})
        EXPECT_EQ(log.find(personal), std::string::npos) << personal;
}

TEST_F(StopTest, WhatARequestHoldsIsLetGoAfterItsAnswer)
{
    std::atomic<int> held = 0;
    std::atomic<int> entered = 0;
    hooks.enter = [&](Request const&) -> std::shared_ptr<void> {
        ++entered;
        ++held;
        return std::shared_ptr<void>(&held, [&held](void*) { --held; });
    };
    start();
    get("/zoek?q=a");
    get("/kapot");
    EXPECT_EQ(entered, 2);
    EXPECT_EQ(held, 0);
}

TEST(WorkerPool, RunsAtMostItsThreadsAndQueuesALittle)
{
    std::promise<void> gate;
    auto const open = gate.get_future().share();
    std::atomic<int> ran = 0;
    WorkerPool pool(2, 1);
    auto const task = [&ran, open] {
        open.wait();
        ++ran;
    };
    EXPECT_EQ(pool.submit(task), Admission::accepted);
    EXPECT_EQ(pool.submit(task), Admission::accepted);
    EXPECT_EQ(pool.submit(task), Admission::accepted);
    EXPECT_EQ(pool.submit(task), Admission::full);
    EXPECT_EQ(pool.queued(), 1U);
    gate.set_value();
    pool.stop();
    EXPECT_EQ(ran, 3);
    EXPECT_EQ(pool.submit(task), Admission::full) << "it has stopped";
}

TEST(TrustedProxies, NetworksAreCompared)
{
    std::vector<std::string> const networks{"127.0.0.1", "10.0.0.0/8", "fd00::/8"};
    TrustedProxies const proxies(networks);
    for (auto const* const address : {"127.0.0.1", "::ffff:127.0.0.1", "10.255.1.2", "fd12::1"})
        EXPECT_TRUE(proxies.trusts(address)) << address;
    for (auto const* const address : {"127.0.0.2", "11.0.0.1", "fe80::1", "", "unknown"})
        EXPECT_FALSE(proxies.trusts(address)) << address;
    for (std::string const bad : {"", "10.0.0.0/33", "localhost", "10.0.0.0/", "10.0.0.0/x"})
        EXPECT_THROW(TrustedProxies(std::span(&bad, 1)), base::Error) << bad;
}

TEST(TrustedProxies, TheLastStrangerInTheChainIsTheSender)
{
    std::vector<std::string> const networks{"127.0.0.1", "10.0.0.0/8"};
    TrustedProxies const proxies(networks);
    auto const sender = [&](ForwardingHeaders const& headers, Forwarding kind = Forwarding::x_forwarded) {
        return find_sender(proxies, kind, "127.0.0.1", headers);
    };
    EXPECT_EQ(sender({.x_for = "198.51.100.1, 192.0.2.7, 10.0.0.2"}).address, "192.0.2.7") << "the first is a lie";
    EXPECT_EQ(sender({.x_for = "nonsense"}).address, "127.0.0.1");
    EXPECT_EQ(sender({.x_proto = "http, HTTPS"}).scheme, "https");
    EXPECT_EQ(sender({.forwarded = "for=192.0.2.7;proto=https"}).scheme, "") << "the proxy does not set this one";
    auto const forwarded = sender(
        {.x_for = "198.51.100.1",
         .forwarded = "for=198.51.100.1, for=\"[2001:db8::7]:4711\";proto=https;host=a.example, for=10.1.1.1"},
        Forwarding::forwarded);
    EXPECT_EQ(forwarded.address, "2001:db8::7");
    EXPECT_EQ(forwarded.scheme, "https");
    EXPECT_EQ(forwarded.host, "a.example");
    EXPECT_EQ(
        find_sender(proxies, Forwarding::x_forwarded, "192.0.2.9", {.x_for = "198.51.100.1"}).address, "192.0.2.9");
}

} // namespace http::testing
