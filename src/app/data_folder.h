// The data folder: one process at a time works in it.
#pragma once
#include <filesystem>
#include <optional>

namespace app {

/// Holds DATA/lock until destroyed; the system frees it when the process dies.
class DataLock
{
public:
    /// Makes the folder, readable by its owner only, and takes the lock; absent when another process holds it. Of a
    /// folder that was there and that others may read, the log says so: what stands in it is personal.
    /// Throws base::Error when the folder cannot be made or written.
    static std::optional<DataLock> take(std::filesystem::path const& data);

    DataLock(DataLock&& other) noexcept;
    DataLock& operator=(DataLock&&) = delete;
    ~DataLock();

private:
    explicit DataLock(int file) : file_(file) {}

    int file_ = -1;
};

/// Whether others than its owner may do anything with this file or folder.
bool open_to_others(std::filesystem::path const& path);

/// Where a serving process listens for work that other commands hand over.
std::filesystem::path handover_socket(std::filesystem::path const& data);

}
