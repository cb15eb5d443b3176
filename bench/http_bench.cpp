// Measures a cached page against nginx serving the same bytes as a file: rate and processor time a request.
//
// Both run alternately on one core with one thread, wrk on another. Needs nginx and wrk.
#include "platform/base/error.h"
#include "platform/http/server.h"

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

constexpr int rounds = 11;
constexpr std::size_t page_bytes = 16 * 1024;

// What the pages are about does not matter, only how many bytes they have.
struct Pages
{
    std::string page = std::string(page_bytes, 'v');
};

http::Response show_page(Pages& pages, http::Request const&)
{
    return http::bytes("text/html; charset=utf-8", pages.page);
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

Measurement load(pid_t process, std::uint16_t port, int seconds)
{
    auto const before = time_with_children(process);
    auto const output = output_of(
        "taskset -c 1 wrk -t1 -c32 -d" + std::to_string(seconds) + "s http://127.0.0.1:" + std::to_string(port)
        + "/pagina.html 2>&1");
    auto const used = time_with_children(process) - before;
    if (output.find("Non-2xx") != std::string::npos)
        throw base::Error("wrk says:\n" + output);
    auto const rate = number_after(output, "Requests/sec:");
    return {rate, used / (rate * seconds)};
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
        http::Route<Pages>{http::Method::get, http::Paths::neutral("/pagina.html"), http::Access::everyone, show_page}};
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

[[noreturn]] void run_nginx(std::filesystem::path const& folder, std::uint16_t port)
{
    Pages const pages;
    std::ofstream(folder / "pagina.html") << pages.page;
    std::ofstream(folder / "nginx.conf")
        << "daemon off; worker_processes 1; pid " << (folder / "pid").string() << "; error_log stderr crit;\n"
        << "events { worker_connections 1024; }\n"
        << "http { types { text/html html; } access_log off; sendfile on; tcp_nopush on;\n"
        << "keepalive_requests 1000000000;\n"
        << "open_file_cache max=100; client_body_temp_path " << (folder / "body").string() << ";\n"
        << "server { listen 127.0.0.1:" << port << "; root " << folder.string() << "; } }\n";
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

void measure()
{
    Folder const folder;
    auto const our_port = free_port();
    auto const their_port = static_cast<std::uint16_t>(our_port + 1);
    Process const ours([our_port] { run_server(our_port); });
    Process const theirs([&] { run_nginx(folder.path, their_port); });
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    load(ours.id(), our_port, 1);
    load(theirs.id(), their_port, 1);

    std::vector<double> rates;
    std::vector<double> costs;
    for (auto round = 0; round < rounds; ++round)
    {
        auto const kracht = load(ours.id(), our_port, 1);
        auto const nginx = load(theirs.id(), their_port, 1);
        rates.push_back(kracht.requests_a_second / nginx.requests_a_second);
        costs.push_back(kracht.seconds_a_request / nginx.seconds_a_request);
        std::printf(
            "round %d: kracht %.0f/s, %.1f us a request; nginx %.0f/s, %.1f us a request\n", round + 1,
            kracht.requests_a_second, kracht.seconds_a_request * 1e6, nginx.requests_a_second,
            nginx.seconds_a_request * 1e6);
    }
    std::printf(
        "cached page against nginx: %.2fx requests a second (goal >= 0.95), %.2fx processor time a request "
        "(goal <= 1.20)\n",
        median(rates), median(costs));
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
