// Rate limits: token buckets in memory, for one process, bounded, without anybody's address in them.
#pragma once
#include "platform/base/time.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace security {

/// At most `burst` at once, and then one for every `every`.
struct Rate
{
    int burst;
    std::chrono::seconds every;
};

/// Counts what is done by whom. Keeps only a keyed hash (SipHash, a new key each start) and a time per key, in a table
/// of fixed size: when a place is needed, the key that waits least is forgotten. Safe to use from all threads.
class Limiter
{
public:
    explicit Limiter(base::Clock const& clock);

    /// Takes one from the bucket of `what` and `who`; false when it is empty, and then nothing was taken.
    /// `what` names the act ("sign-in by address"), `who` an account, or client_of(request.client_address()).
    bool take(std::string_view what, std::string_view who, Rate rate);
    /// Whether take would succeed now; takes nothing.
    bool has(std::string_view what, std::string_view who, Rate rate);
    /// Fills the bucket, as after a success that proves that this was no guessing.
    void forgive(std::string_view what, std::string_view who);

private:
    struct Bucket
    {
        std::uint64_t key = 0;
        base::Time full_at{}; ///< when nothing would be left of what was taken
    };
    static constexpr std::size_t ways = 8;
    static constexpr std::size_t sets = 4096;

    std::uint64_t hash(std::string_view what, std::string_view who) const;
    Bucket* find(std::uint64_t key);
    Bucket& place(std::uint64_t key);

    base::Clock const& clock_;
    std::array<std::uint8_t, 16> secret_{};
    std::mutex mutex_;
    std::vector<Bucket> buckets_;
};

/// Whom a client address stands for in limits: an IPv4 address itself, of an IPv6 address its network of 64 bits (one
/// household or server has them all). Other texts stay as they are.
std::string client_of(std::string_view address);

}
