// A PostgreSQL server of the tests' own.
#include "postgres_server.h"

#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/sql/command.h"
#include <arpa/inet.h>
#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <netinet/in.h>
#include <pwd.h>
#include <random>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace tests {

namespace fs = std::filesystem;

namespace {

/// Debian keeps the server's programs out of PATH; the newest version that is there.
fs::path programs()
{
    fs::path best;
    std::error_code ignored;
    for (auto const& version : fs::directory_iterator("/usr/lib/postgresql", ignored))
    {
        if (fs::exists(version.path() / "bin/initdb"))
            best = std::max(best, version.path() / "bin");
    }
    if (best.empty())
        throw base::Error("PostgreSQL's server is not installed: apt-get install postgresql");
    return best;
}

void run(std::vector<std::string> arguments)
{
    if (geteuid() == 0)
        arguments.insert(arguments.begin(), {"runuser", "-u", "postgres", "--"});
    auto const result = sql::run_command(arguments, {{"LC_ALL", "C.UTF-8"}});
    if (result.status != 0)
        throw base::Error(fmt::format("{} failed: {}", fmt::join(arguments, " "), result.output));
}

fs::path make_folder()
{
    auto pattern = (fs::temp_directory_path() / "kracht-postgres-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw base::Error("cannot make a temporary folder");
    if (auto const* owner = geteuid() == 0 ? getpwnam("postgres") : nullptr)
        static_cast<void>(chown(pattern.c_str(), owner->pw_uid, owner->pw_gid) == 0);
    return pattern;
}

bool is_free(int port)
{
    auto const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    auto const bound = bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    close(socket);
    return bound;
}

/// Below the ports that Linux gives to outgoing connections: while the server is down for a moment, one of those that
/// try to reach it could otherwise be given the server's own port.
int free_port()
{
    std::random_device random;
    for (int i = 0; i < 1000; ++i)
    {
        auto const port = 15000 + static_cast<int>(random() % 15000);
        if (is_free(port))
            return port;
    }
    throw base::Error("no free loopback port");
}

/// First line of postmaster.pid.
pid_t postmaster(fs::path const& folder)
{
    pid_t pid = 0;
    std::ifstream(folder / "data/postmaster.pid") >> pid;
    return pid;
}

bool alive(pid_t pid)
{
    if (::kill(pid, 0) != 0)
        return false;
    // A killed server stays a zombie until whatever adopted it looks; then it is gone for us.
    std::string name, state;
    std::ifstream stat(fmt::format("/proc/{}/stat", pid));
    stat >> name >> name >> state;
    return state != "Z";
}

void wait_until_gone(pid_t pid)
{
    for (int i = 0; i < 3000 && alive(pid); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

std::vector<pid_t> children_of(pid_t parent)
{
    std::vector<pid_t> found;
    std::ifstream children(fmt::format("/proc/{}/task/{}/children", parent, parent));
    for (pid_t pid = 0; children >> pid;)
        found.push_back(pid);
    return found;
}

}

PostgresServer::PostgresServer(Syncing syncing) : folder_(make_folder()), port_(free_port()), syncing_(syncing)
{
    run(
        {programs() / "initdb", "--pgdata=" + (folder_ / "data").string(), "--auth=trust", "--username=postgres",
         "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"});
    start();
}

PostgresServer::PostgresServer(fs::path folder, int port, Syncing syncing)
    : folder_(std::move(folder)), port_(port), syncing_(syncing)
{}

PostgresServer::~PostgresServer()
{
    if (folder_.empty())
        return;
    try
    {
        stop_postgres(folder_);
    }
    catch (std::exception const&)
    {
        // A folder under /tmp is left; the test's own result matters more.
    }
}

void PostgresServer::start()
{
    auto const options = fmt::format(
        "-p {} -k {} -c listen_addresses=127.0.0.1 -c fsync={} -c full_page_writes={} "
        "-c max_connections=60 -c shared_buffers=32MB -c max_wal_size=128MB",
        port_, folder_.string(), syncing_ == Syncing::on ? "on" : "off", syncing_ == Syncing::on ? "on" : "off");
    auto const data = "--pgdata=" + (folder_ / "data").string();
    auto const log = folder_ / "log";
    try
    {
        run(
            {programs() / "pg_ctl", "start", "--wait", "--silent", data, "--log=" + log.string(),
             "--options=" + options});
    }
    catch (base::Error const& error)
    {
        auto const lines = fs::exists(log) ? base::read_file(log) : std::string();
        throw base::Error(fmt::format(
            "{}\n{}", error.what(), lines.substr(lines.size() - std::min<std::size_t>(lines.size(), 2000))));
    }
}

/// Stopped first, so that it makes no new process between the list and the blow. Its lock files go too: a new
/// server takes a zombie that nobody has looked after for a living one.
void PostgresServer::kill()
{
    auto const pid = postmaster(folder_);
    if (pid <= 0)
        return;
    ::kill(pid, SIGSTOP);
    auto processes = children_of(pid);
    processes.push_back(pid);
    for (auto const process : processes)
        ::kill(process, SIGKILL);
    for (auto const process : processes)
        wait_until_gone(process);
    fs::remove(folder_ / "data/postmaster.pid");
    fs::remove(folder_ / fmt::format(".s.PGSQL.{}.lock", port_));
}

std::string PostgresServer::url() const
{
    return fmt::format("postgresql://postgres@127.0.0.1:{}/postgres", port_);
}

fs::path PostgresServer::release()
{
    return std::exchange(folder_, {});
}

void stop_postgres(fs::path const& folder)
{
    auto const pid = postmaster(folder);
    if (pid > 0)
    {
        ::kill(pid, SIGINT);
        wait_until_gone(pid);
    }
    fs::remove_all(folder);
}

}
