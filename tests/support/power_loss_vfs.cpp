// A disk for SQLite that loses power.
#include "power_loss_vfs.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <sqlite3.h>

namespace tests {

namespace fs = std::filesystem;

namespace {

/// SQLite gives us memory for one of these, followed by what the system's VFS needs.
struct ShimFile
{
    sqlite3_file base;
    PowerLossDisk* disk;
    std::string* path; ///< null for temporary files, which need not survive

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile& shim(sqlite3_file* file)
{
    return *reinterpret_cast<ShimFile*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return shim(file).real();
}

int write_fault(PowerLossDisk::Fault fault)
{
    return fault == PowerLossDisk::Fault::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int close_file(sqlite3_file* file)
{
    auto const code = real(file)->pMethods->xClose(real(file));
    delete shim(file).path;
    return code;
}

int read_file(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), into, size, offset);
}

int write_file(sqlite3_file* file, void const* from, int size, sqlite3_int64 offset)
{
    auto& mine = shim(file);
    if (mine.path && mine.disk->fault() != PowerLossDisk::Fault::none)
        return write_fault(mine.disk->fault());
    std::string_view const bytes(static_cast<char const*>(from), static_cast<std::size_t>(size));
    if (mine.path && !mine.disk->wrote(*mine.path, offset, bytes))
        return SQLITE_IOERR_WRITE;
    return real(file)->pMethods->xWrite(real(file), from, size, offset);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size)
{
    auto& mine = shim(file);
    if (mine.path && mine.disk->fault() == PowerLossDisk::Fault::read_only)
        return SQLITE_IOERR_TRUNCATE;
    if (mine.path && !mine.disk->truncated(*mine.path, size))
        return SQLITE_IOERR_TRUNCATE;
    return real(file)->pMethods->xTruncate(real(file), size);
}

/// The real disk need not sync: what counts is what we remember.
int sync_file(sqlite3_file* file, int)
{
    auto& mine = shim(file);
    return !mine.path || mine.disk->synced(*mine.path) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lock_file(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlock_file(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int check_lock(sqlite3_file* file, int* reserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
}

int control_file(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sector_size(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int characteristics(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** into)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, into);
}

int shm_lock(sqlite3_file* file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void shm_barrier(sqlite3_file* file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int shm_unmap(sqlite3_file* file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

constexpr sqlite3_io_methods methods{
    2,         close_file,  read_file,  write_file,   truncate_file, sync_file,       file_size,
    lock_file, unlock_file, check_lock, control_file, sector_size,   characteristics, shm_map,
    shm_lock,  shm_barrier, shm_unmap,  nullptr,      nullptr};

std::string content_of(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}

struct PowerLossDisk::Vfs
{
    sqlite3_vfs own;
    sqlite3_vfs* system;
    PowerLossDisk* disk;

    static Vfs& of(sqlite3_vfs* vfs) { return *static_cast<Vfs*>(vfs->pAppData); }

    static int open_file(sqlite3_vfs* vfs, char const* path, sqlite3_file* file, int flags, int* out_flags)
    {
        auto& self = of(vfs);
        auto& mine = shim(file);
        file->pMethods = nullptr;
        if (path && !self.disk->opened(path))
            return SQLITE_CANTOPEN;
        if (path && self.disk->fault() == Fault::read_only)
            flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
        auto const code = self.system->xOpen(self.system, path, mine.real(), flags, out_flags);
        if (mine.real()->pMethods)
        {
            mine.disk = self.disk;
            mine.path = path && !(flags & SQLITE_OPEN_DELETEONCLOSE) ? new std::string(path) : nullptr;
            file->pMethods = &methods;
        }
        return code;
    }

    static int delete_file(sqlite3_vfs* vfs, char const* path, int sync_folder)
    {
        auto& self = of(vfs);
        if (!self.disk->removed(path, sync_folder ? Removal::durable : Removal::until_synced))
            return SQLITE_IOERR_DELETE;
        return self.system->xDelete(self.system, path, sync_folder);
    }
};

PowerLossDisk::PowerLossDisk(std::uint32_t seed)
    : name_(fmt::format("power-loss-{}", static_cast<void*>(this))), random_(seed)
{
    auto* const system = sqlite3_vfs_find(nullptr);
    vfs_ = std::make_unique<Vfs>(Vfs{*system, system, this});
    vfs_->own.szOsFile = static_cast<int>(sizeof(ShimFile)) + system->szOsFile;
    vfs_->own.zName = name_.c_str();
    vfs_->own.pAppData = vfs_.get();
    vfs_->own.xOpen = Vfs::open_file;
    vfs_->own.xDelete = Vfs::delete_file;
    sqlite3_vfs_register(&vfs_->own, 0);
}

PowerLossDisk::~PowerLossDisk()
{
    sqlite3_vfs_unregister(&vfs_->own);
}

void PowerLossDisk::lose_power_after(int operations)
{
    std::lock_guard const lock(mutex_);
    operations_left_ = operations;
}

/// A file that is new to us counts as it is: it was there before the test began, or is about to be made.
bool PowerLossDisk::opened(std::string const& path)
{
    std::lock_guard const lock(mutex_);
    if (!lost_ && !files_.contains(path))
        files_[path].durable = fs::exists(path) ? Content(content_of(path)) : std::nullopt;
    return !lost_;
}

bool PowerLossDisk::wrote(std::string const& path, std::int64_t offset, std::string_view bytes)
{
    std::lock_guard const lock(mutex_);
    if (!has_power())
        return false;
    files_[path].pending.push_back({Change::Kind::write, offset, std::string(bytes)});
    return true;
}

bool PowerLossDisk::truncated(std::string const& path, std::int64_t size)
{
    std::lock_guard const lock(mutex_);
    if (!has_power())
        return false;
    files_[path].pending.push_back({Change::Kind::truncate, size});
    return true;
}

bool PowerLossDisk::synced(std::string const& path)
{
    std::lock_guard const lock(mutex_);
    if (!has_power())
        return false;
    auto& file = files_[path];
    if (!file.durable)
        file.durable.emplace();
    for (auto const& change : file.pending)
        apply(file.durable, change);
    file.pending.clear();
    return true;
}

bool PowerLossDisk::removed(std::string const& path, Removal removal)
{
    std::lock_guard const lock(mutex_);
    if (!has_power())
        return false;
    auto& file = files_[path];
    if (removal == Removal::durable)
        file = {std::nullopt};
    else
        file.pending.push_back({Change::Kind::remove});
    return true;
}

bool PowerLossDisk::has_power()
{
    if (!lost_ && operations_left_ >= 0 && operations_left_-- == 0)
        lose_power();
    return !lost_;
}

void PowerLossDisk::lose_power()
{
    lost_ = true;
    for (auto& [path, file] : files_)
        tear(file);
}

/// In one case of three nothing of the unsynced changes survives; else each by chance, whole or torn.
void PowerLossDisk::tear(File& file)
{
    auto const chance = [&](unsigned one_in) { return random_() % one_in == 0; };
    if (!chance(3))
    {
        for (auto& change : file.pending)
        {
            if (chance(2))
                continue;
            if (chance(4))
                change.bytes.resize(random_() % (change.bytes.size() + 1));
            apply(file.durable, change);
        }
    }
    file.pending.clear();
}

void PowerLossDisk::apply(Content& content, Change const& change)
{
    if (change.kind == Change::Kind::remove)
    {
        content.reset();
        return;
    }
    if (!content)
        content.emplace();
    auto const at = static_cast<std::size_t>(change.at);
    if (change.kind == Change::Kind::truncate)
    {
        content->resize(at);
        return;
    }
    content->resize(std::max(content->size(), at + change.bytes.size()));
    content->replace(at, change.bytes.size(), change.bytes);
}

void PowerLossDisk::come_back()
{
    std::lock_guard const lock(mutex_);
    for (auto const& [path, file] : files_)
    {
        fs::remove(path);
        fs::remove(path + "-shm");
        if (file.durable)
            std::ofstream(path, std::ios::binary) << *file.durable;
    }
    files_.clear();
    lost_ = false;
    operations_left_ = -1;
}

}
