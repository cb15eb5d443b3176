// The SQL of passwords, authenticator apps and recovery codes, and of all that somebody has.
#include "accounts/store_factors.h"
#include "accounts/audit.h"

#include "platform/base/bytes.h"

namespace accounts::store {

namespace {

constexpr std::size_t handle_length = 32;

std::string bytes_of(sql::Row const& row, int column)
{
    auto blob = row.get<std::optional<sql::Blob>>(column);
    return blob ? std::move(blob->bytes) : std::string();
}

// Codes on paper stand in for a lost device: without any there is nothing they could stand in for.
void end_recovery_codes_alone(sql::Tx& tx, PersonId person)
{
    tx.execute(
        "DELETE FROM recovery_code WHERE person_id = $1 "
        "AND NOT EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = $1) "
        "AND NOT EXISTS (SELECT 1 FROM person_factor f WHERE f.person_id = $1 AND f.totp_secret IS NOT NULL)",
        person);
}

std::vector<PasskeyLine> passkeys(sql::Session& db, PersonId person)
{
    std::vector<PasskeyLine> found;
    for (auto const& row : db.query(
             "SELECT id, name, created_at, used_at, credential_id FROM passkey WHERE person_id = $1 ORDER BY id",
             person))
        found.push_back(
            {row.get<PasskeyId>(0), row.get<std::string>(1), row.get<base::Time>(2),
             row.get<std::optional<base::Time>>(3), bytes_of(row, 4)});
    return found;
}

struct Wrong
{
    int passwords = 0;
    int known_passwords = 0;
    int codes = 0;
};

// All counts begin anew a day after the first of them.
void count_wrong(sql::Tx& tx, PersonId person, Wrong const& wrong, base::Time now)
{
    tx.execute(
        "UPDATE person_factor SET wrong_passwords = CASE WHEN wrong_since < $2 THEN 0 ELSE wrong_passwords END + $4, "
        "known_wrong_passwords = CASE WHEN wrong_since < $2 THEN 0 ELSE known_wrong_passwords END + $5, "
        "wrong_codes = CASE WHEN wrong_since < $2 THEN 0 ELSE wrong_codes END + $6, "
        "wrong_since = CASE WHEN wrong_since < $2 THEN $3 ELSE wrong_since END WHERE person_id = $1",
        person, now - std::chrono::days(1), now, wrong.passwords, wrong.known_passwords, wrong.codes);
}

// Whether fewer codes were wrong in the last day than may be.
bool may_use_code(sql::Tx& tx, PersonId person, base::Time now)
{
    return tx
        .value<std::int64_t>(
            "SELECT 1 FROM person_factor WHERE person_id = $1 AND (wrong_codes < $2 OR wrong_since < $3)", person,
            wrong_factor_codes_a_day, now - std::chrono::days(1))
        .has_value();
}

}

Factors factors(sql::Session& db, PersonId person, SessionId session)
{
    Factors found;
    for (auto const& row : db.query(
             "SELECT s.steps, s.shared, p.mail, f.user_handle, f.password_at, f.totp_at, f.totp_secret, "
             "f.totp_pending, COALESCE(f.totp_step, 0), "
             "(SELECT COUNT(*) FROM recovery_code c WHERE c.person_id = p.id AND c.used_at IS NULL) "
             "FROM person p JOIN session s ON s.person_id = p.id AND s.id = $2 "
             "LEFT JOIN person_factor f ON f.person_id = p.id WHERE p.id = $1",
             person, session))
    {
        found.steps = row.get<std::int64_t>(0) == 2 ? Steps::two : Steps::one;
        found.computer = row.get<bool>(1) ? Computer::shared : Computer::own;
        found.mail = row.get<std::optional<std::string>>(2);
        found.user_handle = bytes_of(row, 3);
        found.password_at = row.get<std::optional<base::Time>>(4);
        found.app_at = row.get<std::optional<base::Time>>(5);
        found.app_secret = bytes_of(row, 6);
        found.app_pending = bytes_of(row, 7);
        found.app_step = row.get<std::int64_t>(8);
        found.recovery_left = row.get<int>(9);
    }
    found.passkeys = passkeys(db, person);
    found.staff = has_role_of_two_steps(db, person);
    return found;
}

std::string user_handle(sql::Tx& tx, PersonId person)
{
    auto const made = base::random_bytes(handle_length);
    tx.execute(
        "INSERT INTO person_factor (person_id, user_handle) VALUES ($1, $2) ON CONFLICT (person_id) DO NOTHING", person,
        sql::Blob{std::string(made.begin(), made.end())});
    return tx.value<sql::Blob>("SELECT user_handle FROM person_factor WHERE person_id = $1", person).value().bytes;
}

PasswordOf password_of(sql::Session& db, std::string_view mail)
{
    PasswordOf found;
    for (auto const& row : db.query(
             "SELECT p.id, f.password_hash FROM person p LEFT JOIN person_factor f ON f.person_id = p.id "
             "WHERE p.mail = $1 AND p.kind = 'person' AND p.disabled_at IS NULL AND p.erased_at IS NULL",
             mail))
        found = {row.get<PersonId>(0), row.get<std::optional<std::string>>(1)};
    return found;
}

void count_wrong_password(sql::Tx& tx, PersonId person, From from, base::Time now)
{
    count_wrong(tx, person, from == From::stranger ? Wrong{.passwords = 1} : Wrong{.known_passwords = 1}, now);
}

bool may_use_password(sql::Tx& tx, PersonId person, From from, base::Time now)
{
    return tx
        .value<std::int64_t>(
            "SELECT 1 FROM person_factor f JOIN person p ON p.id = f.person_id WHERE f.person_id = $1 "
            "AND (CASE WHEN $4 = 1 THEN f.known_wrong_passwords ELSE f.wrong_passwords END < $2 OR f.wrong_since < $3) "
            "AND p.disabled_at IS NULL AND p.erased_at IS NULL",
            person, wrong_passwords_a_day, now - std::chrono::days(1), from == From::known_browser)
        .has_value();
}

void set_password(sql::Tx& tx, http::Person const& person, std::string_view hash, base::Time now)
{
    PersonId const id{person.id};
    user_handle(tx, id);
    tx.execute("UPDATE person_factor SET password_hash = $2, password_at = $3 WHERE person_id = $1", id, hash, now);
    end_sessions(tx, id, {person.session}, now);
    audit(tx, {id, "password.set", "person", id.value}, now);
}

void set_password_hash(sql::Tx& tx, PersonId person, std::string_view hash)
{
    tx.execute(
        "UPDATE person_factor SET password_hash = $2 WHERE person_id = $1 AND password_hash IS NOT NULL", person, hash);
}

bool remove_password(sql::Tx& tx, PersonId person, base::Time now)
{
    auto const removed = tx.execute(
        "UPDATE person_factor SET password_hash = NULL, password_at = NULL "
        "WHERE person_id = $1 AND password_hash IS NOT NULL",
        person);
    if (removed == 0)
        return false;
    audit(tx, {person, "password.remove", "person", person.value}, now);
    return true;
}

void set_pending_app(sql::Tx& tx, PersonId person, std::string_view sealed)
{
    user_handle(tx, person);
    tx.execute("UPDATE person_factor SET totp_pending = $2 WHERE person_id = $1", person, sql::BlobView{sealed});
}

bool confirm_app(sql::Tx& tx, PersonId person, std::string_view sealed, std::int64_t step, base::Time now)
{
    auto const confirmed = tx.execute(
        "UPDATE person_factor SET totp_secret = totp_pending, totp_pending = NULL, totp_at = $4, totp_step = $3 "
        "WHERE person_id = $1 AND totp_pending = $2",
        person, sql::BlobView{sealed}, step, now);
    if (confirmed == 0)
        return false;
    audit(tx, {person, "app.add", "person", person.value}, now);
    return true;
}

bool remove_app(sql::Tx& tx, PersonId person, base::Time now)
{
    auto const removed = tx.execute(
        "UPDATE person_factor SET totp_secret = NULL, totp_pending = NULL, totp_at = NULL "
        "WHERE person_id = $1 AND totp_secret IS NOT NULL",
        person);
    if (removed == 0)
        return false;
    end_recovery_codes_alone(tx, person);
    audit(tx, {person, "app.remove", "person", person.value}, now);
    return true;
}

bool use_app_step(sql::Tx& tx, PersonId person, std::int64_t step, base::Time now)
{
    return may_use_code(tx, person, now)
        && tx.execute(
               "UPDATE person_factor SET totp_step = $2 WHERE person_id = $1 AND totp_secret IS NOT NULL "
               "AND totp_step < $2",
               person, step)
        == 1;
}

bool use_recovery_code(sql::Tx& tx, PersonId person, std::string_view hash, base::Time now)
{
    if (!may_use_code(tx, person, now))
        return false;
    auto const used = tx.execute(
        "UPDATE recovery_code SET used_at = $3 WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL", person,
        sql::BlobView{hash}, now);
    if (used == 0)
        return false;
    audit(tx, {person, "recovery_code.use", "person", person.value}, now);
    return true;
}

void count_wrong_code(sql::Tx& tx, PersonId person, base::Time now)
{
    count_wrong(tx, person, {.codes = 1}, now);
}

void set_recovery_codes(sql::Tx& tx, PersonId person, std::vector<std::string> const& hashes, base::Time now)
{
    user_handle(tx, person);
    tx.execute("DELETE FROM recovery_code WHERE person_id = $1", person);
    for (auto const& hash : hashes)
        tx.execute(
            "INSERT INTO recovery_code (person_id, code_hash, made_at) VALUES ($1, $2, $3)", person,
            sql::BlobView{hash}, now);
    audit(tx, {person, "recovery_code.make", "person", person.value}, now);
}

}
