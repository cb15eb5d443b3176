// For the tests of http: a small site with a page of every sort, and a server that serves it.
#pragma once

#include "platform/http/testing.h"

#include <atomic>
#include <filesystem>
#include <future>
#include <span>
#include <stdexcept>

namespace http::testing {

/// An error that passes by itself.
struct Busy : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// What the handlers below work on, and what tests look at afterwards.
struct Site
{
    std::atomic<int> rendered = 0;
    std::atomic<std::uint64_t> generation = 1;
    std::atomic<int> waiting = 0;
    std::promise<void> gate;
    std::shared_future<void> open = gate.get_future().share();
    std::filesystem::path folder = std::filesystem::temp_directory_path()
        / ("kracht-http-" + std::to_string(::getpid()));
    std::filesystem::path seen_upload;
};

std::span<Route<Site> const> site_rows();
std::span<Asset const> site_assets();

/// The site on a free port, with timeouts that a test can wait for.
class SiteTest : public ::testing::Test
{
public:
    ~SiteTest() override
    {
        open_gate();
        server.reset();
        std::filesystem::remove_all(site.folder);
    }

protected:
    SiteTest();

    void open_gate()
    {
        if (site.open.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            site.gate.set_value();
    }

    void start()
    {
        router.add<Site>(site, site_rows());
        server = std::make_unique<Server>(options, router, hooks);
        server->start();
    }

    std::uint16_t port() const { return server->port(); }
    Answer get(std::string_view target, std::string_view headers = "") { return Client(port()).get(target, headers); }
    Answer post(std::string_view target, std::string_view body, std::string_view headers)
    {
        return Client(port()).post(target, body, headers);
    }

    std::size_t uploads_left() const
    {
        std::filesystem::directory_iterator const files(options.upload_folder);
        return static_cast<std::size_t>(std::distance(begin(files), end(files)));
    }

    /// Waits until something another thread does has happened; a test that waits in vain has failed.
    template <class Condition>
    static bool eventually(Condition condition)
    {
        for (auto tries = 0; tries < 5000; ++tries)
        {
            if (condition())
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return false;
    }

    Site site;
    Assets assets{site_assets()};
    Options options;
    Hooks hooks;
    Router router;
    std::unique_ptr<Server> server;
};

} // namespace http::testing
