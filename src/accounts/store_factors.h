// The SQL of what people sign in with besides their mail. Private to the slice. Everything carries the person.
#pragma once
#include "accounts/accounts.h"
#include "accounts/rights.h"
#include "accounts/session.h"
#include "platform/security/webauthn.h"
#include "platform/sql/sql.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace accounts {

using PasskeyId = base::Id<struct PasskeyTag>;

inline constexpr std::chrono::minutes challenge_lasts{5};
inline constexpr std::size_t most_passkeys = 20;
inline constexpr int recovery_codes = 10;
/// Wrong passwords, and wrong codes, of one person within a day. With more, none is right any more until a day passed.
/// A code is one of a million and three of them are right at a time.
inline constexpr int wrong_passwords_a_day = 100;
inline constexpr int wrong_factor_codes_a_day = 40;

struct PasskeyLine
{
    PasskeyId id;
    std::string name;
    base::Time created_at;
    std::optional<base::Time> used_at;
    std::string credential_id;
};

/// What somebody has, and how far this session is.
struct Factors
{
    Steps steps = Steps::one; ///< of the session that was asked about
    Computer computer = Computer::own;
    bool staff = false; ///< has a role that counts only after two steps
    std::optional<std::string> mail = {};
    std::string user_handle = {};
    std::optional<base::Time> password_at = {};
    std::optional<base::Time> app_at = {};
    std::string app_secret = {};  ///< sealed
    std::string app_pending = {}; ///< sealed; empty: none is being set up
    std::int64_t app_step = 0;
    std::vector<PasskeyLine> passkeys = {};
    int recovery_left = 0;

    /// A second step that one can make: a passkey or an authenticator app. Recovery codes only stand in for these.
    bool has_second() const { return app_at.has_value() || !passkeys.empty(); }
    std::size_t seconds() const { return passkeys.size() + (app_at ? 1U : 0U); }
    /// Whether this session may add and take ways to sign in: after two steps, or to set up the first second step.
    bool may_change() const { return steps == Steps::two || !has_second(); }
};

namespace store {

/// Three queries.
Factors factors(sql::Session& db, PersonId person, SessionId session);

/// What a password is checked against; an empty result for nobody, who then takes the same way.
struct PasswordOf
{
    PersonId person; ///< 0: nobody has the address, or they may not sign in
    std::optional<std::string> hash = {};
};
PasswordOf password_of(sql::Session& db, std::string_view mail);
/// Counts a wrong password; the same statement for nobody.
void count_wrong_password(sql::Tx& tx, PersonId person, From from, base::Time now);
/// Whether a right password counts: not after too many wrong ones today. Those of strangers do not count against who
/// signed in with the browser before, nor the other way round.
bool may_use_password(sql::Tx& tx, PersonId person, From from, base::Time now);

/// Sets or replaces; writes the audit log, and ends the other sessions.
void set_password(sql::Tx& tx, http::Person const& person, std::string_view hash, base::Time now);
void set_password_hash(sql::Tx& tx, PersonId person, std::string_view hash);
bool remove_password(sql::Tx& tx, PersonId person, base::Time now);

void set_pending_app(sql::Tx& tx, PersonId person, std::string_view sealed);
/// The pending secret becomes the secret; `step` was its first code. False when another one was set up meanwhile.
bool confirm_app(sql::Tx& tx, PersonId person, std::string_view sealed, std::int64_t step, base::Time now);
bool remove_app(sql::Tx& tx, PersonId person, base::Time now);

/// Whether the code of this step may be used now: once, and not after too many wrong codes today. Uses it.
bool use_app_step(sql::Tx& tx, PersonId person, std::int64_t step, base::Time now);
bool use_recovery_code(sql::Tx& tx, PersonId person, std::string_view hash, base::Time now);
void count_wrong_code(sql::Tx& tx, PersonId person, base::Time now);
/// Replaces all of a person's.
void set_recovery_codes(sql::Tx& tx, PersonId person, std::vector<std::string> const& hashes, base::Time now);

/// What is to be signed: by a passkey that this person adds, or (absent) by whoever signs in.
struct Challenge
{
    std::string bytes;
    std::string browser_hash;
    std::optional<PersonId> person = {};
};
/// At most three wait for one browser.
void add_challenge(sql::Tx& tx, Challenge const& challenge, base::Time now);
/// Takes it away; false when it was not given to this browser for this, was used, or is too old.
bool take_challenge(sql::Tx& tx, Challenge const& challenge, base::Time now);

struct StoredPasskey
{
    PasskeyId id;
    PersonId person;
    security::KnownPasskey known;
};
/// Of somebody who may sign in.
std::optional<StoredPasskey> passkey(sql::Session& db, std::string_view credential_id);
/// False when a later answer was seen already: the counter stands at or above it.
bool use_passkey(sql::Tx& tx, StoredPasskey const& passkey, std::uint32_t counter, base::Time now);

enum class Added { yes, known_already, too_many };
Added add_passkey(
    sql::Tx& tx, PersonId person, security::NewPasskey const& passkey, std::string_view name, base::Time now);
bool rename_passkey(sql::Tx& tx, PersonId person, PasskeyId id, std::string_view name);
bool remove_passkey(sql::Tx& tx, PersonId person, PasskeyId id, base::Time now);

/// The handle by which passkeys know this person; made the first time.
std::string user_handle(sql::Tx& tx, PersonId person);

/// Deletes challenges that are over.
std::int64_t forget_challenges(sql::Tx& tx, base::Time now);

}

}
