// The cache of files on disk.
#include "platform/media/cache.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"
#include "platform/media/store.h"

#include <sodium/crypto_hash_sha256.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace media {

namespace {

namespace fs = std::filesystem;

class Hash
{
public:
    Hash() { crypto_hash_sha256_init(&state_); }

    void add(std::string_view bytes)
    {
        crypto_hash_sha256_update(&state_, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    }
    std::string hex()
    {
        base::Sha256 digest{};
        crypto_hash_sha256_final(&state_, digest.data());
        return base::hex(digest);
    }

private:
    crypto_hash_sha256_state state_{};
};

std::optional<std::string> hash_of(fs::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string buffer(256 * 1024, '\0');
    Hash hash;
    while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || file.gcount() > 0)
        hash.add(std::string_view(buffer).substr(0, static_cast<std::size_t>(file.gcount())));
    return file.eof() ? std::optional(hash.hex()) : std::nullopt;
}

// The server's ETag is made of size and time of change: the same bytes get the same one in every process.
void set_time(fs::path const& path, std::string_view sha256)
{
    auto const fraction = std::stoul(std::string(sha256.substr(0, 7)), nullptr, 16) % 1'000'000'000;
    timespec const moment{1'767'225'600, static_cast<long>(fraction)}; // 1 January 2026
    timespec const times[] = {moment, moment};
    ::utimensat(AT_FDCWD, path.c_str(), times, 0);
}

[[noreturn]] void fail(fs::path const& path)
{
    throw base::Error("cannot write " + path.string() + ": " + std::strerror(errno));
}

/// Writes beside the place where a file will stand; gone again unless it was put there.
class Draft
{
public:
    explicit Draft(fs::path const& place) : place_(place), path_(place.string() + "." + base::random_token(9) + ".new")
    {
        file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
        if (file_ < 0)
            fail(path_);
    }
    Draft(Draft const&) = delete;
    Draft& operator=(Draft const&) = delete;
    ~Draft()
    {
        ::close(file_);
        if (!put_)
            ::unlink(path_.c_str());
    }

    void add(std::string_view bytes)
    {
        while (!bytes.empty())
        {
            auto const written = ::write(file_, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR)
                fail(path_);
            if (written > 0)
                bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void put(std::string_view sha256)
    {
        set_time(path_, sha256);
        if (::rename(path_.c_str(), place_.c_str()) != 0)
            fail(place_);
        put_ = true;
    }

private:
    fs::path const& place_;
    fs::path path_;
    int file_ = -1;
    bool put_ = false;
};

bool make(sql::Session& db, fs::path const& place, std::string_view sha256)
{
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (error)
        throw base::Error("cannot make " + place.parent_path().string() + ": " + error.message());
    Draft draft(place);
    Hash hash;
    store::read_bytes(db, sha256, [&](std::string_view bytes) {
        hash.add(bytes);
        draft.add(bytes);
    });
    if (hash.hex() != sha256)
        return false;
    draft.put(sha256);
    return true;
}

}

/// While it lasts, no other thread looks after the file with this hash.
class Cache::Turn
{
public:
    Turn(Cache& cache, std::string_view sha256) : cache_(cache), hash_(sha256)
    {
        std::unique_lock lock(cache_.guard_);
        cache_.done_.wait(lock, [this] { return !cache_.busy_.contains(hash_); });
        cache_.busy_.insert(hash_);
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;
    ~Turn()
    {
        {
            std::lock_guard const lock(cache_.guard_);
            cache_.busy_.erase(hash_);
        }
        cache_.done_.notify_all();
    }

private:
    Cache& cache_;
    std::string hash_;
};

std::size_t Cache::made() const
{
    std::lock_guard const lock(guard_);
    return made_;
}

bool Cache::is_trusted(std::string_view sha256)
{
    std::lock_guard const lock(guard_);
    return trusted_.contains(std::string(sha256));
}

void Cache::trust(std::string_view sha256)
{
    std::lock_guard const lock(guard_);
    if (trusted_.size() > 100'000)
        trusted_.clear();
    trusted_.emplace(sha256);
}

std::optional<fs::path> Cache::file(sql::Session& db, std::string_view sha256, std::int64_t size)
{
    auto place = folder_ / sha256.substr(0, 2) / sha256;
    auto const is_there = [&] {
        std::error_code error;
        return fs::file_size(place, error) == static_cast<std::uintmax_t>(size) && !error;
    };
    if (is_trusted(sha256) && is_there())
        return place;
    Turn const turn(*this, sha256);
    if (is_there() && (is_trusted(sha256) || hash_of(place) == sha256))
    {
        trust(sha256);
        return place;
    }
    if (!make(db, place, sha256))
        return std::nullopt;
    trust(sha256);
    std::lock_guard const lock(guard_);
    ++made_;
    return place;
}

void Cache::sweep(std::vector<std::string> const& wanted)
{
    std::unordered_set<std::string> const kept(wanted.begin(), wanted.end());
    auto const forgotten = fs::file_time_type::clock::now() - std::chrono::hours(1);
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end; at.increment(error))
    {
        std::error_code ignored;
        auto const name = at->path().filename().string();
        auto const in_the_making = name.ends_with(".new") && at->last_write_time(ignored) > forgotten;
        if (at->is_regular_file(ignored) && !in_the_making && !kept.contains(name))
            fs::remove(at->path(), ignored);
    }
}

}
