// What is kept about how a person signs in.
#include "accounts/second_step_personal.h"

#include "platform/text/date.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

std::string time(std::optional<base::Time> moment)
{
    return moment ? text::iso_time(*moment) : std::string();
}

PersonalGroup ways_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "factors", .title = words::group_factors};
    for (auto const& row : db.query(
             "SELECT password_at, totp_at, wrong_passwords + wrong_codes FROM person_factor WHERE person_id = $1",
             person))
        group.records.push_back(
            {{"password_at", words::fact_password, time(row.get<std::optional<base::Time>>(0))},
             {"app_at", words::fact_app, time(row.get<std::optional<base::Time>>(1))},
             {"wrong", words::fact_wrong, std::to_string(row.get<std::int64_t>(2))}});
    return group;
}

PersonalGroup passkeys_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "passkeys", .title = words::group_passkeys};
    for (auto const& row :
         db.query("SELECT name, created_at, used_at FROM passkey WHERE person_id = $1 ORDER BY id DESC", person))
        group.records.push_back(
            {{"name", words::fact_name, row.get<std::string>(0)},
             {"created_at", words::fact_since, time(row.get<base::Time>(1))},
             {"used_at", words::fact_used, time(row.get<std::optional<base::Time>>(2))}});
    return group;
}

PersonalGroup recovery_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "recovery", .title = words::group_recovery};
    for (auto const& row :
         db.query("SELECT made_at, used_at FROM recovery_code WHERE person_id = $1 ORDER BY id DESC", person))
        group.records.push_back(
            {{"made_at", words::fact_since, time(row.get<base::Time>(0))},
             {"used_at", words::fact_used, time(row.get<std::optional<base::Time>>(1))}});
    return group;
}

}

std::vector<PersonalGroup> collect_factors(sql::Session& db, PersonId person)
{
    return {ways_of(db, person), passkeys_of(db, person), recovery_of(db, person)};
}

void erase_factors(sql::Tx& tx, PersonId person)
{
    tx.execute("DELETE FROM passkey WHERE person_id = $1", person);
    tx.execute("DELETE FROM recovery_code WHERE person_id = $1", person);
    tx.execute("DELETE FROM passkey_challenge WHERE person_id = $1", person);
    tx.execute("DELETE FROM person_factor WHERE person_id = $1", person);
}

}
