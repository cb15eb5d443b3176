// A file being written beside its place, moved there when it is complete.
#pragma once
#include <filesystem>

namespace sql {

class PartFile
{
public:
    /// Makes the file, empty, for its owner only: a copy of a database holds what only its operator may read.
    /// Throws Error.
    explicit PartFile(std::filesystem::path const& target);
    /// Removes what was not moved.
    ~PartFile();
    PartFile(PartFile const&) = delete;
    PartFile& operator=(PartFile const&) = delete;

    std::filesystem::path const& path() const { return path_; }
    /// Syncs the file, puts it in its place and syncs the folder. Throws Error.
    void move_to(std::filesystem::path const& target) const;

private:
    std::filesystem::path path_;
};

/// Makes an empty file that only its owner may read and write. False when there is one already, or it cannot be made.
bool make_private_file(std::filesystem::path const& path);

/// Removes a SQLite database with the files SQLite keeps beside it.
void remove_database(std::filesystem::path const& path);

}
