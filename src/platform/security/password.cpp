// Argon2id by libsodium, with a bound on how many run at once.
#include "platform/security/password.h"

#include "platform/base/error.h"
#include "platform/security/sodium.h"

#include <array>
#include <sodium.h>

namespace security {

static_assert(interactive == PasswordCost{crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE});
static_assert(moderate == PasswordCost{crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE});
static_assert(least == PasswordCost{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN});

namespace {

std::string random_base64(std::size_t bytes)
{
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    std::string random(bytes, '\0');
    randombytes_buf(random.data(), random.size());
    std::string text(sodium_base64_encoded_len(bytes, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), security::bytes(random.data()), random.size(), variant);
    text.pop_back();
    return text;
}

// Looks like a stored hash and costs the same to check, but no password is known that it is of.
std::string make_decoy(PasswordCost cost)
{
    need_sodium();
    return "$argon2id$v=19$m=" + std::to_string(cost.memory / 1024) + ",t=" + std::to_string(cost.passes) + ",p=1$"
        + random_base64(crypto_pwhash_SALTBYTES) + "$" + random_base64(32);
}

}

// A place among those that compute; waits for one when there is room to wait.
class Passwords::Turn
{
public:
    explicit Turn(Passwords& passwords) : passwords_(passwords)
    {
        std::unique_lock lock(passwords_.mutex_);
        if (passwords_.running_ >= passwords_.crowd_.at_once)
        {
            if (passwords_.waiting_ >= passwords_.crowd_.waiting)
                return;
            ++passwords_.waiting_;
            passwords_.freed_.wait(lock, [this] { return passwords_.running_ < passwords_.crowd_.at_once; });
            --passwords_.waiting_;
        }
        ++passwords_.running_;
        has_ = true;
    }
    ~Turn()
    {
        if (!has_)
            return;
        {
            std::scoped_lock const lock(passwords_.mutex_);
            --passwords_.running_;
        }
        passwords_.freed_.notify_one();
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

    bool has() const { return has_; }

private:
    Passwords& passwords_;
    bool has_ = false;
};

Passwords::Passwords(PasswordCost cost, Crowd crowd) : cost_(cost), crowd_(crowd), decoy_(make_decoy(cost)) {}

std::optional<std::string> Passwords::hash(std::string_view password)
{
    Turn const turn(*this);
    if (!turn.has())
        return std::nullopt;
    auto const prepared = prepared_password(password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(
            text.data(), prepared.data(), prepared.size(), cost_.passes, cost_.memory, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw base::Error("no memory to hash a password: the server needs some 200 MB more");
    return text.data();
}

Match Passwords::compare(std::string const& stored, std::string_view password) const
{
    if (crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) != 0)
        return Match::no;
    return crypto_pwhash_str_needs_rehash(stored.c_str(), cost_.passes, cost_.memory) == 0 ? Match::yes
                                                                                           : Match::yes_hash_again;
}

Match Passwords::verify(std::optional<std::string> const& stored, std::string_view password)
{
    Turn const turn(*this);
    if (!turn.has())
        return Match::busy;
    auto const& text = stored ? *stored : decoy_;
    auto const prepared = prepared_password(password);
    auto match = compare(text, prepared);
    if (match == Match::no && prepared != password && compare(text, password) != Match::no)
        match = Match::yes_hash_again;
    return stored ? match : Match::no;
}

}
