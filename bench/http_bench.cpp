// Measures a cached page against nginx serving the same bytes as a file: rate and processor time a request.
//
// Both send the same headers, for wrk reads them too and is often slower than either. They run alternately on one core
// with one thread, wrk on another. Two sizes: a page as browsers get it (compressed), and the same page as it is; with
// the larger one nginx gains from sendfile, which spares wrk's core from fetching freshly copied bytes.
// Needs nginx and wrk.
#include "platform/base/error.h"
#include "platform/http/server.h"
#include "platform/http/wire.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sched.h>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

constexpr int rounds = 7;
constexpr std::array<std::size_t, 2> sizes{5 * 1024, 20 * 1024};

// What the pages are about does not matter, only how many bytes they have.
struct Pages
{};

std::string page_of(std::string_view bytes)
{
    return std::string(std::stoul(std::string(bytes)), 'v');
}

http::Response show_page(Pages&, http::Request const& request)
{
    return http::bytes("text/html; charset=utf-8", page_of(request.path("bytes")));
}

void pin_to(int core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(core, &cores);
    sched_setaffinity(0, sizeof(cores), &cores);
}

// A child process; it is ended with this object.
class Process
{
public:
    template <class Function>
    explicit Process(Function run) : id_(fork())
    {
        if (id_ == 0)
        {
            pin_to(0);
            run();
            _exit(1);
        }
    }
    ~Process()
    {
        kill(id_, SIGTERM);
        waitpid(id_, nullptr, 0);
    }
    Process(Process const&) = delete;
    Process& operator=(Process const&) = delete;

    pid_t id() const { return id_; }

private:
    pid_t id_;
};

