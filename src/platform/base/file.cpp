// Whole files: read, and written so that a crash leaves the old or the new content, never half.
#include "platform/base/file.h"

#include "platform/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace base {

namespace {

[[noreturn]] void fail(char const* doing, std::filesystem::path const& path)
{
    throw Error(std::string("cannot ") + doing + " " + path.string() + ": " + std::strerror(errno));
}

void write_all(int file, std::string_view bytes, std::filesystem::path const& path)
{
    while (!bytes.empty())
    {
        auto const written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            fail("write", path);
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

}

std::string read_file(std::filesystem::path const& path)
{
    errno = 0;
    if (std::filesystem::is_directory(path))
        throw Error("cannot read " + path.string() + ": it is a folder");
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        fail("read", path);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return std::move(bytes).str();
}

void write_file(std::filesystem::path const& path, std::string_view bytes)
{
    auto temporary = path;
    temporary += ".new";
    int const file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0)
        fail("create", temporary);
    try
    {
        write_all(file, bytes, temporary);
        if (::fsync(file) != 0)
            fail("sync", temporary);
    }
    catch (...)
    {
        ::close(file);
        ::unlink(temporary.c_str());
        throw;
    }
    ::close(file);
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        fail("replace", path);
}

}
