// The data folder: one process at a time works in it.
#include "app/data_folder.h"

#include "platform/base/error.h"
#include "platform/base/log.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

namespace fs = std::filesystem;

// Made with these rights at once: at no moment may others look into it.
void make_own_folder(fs::path const& data)
{
    std::error_code failure;
    auto const whole = fs::absolute(data / "").parent_path();
    fs::create_directories(whole.parent_path(), failure);
    if (!failure && ::mkdir(whole.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        failure = {errno, std::generic_category()};
    if (!failure && !fs::is_directory(whole, failure) && !failure)
        failure = std::make_error_code(std::errc::not_a_directory);
    if (failure)
        throw base::Error(
            "cannot make the data folder " + data.string() + ": " + failure.message() + "; choose another with --data");
}

}

bool open_to_others(fs::path const& path)
{
    std::error_code error;
    auto const status = fs::status(path, error);
    constexpr auto others = fs::perms::group_all | fs::perms::others_all;
    return !error && fs::exists(status) && (status.permissions() & others) != fs::perms::none;
}

std::optional<DataLock> DataLock::take(fs::path const& data)
{
    make_own_folder(data);
    if (open_to_others(data))
        base::log().warn("others on this machine may look into {0}; only you may with `chmod 700 {0}`", data.string());

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
