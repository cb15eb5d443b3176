// The ledger in a file beside the database: it outlives any restored backup.
#pragma once
#include "content/ledger.h"

#include <filesystem>
#include <mutex>
#include <span>
#include <vector>

namespace privacy {

using content::LedgerLine;

/// DATA/ledger: one JSON object a line, only ever added to, readable by its owner only. Safe from all threads.
class Ledger
{
public:
    explicit Ledger(std::filesystem::path path) : path_(std::move(path)) {}

    std::filesystem::path const& path() const { return path_; }

    /// All lines; none when there is no file. A last line that a crash cut short counts as not written.
    /// Throws base::Error for a file that cannot be read or is no ledger.
    std::vector<LedgerLine> read() const;

    /// Adds those that are not there yet; on disk when it returns. Throws base::Error.
    void add(std::span<LedgerLine const> lines);

private:
    std::filesystem::path path_;
    mutable std::mutex guard_;
};

/// The lines of both, each row once.
std::vector<LedgerLine> merge(std::vector<LedgerLine> lines, std::vector<LedgerLine> const& more);

/// The file's text for these lines.
std::string ledger_text(std::span<LedgerLine const> lines);

}
