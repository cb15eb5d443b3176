// Reading standard input and writing answers.
#include "platform/media/helper/frames.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace helper {

namespace {

void write_all(std::string_view bytes)
{
    while (!bytes.empty())
    {
        auto const written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            ::_exit(3); // nobody listens any more
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

}

std::string read_input(std::size_t most)
{
    std::string bytes;
    std::string buffer(1024 * 1024, '\0');
    for (;;)
    {
        auto const got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw Refused("it cannot be read");
        if (got == 0)
            return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
        if (bytes.size() > most)
            throw Refused("it is too large");
    }
}

void write_part(Part const& part)
{
    std::string head = "part ";
    head.append(part.variant).append(" ").append(std::to_string(part.width)).append(" ");
    head.append(std::to_string(part.height)).append(" ").append(std::to_string(part.bytes.size())).append("\n");
    write_all(head);
    write_all(part.bytes);
}

void write_end()
{
    write_all("end\n");
}

void write_refusal(std::string_view why)
{
    std::string line = "refused ";
    for (auto const c : why.substr(0, 300))
        line += c >= ' ' && c <= '~' ? c : ' ';
    write_all(line + "\n");
}

}
