// A PostgreSQL server of the tests' own, in a temporary folder, on a socket and a free loopback port.
#pragma once
#include <filesystem>
#include <string>
#include <sys/types.h>

namespace tests {

enum class Syncing { off, on }; ///< off: faster, for tests that never kill the server

class PostgresServer
{
public:
    /// Makes a cluster and starts it; as user postgres when we are root, because the server refuses to run as root.
    /// Throws base::Error saying what is missing.
    explicit PostgresServer(Syncing syncing);
    /// One that was released: its folder, and the port in its address.
    PostgresServer(std::filesystem::path folder, int port, Syncing syncing);
    /// Stops the server and removes its folder.
    ~PostgresServer();
    PostgresServer(PostgresServer const&) = delete;
    PostgresServer& operator=(PostgresServer const&) = delete;

    /// Address of the database `postgres`, by the loopback port.
    std::string url() const;
    /// Ends all its processes at once, as a power cut would, but for the page cache.
    void kill();
    /// Starts it again after kill().
    void start();
    /// Leaves the server running when this is destroyed; answers where it lives, for stop_postgres().
    std::filesystem::path release();

private:
    std::filesystem::path folder_;
    int port_ = 0;
    Syncing syncing_;
};

/// Stops the server that lives in the folder and removes it.
void stop_postgres(std::filesystem::path const& folder);

}
