// postgres_fixture ACTION FILE: a PostgreSQL server for a ctest run or a flow. FILE gets its address and its folder.
#include "postgres_server.h"

#include "platform/base/error.h"
#include "platform/base/file.h"
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <utility>

namespace {

struct Running
{
    std::string url;
    std::string folder;
};

Running read(std::filesystem::path const& file)
{
    Running running;
    std::ifstream(file) >> running.url >> running.folder;
    return running;
}

void stop(std::filesystem::path const& file)
{
    auto const running = read(file);
    std::filesystem::remove(file);
    if (!running.folder.empty() && std::filesystem::exists(running.folder))
        tests::stop_postgres(running.folder);
}

/// One that a broken-off run left behind is stopped first.
void start_new(std::filesystem::path const& file, tests::Syncing syncing)
{
    stop(file);
    tests::PostgresServer server(syncing);
    auto const url = server.url();
    base::write_file(file, fmt::format("{}\n{}\n", url, server.release().string()));
}

void start(std::filesystem::path const& file)
{
    start_new(file, tests::Syncing::off);
}

/// One that may be killed.
void start_durable(std::filesystem::path const& file)
{
    start_new(file, tests::Syncing::on);
}

/// The server that start_durable() left running, for one action; it outlives that.
void with_running(std::filesystem::path const& file, void (tests::PostgresServer::*action)())
{
    auto const running = read(file);
    auto const colon = running.url.rfind(':');
    if (running.folder.empty() || colon == std::string::npos)
        throw base::Error(file.string() + " names no server");
    tests::PostgresServer server(running.folder, std::stoi(running.url.substr(colon + 1)), tests::Syncing::on);
    try
    {
        (server.*action)();
    }
    catch (...)
    {
        server.release();
        throw;
    }
    server.release();
}

void kill(std::filesystem::path const& file)
{
    with_running(file, &tests::PostgresServer::kill);
}

void restart(std::filesystem::path const& file)
{
    with_running(file, &tests::PostgresServer::start);
}

constexpr std::pair<std::string_view, void (*)(std::filesystem::path const&)> actions[] = {
    {"start", start}, {"start-durable", start_durable}, {"kill", kill}, {"restart", restart}, {"stop", stop}};

}

int main(int count, char** arguments)
try
{
    for (auto const& [name, act] : actions)
        if (count == 3 && name == arguments[1])
        {
            act(arguments[2]);
            return 0;
        }
    std::cerr << "usage: postgres_fixture start|start-durable|kill|restart|stop FILE\n";
    return 2;
}
catch (std::exception const& error)
{
    std::cerr << error.what() << '\n';
    return 1;
}
