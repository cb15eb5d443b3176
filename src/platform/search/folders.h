// Where an index lives on disk: numbered folders, and a file that says which one is current, so that a new index takes
// the place of the old one in one step.
#pragma once
#include <filesystem>
#include <optional>

namespace search {

/// Throws base::Error or std::filesystem::filesystem_error when the disk does not do as asked.
class Folders
{
public:
    explicit Folders(std::filesystem::path root) : root_(std::move(root)) {}

    /// The folder that is current; absent when there is none.
    std::optional<std::filesystem::path> current() const;
    /// A folder that does not exist yet, with a higher number than all. What others left unfinished is removed.
    std::filesystem::path fresh() const;
    /// Makes it current, durably, and removes the others. Who has files of those open can still read them.
    void make_current(std::filesystem::path const& folder) const;

private:
    void remove_all_but(std::optional<std::filesystem::path> const& kept) const;

    std::filesystem::path root_;
};

}
