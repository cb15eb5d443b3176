// Sealing and keyed hashes by libsodium; the key's file.
#include "platform/security/seal.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"
#include "platform/security/sodium.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace security {

namespace {

[[noreturn]] void fail(std::string const& doing, std::filesystem::path const& path)
{
    throw base::Error("cannot " + doing + " " + path.string() + ": " + std::strerror(errno));
}

class Descriptor
{
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor()
    {
        if (number_ >= 0)
            ::close(number_);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

void check_owner_only(int file, std::filesystem::path const& path)
{
    struct stat about = {};
    if (::fstat(file, &about) != 0)
        fail("look at", path);
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        throw base::Error("others may read the secret key " + path.string() + ": run chmod 600 on it");
}

// Absent when there is no such file.
std::optional<Key::Bytes> read_key(std::filesystem::path const& path)
{
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open() && errno == ENOENT)
        return std::nullopt;
    if (!file.is_open())
        fail("read", path);
    check_owner_only(file.number(), path);
    std::array<std::uint8_t, Key::size + 1> buffer{};
    auto const length = ::read(file.number(), buffer.data(), buffer.size());
    if (length < 0)
        fail("read", path);
    if (length != static_cast<ssize_t>(Key::size))
        throw base::Error(
            "the secret key " + path.string()
            + " should have 32 bytes: restore it from a backup, or remove it; "
              "authenticator apps must then be set up anew");
    Key::Bytes bytes{};
    std::copy_n(buffer.begin(), bytes.size(), bytes.begin());
    return bytes;
}

void sync_folder(std::filesystem::path const& path)
{
    auto const folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    Descriptor const opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open() || ::fsync(opened.number()) != 0)
        fail("sync", folder);
}

void write_key(std::filesystem::path const& path, Key::Bytes const& bytes)
{
    Descriptor const file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.is_open())
        fail("create", path);
    if (::write(file.number(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())
        || ::fsync(file.number()) != 0)
        fail("write", path);
}

// Written beside its place and then linked to it: a link never replaces the key that another process made meanwhile.
void create_key(std::filesystem::path const& path)
{
    auto temporary = path;
    temporary += "." + base::random_token(9) + ".new";
    auto const made = Key::random().derive("installation");
    try
    {
        write_key(temporary, made);
        if (::link(temporary.c_str(), path.c_str()) != 0 && errno != EEXIST)
            fail("create", path);
    }
    catch (...)
    {
        ::unlink(temporary.c_str());
        throw;
    }
    ::unlink(temporary.c_str());
    sync_folder(path);
}

}

Key Key::load_or_create(std::filesystem::path const& path)
{
    need_sodium();
    auto bytes = read_key(path);
    if (!bytes)
    {
        create_key(path);
        bytes = read_key(path);
    }
    if (!bytes)
        throw base::Error("the secret key " + path.string() + " vanished while it was made");
    return Key(*bytes);
}

Key Key::random()
{
    need_sodium();
    Bytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return Key(bytes);
}

Key::~Key()
{
    sodium_memzero(bytes_.data(), bytes_.size());
}

Key::Bytes Key::derive(std::string_view purpose) const
{
    Bytes derived{};
    crypto_generichash(
        derived.data(), derived.size(), bytes(purpose.data()), purpose.size(), bytes_.data(), bytes_.size());
    return derived;
}

std::string keyed_hash(Key const& key, std::string_view purpose, std::string_view text)
{
    auto const derived = key.derive(std::string("hash/").append(purpose));
    std::string hash(32, '\0');
    crypto_generichash(
        bytes(hash.data()), hash.size(), bytes(text.data()), text.size(), derived.data(), derived.size());
    return hash;
}

std::string seal(Key const& key, std::string_view purpose, std::string_view plain)
{
    need_sodium();
    auto const derived = key.derive(std::string("seal/").append(purpose));
    std::string sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size(), '\0');
    randombytes_buf(sealed.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(
        bytes(sealed.data()) + crypto_secretbox_NONCEBYTES, bytes(plain.data()), plain.size(), bytes(sealed.data()),
        derived.data());
    return sealed;
}

std::optional<std::string> open(Key const& key, std::string_view purpose, std::string_view sealed)
{
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sealed.size() < overhead)
        return std::nullopt;
    auto const derived = key.derive(std::string("seal/").append(purpose));
    std::string plain(sealed.size() - overhead, '\0');
    auto const box = sealed.substr(crypto_secretbox_NONCEBYTES);
    auto const opened = crypto_secretbox_open_easy(
        bytes(plain.data()), bytes(box.data()), box.size(), bytes(sealed.data()), derived.data());
    return opened == 0 ? std::optional(std::move(plain)) : std::nullopt;
}

}
