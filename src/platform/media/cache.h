// The cache of files on disk: what the database holds, where the server can send it from.
#pragma once
#include "platform/sql/sql.h"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace media {

/// Files by the hash of their bytes, below one folder that may be thrown away at any time. Safe from all threads and
/// for several processes at once.
class Cache
{
public:
    explicit Cache(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// The file with these bytes, made from the database when it is not there, has another size, or was not yet seen
    /// to be sound by this process. Absent when the database does not have the bytes either. Its time of change follows
    /// from its bytes, so that every process gives it the same ETag. Throws base::Error when it cannot be written.
    std::optional<std::filesystem::path> file(sql::Session& db, std::string_view sha256, std::int64_t size);

    /// Removes all files but those with one of these hashes, and what was left half made more than an hour ago.
    void sweep(std::vector<std::string> const& wanted);

private:
    bool is_trusted(std::string_view sha256);
    void trust(std::string_view sha256);

    std::filesystem::path folder_;
    std::mutex guard_;
    std::unordered_set<std::string> trusted_; ///< hashes of files that were found sound since the start
};

}
