// A file being written beside its place, moved there when it is complete.
#include "platform/sql/part_file.h"

#include "platform/sql/error.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sql {

namespace {

void sync(std::filesystem::path const& path)
{
    auto const file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    auto const failed = file < 0 || fsync(file) != 0;
    auto const reason = errno;
    if (file >= 0)
        close(file);
    if (failed)
        throw Error(fmt::format("cannot sync {}: {}", path.string(), std::strerror(reason)));
}

}

PartFile::PartFile(std::filesystem::path const& target) : path_(target.string() + ".part")
{
    remove_database(path_);
    if (!make_private_file(path_))
        throw Error(fmt::format("cannot make {}: {}", path_.string(), std::strerror(errno)));
}

PartFile::~PartFile()
{
    remove_database(path_);
}

void PartFile::move_to(std::filesystem::path const& target) const
{
    sync(path_);
    std::error_code failure;
    std::filesystem::rename(path_, target, failure);
    if (failure)
        throw Error(fmt::format("cannot write {}: {}", target.string(), failure.message()));
    sync(std::filesystem::absolute(target).parent_path());
}

// Exclusively: in a folder that others may write in, a name could lead to a file of theirs.
bool make_private_file(std::filesystem::path const& path)
{
    auto const file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return false;
    close(file);
    return true;
}

void remove_database(std::filesystem::path const& path)
{
    std::error_code ignored;
    for (auto const* suffix : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(path.string() + suffix, ignored);
}

}
