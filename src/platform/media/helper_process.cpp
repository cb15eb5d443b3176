// Runs kracht-media.
#include "platform/media/helper_process.h"

#include "platform/base/error.h"
#include "platform/media/refused.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace media {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t most_answer = 128 * 1024 * 1024;

[[noreturn]] void fail(char const* what)
{
    throw base::Error(std::string(what) + ": " + std::strerror(errno));
}

class Descriptor
{
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { close(); }
    int get() const { return number_; }
    void close()
    {
        if (number_ >= 0)
            ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

// Bytes in memory that the child reads as its standard input: it can neither change nor keep waiting for them.
int file_of(std::string_view bytes)
{
    auto const file = ::memfd_create("media", MFD_CLOEXEC);
    if (file < 0)
        fail("no memory for a file");
    while (!bytes.empty())
    {
        auto const written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
        {
            ::close(file);
            fail("no memory for a file");
        }
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(file, 0, SEEK_SET);
    return file;
}

class Child
{
public:
    Child(fs::path const& program, std::vector<std::string> const& words, int input, int output)
    {
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawnattr_t attributes;
        ::posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);

        std::vector<char*> arguments{const_cast<char*>("kracht-media")};
        for (auto const& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        // Nothing of ours: no passwords, no paths.
        std::array<char*, 2> environment{const_cast<char*>("LC_ALL=C"), nullptr};
        auto const error = ::posix_spawn(
            &process_, program.c_str(), &actions, &attributes, arguments.data(), environment.data());
        ::posix_spawnattr_destroy(&attributes);
        ::posix_spawn_file_actions_destroy(&actions);
        if (error != 0)
            throw base::Error("cannot run " + program.string() + ": " + std::strerror(error));
    }
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;
    ~Child()
    {
        if (process_ > 0)
        {
            ::kill(process_, SIGKILL);
            wait();
        }
    }

    void kill() const { ::kill(process_, SIGKILL); }
    int wait()
    {
        auto status = 0;
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR)
        {}
        process_ = -1;
        return status;
    }

private:
    pid_t process_ = -1;
};

// All that comes until the end; absent when it takes too long or is too much.
std::optional<std::string> read_all(int file, Clock::time_point until)
{
    std::string answer;
    std::string buffer(256 * 1024, '\0');
    for (;;)
    {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd waiting{file, POLLIN, 0};
        auto const ready = left > 0 ? ::poll(&waiting, 1, static_cast<int>(left)) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return std::nullopt;
        auto const got = ::read(file, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return answer;
        answer.append(buffer.data(), static_cast<std::size_t>(got));
        if (answer.size() > most_answer)
            return std::nullopt;
    }
}

template <class Number>
Number number(std::string_view& words)
{
    Number value{};
    auto const end = std::min(words.find(' '), words.size());
    auto const read = std::from_chars(words.data(), words.data() + end, value);
    if (read.ec != std::errc() || read.ptr != words.data() + end)
        throw base::Error("kracht-media answers something that it should not");
    words.remove_prefix(std::min(end + 1, words.size()));
    return value;
}

// The helper may have been taken over by what it read: its answer is as little trusted.
std::vector<HelperPart> parse(std::string_view answer)
{
    std::vector<HelperPart> parts;
    for (;;)
    {
        auto const end = answer.find('\n');
        if (end == std::string_view::npos || end > 400)
            throw Refused("asks more time or memory than it should; make it smaller");
        auto words = answer.substr(0, end);
        answer.remove_prefix(end + 1);
        if (words == "end")
            return parts;
        if (words.starts_with("refused "))
            throw Refused(std::string("cannot be taken: ") + std::string(words.substr(8)));
        if (!words.starts_with("part ") || parts.size() > 10)
            throw base::Error("kracht-media answers something that it should not");
        words.remove_prefix(5);
        HelperPart part;
        part.variant = std::string(words.substr(0, words.find(' ')));
        words.remove_prefix(std::min(part.variant.size() + 1, words.size()));
        part.width = number<int>(words);
        part.height = number<int>(words);
        auto const size = number<std::size_t>(words);
        if (size > answer.size())
            throw Refused("asks more time or memory than it should; make it smaller");
        part.bytes = std::string(answer.substr(0, size));
        answer.remove_prefix(size);
        parts.push_back(std::move(part));
    }
}

}

Helper Helper::beside_this_program()
{
    std::error_code error;
    auto const here = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (auto const& place : {here / "kracht-media", here.parent_path() / "kracht-media"})
        if (fs::is_regular_file(place, error))
            return Helper(place);
    throw base::Error("the program kracht-media, which reads pictures and documents, is not beside " + here.string());
}

std::vector<HelperPart> Helper::run(std::vector<std::string> const& words, std::string_view input) const
{
    Descriptor const bytes(file_of(input));
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        fail("no pipe");
    Descriptor const from_child(pipe[0]);
    Descriptor to_us(pipe[1]);
    Child child(program_, words, bytes.get(), to_us.get());
    to_us.close();
    auto const answer = read_all(from_child.get(), Clock::now() + patience);
    if (!answer)
        child.kill();
    auto const status = child.wait();
    if (!answer || !WIFEXITED(status))
        throw Refused("asks more time or memory than it should; make it smaller");
    if (WEXITSTATUS(status) == 4 && answer->empty())
        throw base::Error("kracht-media cannot lock itself in here (resource limits, seccomp), so it reads nothing");
    return parse(*answer);
}

}
