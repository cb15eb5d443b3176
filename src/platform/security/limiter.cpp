// Rate limits by the virtual scheduling form of the token bucket (GCRA, ITU-T I.371): one time a key says it all.
#include "platform/security/limiter.h"

#include "platform/security/sodium.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <sodium.h>
#include <span>

namespace security {

Limiter::Limiter(base::Clock const& clock) : clock_(clock), buckets_(ways * sets)
{
    static_assert(crypto_shorthash_KEYBYTES == sizeof(secret_) && crypto_shorthash_BYTES == sizeof(std::uint64_t));
    need_sodium();
    crypto_shorthash_keygen(secret_.data());
}

std::uint64_t Limiter::hash(std::string_view what, std::string_view who) const
{
    auto const text = std::string(what).append(1, '\0').append(who);
    std::array<std::uint8_t, sizeof(std::uint64_t)> digest{};
    crypto_shorthash(digest.data(), bytes(text.data()), text.size(), secret_.data());
    std::uint64_t key = 0;
    std::memcpy(&key, digest.data(), sizeof(key));
    return key;
}

Limiter::Bucket* Limiter::find(std::uint64_t key)
{
    auto const set = std::span(buckets_).subspan(key % sets * ways, ways);
    auto const found = std::ranges::find(set, key, &Bucket::key);
    return found == set.end() ? nullptr : &*found;
}

// The key's bucket, or that of whoever in the set waits least, emptied.
Limiter::Bucket& Limiter::place(std::uint64_t key)
{
    if (auto* const found = find(key))
        return *found;
    auto const set = std::span(buckets_).subspan(key % sets * ways, ways);
    auto& chosen = *std::ranges::min_element(set, {}, &Bucket::full_at);
    chosen = {.key = key};
    return chosen;
}

bool Limiter::take(std::string_view what, std::string_view who, Rate rate)
{
    auto const key = hash(what, who);
    auto const now = clock_.now();
    std::scoped_lock const lock(mutex_);
    auto const* const known = find(key);
    auto const full_at = std::max(known ? known->full_at : now, now) + rate.every;
    if (full_at - now > rate.every * rate.burst)
        return false;
    place(key).full_at = full_at;
    return true;
}

bool Limiter::has(std::string_view what, std::string_view who, Rate rate)
{
    auto const key = hash(what, who);
    auto const now = clock_.now();
    std::scoped_lock const lock(mutex_);
    auto const* const known = find(key);
    return std::max(known ? known->full_at : now, now) + rate.every - now <= rate.every * rate.burst;
}

void Limiter::forgive(std::string_view what, std::string_view who)
{
    auto const key = hash(what, who);
    std::scoped_lock const lock(mutex_);
    if (auto* const known = find(key))
        *known = {};
}

std::string client_of(std::string_view address)
{
    std::string const text(address);
    std::array<char, 16> network{};
    if (::inet_pton(AF_INET6, text.c_str(), network.data()) != 1)
        return text;
    constexpr std::string_view mapped("\0\0\0\0\0\0\0\0\0\0\xff\xff", 12);
    bool const is_ipv4 = std::string_view(network.data(), mapped.size()) == mapped;
    return {network.data(), is_ipv4 ? network.size() : network.size() / 2};
}

}
