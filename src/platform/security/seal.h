// The secret key of an installation, and what is done with it: sealing secrets that must be read again (an
// authenticator app's), and hashing codes too short for a plain hash. The key never stands in the database, so that a
// stolen copy of the database gives away neither.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace security {

/// 32 secret bytes. Each purpose gets its own key, derived by BLAKE2b, so that what is made for one purpose means
/// nothing for another.
class Key
{
public:
    static constexpr std::size_t size = 32;
    using Bytes = std::array<std::uint8_t, size>;

    /// Reads the key, or makes one when there is none: readable by its owner only (0600), written whole or not at all;
    /// of several processes that start at once all get the same. Throws base::Error naming the path when the file
    /// cannot be read or written, has another length, or may be read by others.
    static Key load_or_create(std::filesystem::path const& path);
    /// A key that lasts as long as the object: for tests.
    static Key random();

    explicit Key(Bytes const& bytes) : bytes_(bytes) {}
    ~Key();
    Key(Key const&) = default;
    Key& operator=(Key const&) = default;

    /// The key for one purpose.
    Bytes derive(std::string_view purpose) const;

private:
    Bytes bytes_;
};

/// 32 bytes to store of a short code (BLAKE2b with the purpose's key). Without the key its codes cannot be tried.
std::string keyed_hash(Key const& key, std::string_view purpose, std::string_view text);

/// Encrypts and authenticates (XSalsa20-Poly1305 with a random nonce): 40 bytes longer than `plain`.
std::string seal(Key const& key, std::string_view purpose, std::string_view plain);

/// What was sealed for the purpose. Absent when it was changed, or sealed with another key or for another purpose: put
/// the row's owner in the purpose ("totp/12") and nobody can move a sealed secret to another row.
std::optional<std::string> open(Key const& key, std::string_view purpose, std::string_view sealed);

}
