// Passwords: hashed with Argon2id (RFC 9106) by libsodium, a few at a time; and which ones are refused.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace security {

/// What one hash costs: passes over so much memory.
struct PasswordCost
{
    unsigned passes;
    std::size_t memory; ///< bytes

    bool operator==(PasswordCost const&) const = default;
};

/// libsodium's "interactive" limits: 64 MiB, some 50 ms. More than OWASP's least (19 MiB, 2 passes).
inline constexpr PasswordCost interactive{2, 64UL * 1024 * 1024};
/// libsodium's "moderate" limits: 256 MiB, some 400 ms.
inline constexpr PasswordCost moderate{3, 256UL * 1024 * 1024};
/// For tests of other things.
inline constexpr PasswordCost least{1, 8UL * 1024};

enum class Match {
    no,
    yes,
    yes_hash_again, ///< right, but hashed at another cost than today's: store a new hash
    busy,           ///< too many wait: say 503 and try again later
};

inline constexpr std::size_t password_shortest = 12;  ///< characters, prepared
inline constexpr std::size_t password_longest = 1024; ///< bytes, prepared

/// A password in the one form in which it is judged, hashed and compared, whichever keyboard made it: letters composed
/// (NFC) and every kind of space a plain one, as RFC 8265 has it (4.2, OpaqueString). What is no UTF-8, or too long in
/// any form, stays as it is. All that follows here does so itself.
std::string prepared_password(std::string_view typed);

/// Computes hashes, so many at once as memory allows; others wait, but not more than `waiting`, so that most threads
/// are left for other work whoever sends passwords. Use from all threads.
class Passwords
{
public:
    struct Crowd
    {
        int at_once = 2;
        int waiting = 4;
    };

    explicit Passwords(PasswordCost cost) : Passwords(cost, Crowd{}) {}
    Passwords(PasswordCost cost, Crowd crowd);

    /// The text to store: algorithm, cost, random salt and hash. Absent when too many wait. Throws base::Error when
    /// there is no memory.
    std::optional<std::string> hash(std::string_view password);

    /// Whether `stored` is of this password. Costs the same when nothing is stored: absent, it is never right. A hash
    /// of what was typed, from before passwords were prepared, is right too and is to be made anew.
    Match verify(std::optional<std::string> const& stored, std::string_view password);

private:
    class Turn;
    Match compare(std::string const& stored, std::string_view password) const;

    PasswordCost cost_;
    Crowd crowd_;
    std::string decoy_; ///< of no password
    std::mutex mutex_;
    std::condition_variable freed_;
    int running_ = 0;
    int waiting_ = 0;
};

/// Why a new password is refused. As NIST SP 800-63B (5.1.1.2) has it: length and a list, no rules of composition.
enum class PasswordFault { too_short, too_long, too_common, too_personal };

/// Absent for a good one. `own_words` are words that anybody would try here: the site's name, the person's name and
/// mail address; a password may have them in it as long as enough is left without.
std::optional<PasswordFault> fault_of(std::string_view typed, std::span<std::string const> own_words);

}