// User and system time of one process so far, in seconds (proc(5), stat).
double time_of(std::string const& process)
{
    std::ifstream stream("/proc/" + process + "/stat");
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    std::istringstream fields(text.substr(std::min(text.rfind(')') + 1, text.size())));
    std::string skipped;
    for (auto i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double time_with_children(pid_t process)
{
    auto const name = std::to_string(process);
    auto seconds = time_of(name);
    std::ifstream children("/proc/" + name + "/task/" + name + "/children");
    for (std::string child; children >> child;)
        seconds += time_of(child);
    return seconds;
}

std::string output_of(std::string const& command)
{
    std::string output;
    auto* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr)
        throw base::Error("cannot run " + command);
    char bytes[4096];
    while (auto const count = std::fread(bytes, 1, sizeof(bytes), pipe))
        output.append(bytes, count);
    pclose(pipe);
    return output;
}

// The number that stands before or after a word in what wrk prints.
double number_after(std::string const& text, std::string_view word)
{
    auto const at = text.find(word);
    if (at == std::string::npos)
        throw base::Error("wrk says:\n" + text);
    return std::strtod(text.c_str() + at + word.size(), nullptr);
}

struct Measurement
{
    double requests_a_second;
    double seconds_a_request;
};

// A server under measurement: its process and where it listens.
struct Served
{
    pid_t process;
    std::uint16_t port;
};

// One second of requests for the page of so many bytes.
Measurement load(Served const& served, std::size_t bytes)
{
    auto const before = time_with_children(served.process);
    auto const output = output_of(
        "taskset -c 1 wrk -t1 -c32 -d1s http://127.0.0.1:" + std::to_string(served.port) + "/" + std::to_string(bytes)
        + " 2>&1");
    auto const used = time_with_children(served.process) - before;
    if (output.find("Non-2xx") != std::string::npos)
        throw base::Error("wrk says:\n" + output);
    auto const rate = number_after(output, "Requests/sec:");
    return {rate, used / rate};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

[[noreturn]] void run_server(std::uint16_t port)
{
    Pages pages;
    constexpr std::array rows{
        http::Route<Pages>{http::Method::get, http::Paths::neutral("/{bytes}"), http::Access::everyone, show_page}};
    http::Router router;
    router.add<Pages>(pages, rows);
    http::Options options;
    options.port = port;
    options.io_threads = 1;
    options.names = {"127.0.0.1"};
    options.timeouts.cached = std::chrono::hours(1);
    http::Server server(options, router, {});
    server.start();
    pause();
    _exit(0);
}

// Our headers, as lines of nginx's configuration.
std::string same_headers()
{
    std::string lines = "add_header Vary \"Accept-Encoding, Cookie\"; add_header Cache-Control no-cache;\n";
    for (auto const& [name, value] : http::security_headers())
        lines.append("add_header ").append(name).append(" \"").append(value).append("\";\n");
    return lines;
}

[[noreturn]] void run_nginx(std::filesystem::path const& folder, std::uint16_t port)
{
    for (auto const size : sizes)
        std::ofstream(folder / std::to_string(size)) << page_of(std::to_string(size));
    std::ofstream(folder / "nginx.conf")
        << "daemon off; worker_processes 1; pid " << (folder / "pid").string() << "; error_log stderr crit;\n"
        << "events { worker_connections 1024; }\n"
        << "http { default_type \"text/html; charset=utf-8\"; access_log off; sendfile on; tcp_nopush on;\n"
        << "keepalive_requests 1000000000;\n"
        << "open_file_cache max=100; client_body_temp_path " << (folder / "body").string() << ";\n"
        << "server { listen 127.0.0.1:" << port << "; root " << folder.string() << ";\n"
        << same_headers() << "} }\n";
    auto const configuration = (folder / "nginx.conf").string();
    execlp("nginx", "nginx", "-p", folder.c_str(), "-c", configuration.c_str(), nullptr);
    std::perror("nginx");
    _exit(1);
}

// Where nginx finds the page; it goes last, when nginx has ended.
struct Folder
{
    Folder()
    {
        std::filesystem::create_directories(path);
        std::filesystem::permissions(
            path, std::filesystem::perms::others_read | std::filesystem::perms::others_exec,
            std::filesystem::perm_options::add);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    std::filesystem::path path = std::filesystem::temp_directory_path() / ("kracht-bench-" + std::to_string(getpid()));
};

std::uint16_t free_port()
{
    http::Router const router;
    return http::Server({.port = 0, .io_threads = 1}, router, {}).port();
}

void compare(Served const& ours, Served const& theirs, std::size_t bytes)
{
    load(ours, bytes);
    load(theirs, bytes);
    std::vector<double> rates;
    std::vector<double> costs;
    for (auto round = 0; round < rounds; ++round)
    {
        auto const kracht = load(ours, bytes);
        auto const nginx = load(theirs, bytes);
        rates.push_back(kracht.requests_a_second / nginx.requests_a_second);
        costs.push_back(kracht.seconds_a_request / nginx.seconds_a_request);
        std::printf(
            "  kracht %.0f/s, %.1f us a request; nginx %.0f/s, %.1f us a request\n", kracht.requests_a_second,
            kracht.seconds_a_request * 1e6, nginx.requests_a_second, nginx.seconds_a_request * 1e6);
    }
    std::printf(
        "cached page of %zu KiB against nginx: %.2fx requests a second (goal >= 0.95), %.2fx processor time a request "
        "(goal <= 1.20)\n",
        bytes / 1024, median(rates), median(costs));
}

void measure()
{
    Folder const folder;
    auto const our_port = free_port();
    auto const their_port = static_cast<std::uint16_t>(our_port + 1);
    Process const ours([our_port] { run_server(our_port); });
    Process const theirs([&] { run_nginx(folder.path, their_port); });
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    for (auto const size : sizes)
        compare({ours.id(), our_port}, {theirs.id(), their_port}, size);
}

}

int main()
{
    try
    {
        measure();
        return 0;
    }
    catch (std::exception const& error)
    {
        std::fprintf(stderr, "http_bench: %s\n", error.what());
        return 1;
    }
}
