// The cache of files on disk: what the database holds, where the server can send it from.
#pragma once
#include "platform/sql/sql.h"

#include <condition_variable>
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
    /// Who asks for a file that another thread looks after waits for it, and tries anew when that failed.
    std::optional<std::filesystem::path> file(sql::Session& db, std::string_view sha256, std::int64_t size);

    /// Removes all files but those with one of these hashes, and what was left half made more than an hour ago.
    void sweep(std::vector<std::string> const& wanted);

    /// How many files were made from the database since the start.
    std::size_t made() const;

private:
    class Turn;
    bool is_trusted(std::string_view sha256);
    void trust(std::string_view sha256);

    std::filesystem::path folder_;
    mutable std::mutex guard_;
    std::condition_variable done_;
    std::unordered_set<std::string> trusted_; ///< hashes of files that were found sound since the start
    std::unordered_set<std::string> busy_;    ///< hashes of files that a thread looks after now
    std::size_t made_ = 0;
};

}
