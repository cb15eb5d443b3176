// What the slice keeps about a person: the account, roles, sessions, invitations, kept forms, changes of address,
// ways to sign in.
#include "accounts/personal.h"
#include "accounts/sign_in.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr auto time = PersonalForm::time;

constexpr PersonalField account_fields[]{
    {"name", words::fact_name},
    {"mail", words::fact_mail},
    {"language", words::fact_language},
    {"municipal", words::fact_municipal},
    {"rhythm", words::fact_rhythm},
    {"created_at", words::fact_since, time},
    {"disabled_at", words::fact_until, time},
};
constexpr PersonalField role_fields[]{
    {"role", words::fact_role},
    {"organisation", words::fact_organisation},
    {"granted_at", words::fact_since, time},
};
constexpr PersonalField session_fields[]{
    {"device", words::fact_device},
    {"created_at", words::fact_since, time},
    {"seen_at", words::fact_seen, time},
    {"expires_at", words::fact_until, time},
};
constexpr PersonalField request_fields[]{
    {"created_at", words::fact_since, time},
    {"expires_at", words::fact_until, time},
};
constexpr PersonalField invitation_fields[]{
    {"name", words::fact_name},
    {"way", words::fact_way},
    {"role", words::fact_role},
    {"organisation", words::fact_organisation},
    {"created_at", words::fact_since, time},
    {"expires_at", words::fact_until, time},
};
constexpr PersonalField kept_fields[]{
    {"address", words::fact_address},
    {"fields", words::fact_what},
    {"kept_at", words::fact_since, time},
};
constexpr PersonalField change_fields[]{
    {"mail", words::fact_mail},
    {"created_at", words::fact_since, time},
    {"expires_at", words::fact_until, time},
};
constexpr PersonalField way_fields[]{
    {"password_at", words::fact_password, time},
    {"app_at", words::fact_app, time},
    {"wrong", words::fact_wrong},
};
constexpr PersonalField passkey_fields[]{
    {"name", words::fact_name},
    {"created_at", words::fact_since, time},
    {"used_at", words::fact_used, time},
};
constexpr PersonalField recovery_fields[]{
    {"made_at", words::fact_since, time},
    {"used_at", words::fact_used, time},
};

// No secrets and no hashes of them: that they are there, since when, and when they were used.
constexpr PersonalQuery queries[]{
    {"person", words::group_person,
     "SELECT id, name, mail, language, municipal, rhythm, created_at, disabled_at FROM person "
     "WHERE id = $1 AND kind = 'person'",
     account_fields},
    {"person_role", words::group_roles,
     "SELECT granted_at, role, organisation, granted_at FROM person_role WHERE person_id = $1", role_fields},
    {"session", words::group_sessions,
     "SELECT id, device, created_at, seen_at, expires_at FROM session WHERE person_id = $1", session_fields},
    {"sign_in", words::group_requests, "SELECT id, created_at, expires_at FROM sign_in WHERE person_id = $1",
     request_fields},
    {"invitation", words::group_invitations,
     "SELECT id, name, way, role, organisation, created_at, expires_at FROM invitation WHERE person_id = $1",
     invitation_fields},
    {"kept_form", words::group_kept, "SELECT id, address, fields, kept_at FROM kept_form WHERE person_id = $1",
     kept_fields},
    {"mail_change", words::group_changes,
     "SELECT id, mail, created_at, expires_at FROM mail_change WHERE person_id = $1", change_fields},
    {"factors", words::group_factors,
     "SELECT person_id, password_at, totp_at, wrong_passwords + known_wrong_passwords + wrong_codes FROM person_factor "
     "WHERE person_id = $1",
     way_fields},
    {"passkeys", words::group_passkeys, "SELECT id, name, created_at, used_at FROM passkey WHERE person_id = $1",
     passkey_fields},
    {"recovery", words::group_recovery, "SELECT id, made_at, used_at FROM recovery_code WHERE person_id = $1",
     recovery_fields},
};

void erase_factors(sql::Tx& tx, PersonId person)
{
    tx.execute("DELETE FROM passkey WHERE person_id = $1", person);
    tx.execute("DELETE FROM recovery_code WHERE person_id = $1", person);
    tx.execute("DELETE FROM passkey_challenge WHERE person_id = $1", person);
    tx.execute("DELETE FROM person_factor WHERE person_id = $1", person);
}

// The row itself stays, with its number only: other rows name who did something by it.
void erase(sql::Tx& tx, PersonId person, base::Time now)
{
    tx.execute("DELETE FROM session WHERE person_id = $1", person);
    tx.execute("DELETE FROM person_role WHERE person_id = $1", person);
    tx.execute("DELETE FROM sign_in WHERE person_id = $1", person);
    tx.execute("DELETE FROM invitation WHERE person_id = $1", person);
    tx.execute("DELETE FROM kept_form WHERE person_id = $1", person);
    tx.execute("DELETE FROM mail_change WHERE person_id = $1", person);
    erase_factors(tx, person);
    tx.execute(
        "UPDATE person SET name = '', mail = NULL, municipal = 0, rhythm = 'never', language = 'nl', "
        "disabled_at = COALESCE(disabled_at, $2), erased_at = COALESCE(erased_at, $2) WHERE id = $1 "
        "AND kind = 'person'",
        person, now);
}

}

PersonalPart personal_part()
{
    return {queries, erase};
}

}
