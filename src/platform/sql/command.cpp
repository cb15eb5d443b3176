// Runs a program of the system and waits for it.
#include "platform/sql/command.h"

#include "platform/sql/error.h"
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace sql {

namespace {

struct Pipe
{
    int read = -1;
    int write = -1;

    Pipe()
    {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0)
            throw Error(fmt::format("cannot make a pipe: {}", std::strerror(errno)));
        read = ends[0];
        write = ends[1];
    }
    ~Pipe()
    {
        close_write();
        close(read);
    }
    Pipe(Pipe const&) = delete;
    Pipe& operator=(Pipe const&) = delete;

    void close_write()
    {
        if (write >= 0)
            close(std::exchange(write, -1));
    }
};

std::string read_all(int from)
{
    std::string text;
    std::array<char, 4096> buffer;
    for (;;)
    {
        auto const count = ::read(from, buffer.data(), buffer.size());
        if (count > 0)
            text.append(buffer.data(), static_cast<std::size_t>(count));
        else if (count == 0 || errno != EINTR)
            return text;
    }
}

std::vector<std::string> environment_with(std::map<std::string, std::string> const& added)
{
    std::vector<std::string> all;
    for (char** entry = environ; *entry; ++entry)
    {
        auto const text = std::string(*entry);
        if (!added.contains(text.substr(0, text.find('='))))
            all.push_back(text);
    }
    for (auto const& [name, value] : added)
        all.push_back(name + "=" + value);
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> all;
    for (auto& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

int wait_for(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
    {}
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

pid_t start(std::vector<std::string> arguments, std::vector<std::string> environment, int output)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, 1);
    posix_spawn_file_actions_adddup2(&actions, output, 2);
    pid_t child = 0;
    auto const program = arguments.front();
    auto const failure = posix_spawnp(
        &child, program.c_str(), &actions, nullptr, pointers(arguments).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failure == ENOENT)
        throw Error(fmt::format("{} is not installed; it comes with Debian's package postgresql-client", program));
    if (failure != 0)
        throw Error(fmt::format("cannot start {}: {}", program, std::strerror(failure)));
    return child;
}

}

CommandResult run_command(
    std::vector<std::string> const& arguments, std::map<std::string, std::string> const& environment)
{
    Pipe pipe;
    auto const child = start(arguments, environment_with(environment), pipe.write);
    pipe.close_write();
    CommandResult result;
    result.output = read_all(pipe.read);
    result.status = wait_for(child);
    return result;
}

}
