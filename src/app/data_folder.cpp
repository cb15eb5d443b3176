// The data folder: one process at a time works in it.
#include "app/data_folder.h"

#include "platform/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace app {

std::optional<DataLock> DataLock::take(std::filesystem::path const& data)
{
    namespace fs = std::filesystem;
    std::error_code failure;
    if (fs::create_directories(data, failure))
        fs::permissions(data, fs::perms::owner_all, failure);
    if (failure)
        throw base::Error(
            "cannot make the data folder " + data.string() + ": " + failure.message() + "; choose another with --data");

    auto const path = data / "lock";
    int const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        throw base::Error(
            "cannot write in the data folder " + data.string() + ": " + std::strerror(errno)
            + "; choose another with --data");
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
    {
        ::close(file);
        return std::nullopt;
    }
    return DataLock(file);
}

DataLock::DataLock(DataLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

DataLock::~DataLock()
{
    if (file_ >= 0)
        ::close(file_);
}

std::filesystem::path handover_socket(std::filesystem::path const& data)
{
    return data / "kracht.sock";
}

}
