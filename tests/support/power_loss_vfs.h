// A disk for SQLite that loses power: what was not synced is gone, or half there. It can also be full or read-only.
#pragma once
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace tests {

/// Passes everything on to the system's files and remembers per file what a real disk would still have after a power
/// cut: the content at the last sync, and of the writes since then any part, each whole, torn or not at all. A kill of
/// the process cannot show this, because the system's cache survives it.
class PowerLossDisk
{
public:
    enum class Fault {
        none,
        full,      ///< writes answer SQLITE_FULL, as unix does for ENOSPC
        read_only, ///< open files answer SQLITE_IOERR_WRITE, as unix does for EROFS; new ones open for reading only
    };

    /// Registers a SQLite VFS under a name of its own.
    explicit PowerLossDisk(std::uint32_t seed);
    ~PowerLossDisk();
    PowerLossDisk(PowerLossDisk const&) = delete;
    PowerLossDisk& operator=(PowerLossDisk const&) = delete;

    /// For Options::sqlite_vfs.
    std::string const& name() const { return name_; }
    /// The power goes at this operation that changes a file, counted from now; every later one fails.
    void lose_power_after(int operations);
    bool power_lost() const { return lost_; }
    /// Puts on the real files what survived. When all who had them open are gone.
    void come_back();
    void set_fault(Fault fault) { fault_ = fault; }

    // What follows is for the VFS itself.
    struct Vfs;
    enum class Removal { durable, until_synced };
    Fault fault() const { return fault_; }
    /// Each answers false when there is no power any more.
    bool opened(std::string const& path);
    bool wrote(std::string const& path, std::int64_t offset, std::string_view bytes);
    bool truncated(std::string const& path, std::int64_t size);
    bool synced(std::string const& path);
    bool removed(std::string const& path, Removal removal);

private:
    using Content = std::optional<std::string>; ///< empty: there is no such file

    struct Change
    {
        enum class Kind { write, truncate, remove } kind;
        std::int64_t at = 0; ///< offset or new size
        std::string bytes = {};
    };
    struct File
    {
        Content durable;
        std::vector<Change> pending = {};
    };

    bool has_power();
    void lose_power();
    void tear(File& file);
    static void apply(Content& content, Change const& change);

    std::string name_;
    std::unique_ptr<Vfs> vfs_;
    std::mutex mutex_;
    std::map<std::string, File> files_;
    std::mt19937 random_;
    int operations_left_ = -1;
    std::atomic<bool> lost_ = false;
    std::atomic<Fault> fault_ = Fault::none;
};

}
