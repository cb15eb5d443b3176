// The SQL of passkeys and of what they are to sign.
#include "accounts/audit.h"
#include "accounts/factors.h"
#include "accounts/notices.h"
#include "accounts/second_step.h"
#include "accounts/store_factors.h"

#include "text/accounts.h"

namespace accounts::store {

namespace {

constexpr int most_challenges = 3;

std::string detail_of(PasskeyId id)
{
    return "passkey " + std::to_string(id.value);
}

}

void add_challenge(sql::Tx& tx, Challenge const& challenge, base::Time now)
{
    tx.execute(
        "DELETE FROM passkey_challenge WHERE browser_hash = $1 AND id NOT IN "
        "(SELECT n.id FROM passkey_challenge n WHERE n.browser_hash = $1 ORDER BY n.id DESC LIMIT $2)",
        sql::BlobView{challenge.browser_hash}, most_challenges - 1);
    tx.execute(
        "INSERT INTO passkey_challenge (challenge, browser_hash, person_id, expires_at) VALUES ($1, $2, $3, $4)",
        sql::BlobView{challenge.bytes}, sql::BlobView{challenge.browser_hash}, challenge.person, now + challenge_lasts);
}

bool take_challenge(sql::Tx& tx, Challenge const& challenge, base::Time now)
{
    return tx.execute(
               "DELETE FROM passkey_challenge WHERE challenge = $1 AND browser_hash = $2 AND expires_at > $3 "
               "AND COALESCE(person_id, 0) = $4",
               sql::BlobView{challenge.bytes}, sql::BlobView{challenge.browser_hash}, now,
               challenge.person.value_or(PersonId{}))
        == 1;
}

std::optional<StoredPasskey> passkey(sql::Session& db, std::string_view credential_id)
{
    for (auto const& row : db.query(
             "SELECT k.id, k.person_id, k.public_key, k.counter, f.user_handle FROM passkey k "
             "JOIN person p ON p.id = k.person_id JOIN person_factor f ON f.person_id = k.person_id "
             "WHERE k.credential_id = $1 AND p.disabled_at IS NULL AND p.erased_at IS NULL",
             sql::BlobView{credential_id}))
        return StoredPasskey{
            row.get<PasskeyId>(0),
            row.get<PersonId>(1),
            {std::string(credential_id), row.get<sql::Blob>(2).bytes,
             static_cast<std::uint32_t>(row.get<std::int64_t>(3)), row.get<sql::Blob>(4).bytes}};
    return std::nullopt;
}

// Two answers that arrive at once: the counter decides again here, in the transaction.
bool use_passkey(sql::Tx& tx, StoredPasskey const& passkey, std::uint32_t counter, base::Time now)
{
    return tx.execute(
               "UPDATE passkey SET counter = $3, used_at = $4 WHERE id = $1 AND person_id = $2 "
               "AND (counter < $3 OR (counter = 0 AND $3 = 0)) AND EXISTS (SELECT 1 FROM person p "
               "WHERE p.id = $2 AND p.disabled_at IS NULL AND p.erased_at IS NULL)",
               passkey.id, passkey.person, std::int64_t{counter}, now)
        == 1;
}

Added add_passkey(
    sql::Tx& tx, PersonId person, security::NewPasskey const& passkey, std::string_view name, base::Time now)
{
    auto const count = tx.value<std::int64_t>("SELECT COUNT(*) FROM passkey WHERE person_id = $1", person);
    if (count.value_or(0) >= static_cast<std::int64_t>(most_passkeys))
        return Added::too_many;
    auto const id = tx.value<PasskeyId>(
        "INSERT INTO passkey (person_id, credential_id, public_key, counter, name, created_at) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credential_id) DO NOTHING RETURNING id",
        person, sql::BlobView{passkey.credential_id}, sql::BlobView{passkey.public_key}, std::int64_t{passkey.counter},
        name, now);
    if (!id)
        return Added::known_already;
    audit(tx, {person, "passkey.add", "person", person.value, detail_of(*id)}, now);
    return Added::yes;
}

bool rename_passkey(sql::Tx& tx, PersonId person, PasskeyId id, std::string_view name)
{
    return tx.execute("UPDATE passkey SET name = $3 WHERE id = $1 AND person_id = $2", id, person, name) == 1;
}

bool remove_passkey(sql::Tx& tx, PersonId person, PasskeyId id, base::Time now)
{
    if (tx.execute("DELETE FROM passkey WHERE id = $1 AND person_id = $2", id, person) == 0)
        return false;
    tx.execute(
        "DELETE FROM recovery_code WHERE person_id = $1 "
        "AND NOT EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = $1) "
        "AND NOT EXISTS (SELECT 1 FROM person_factor f WHERE f.person_id = $1 AND f.totp_secret IS NOT NULL)",
        person);
    audit(tx, {person, "passkey.remove", "person", person.value, detail_of(id)}, now);
    return true;
}

bool forget_second_steps(sql::Tx& tx, PersonId person, PersonId by, base::Time now)
{
    auto const gone = tx.execute("DELETE FROM passkey WHERE person_id = $1", person)
        + tx.execute(
            "UPDATE person_factor SET totp_secret = NULL, totp_pending = NULL, totp_at = NULL WHERE person_id = $1 "
            "AND totp_secret IS NOT NULL",
            person);
    if (gone == 0)
        return false;
    tx.execute("DELETE FROM recovery_code WHERE person_id = $1", person);
    end_sessions(tx, person, {}, now);
    auto const language = text::language_from(
        tx.value<std::string>("SELECT language FROM person WHERE id = $1", person).value_or(""));
    auto const spoken = language.value_or(text::Language::nl);
    notify(
        tx, person, {"sign-in", std::string(text::say(spoken, text::accounts::factor_forgotten)), factors_path(spoken)},
        now);
    audit(tx, {by, "second_step.forget", "person", person.value}, now);
    return true;
}

std::int64_t forget_challenges(sql::Tx& tx, base::Time now)
{
    return tx.execute("DELETE FROM passkey_challenge WHERE expires_at < $1", now);
}

}
