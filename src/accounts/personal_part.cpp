// What the slice keeps about a person: the account, roles, sessions, invitations, kept forms, changes of address.
#include "accounts/people.h"
#include "accounts/personal.h"
#include "accounts/second_step_personal.h"
#include "accounts/session.h"
#include "accounts/sign_in.h"

#include "platform/text/date.h"

#include "text/accounts.h"

#include <algorithm>
#include <iterator>

namespace accounts {

namespace {

namespace words = text::accounts;

std::string time(std::optional<base::Time> moment)
{
    return moment ? text::iso_time(*moment) : std::string();
}

PersonalGroup account_of(Account const& account)
{
    return {
        .key = "person",
        .title = words::group_person,
        .records = {
            {{"name", words::fact_name, account.name},
             {"mail", words::fact_mail, account.mail.value_or("")},
             {"language", words::fact_language, std::string(text::code(account.language))},
             {"municipal", words::fact_municipal, account.municipal ? "1" : "0"},
             {"rhythm", words::fact_rhythm, std::string(code(account.rhythm))},
             {"created_at", words::fact_since, time(account.created_at)},
             {"disabled_at", words::fact_until, time(account.disabled_at)}}}};
}

PersonalGroup roles_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "person_role", .title = words::group_roles};
    for (auto const& row : db.query(
             "SELECT role, organisation, granted_at FROM person_role WHERE person_id = $1 ORDER BY role, organisation",
             person))
        group.records.push_back(
            {{"role", words::fact_role, row.get<std::string>(0)},
             {"organisation", words::fact_organisation, row.get<std::string>(1)},
             {"granted_at", words::fact_since, time(row.get<base::Time>(2))}});
    return group;
}

PersonalGroup sessions_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "session", .title = words::group_sessions};
    for (auto const& row : db.query(
             "SELECT device, created_at, seen_at, expires_at FROM session WHERE person_id = $1 ORDER BY id DESC",
             person))
        group.records.push_back(
            {{"device", words::fact_device, row.get<std::string>(0)},
             {"created_at", words::fact_since, time(row.get<base::Time>(1))},
             {"seen_at", words::fact_seen, time(row.get<base::Time>(2))},
             {"expires_at", words::fact_until, time(row.get<base::Time>(3))}});
    return group;
}

PersonalGroup requests_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "sign_in", .title = words::group_requests};
    for (auto const& row :
         db.query("SELECT created_at, expires_at FROM sign_in WHERE person_id = $1 ORDER BY id DESC", person))
        group.records.push_back(
            {{"created_at", words::fact_since, time(row.get<base::Time>(0))},
             {"expires_at", words::fact_until, time(row.get<base::Time>(1))}});
    return group;
}

PersonalGroup invitations_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "invitation", .title = words::group_invitations};
    for (auto const& row :
         db.query("SELECT way, created_at, expires_at FROM invitation WHERE person_id = $1 ORDER BY id DESC", person))
        group.records.push_back(
            {{"way", words::fact_way, row.get<std::string>(0)},
             {"created_at", words::fact_since, time(row.get<base::Time>(1))},
             {"expires_at", words::fact_until, time(row.get<base::Time>(2))}});
    return group;
}

PersonalGroup kept_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "kept_form", .title = words::group_kept};
    for (auto const& row :
         db.query("SELECT address, fields, kept_at FROM kept_form WHERE person_id = $1 ORDER BY id DESC", person))
        group.records.push_back(
            {{"address", words::fact_address, row.get<std::string>(0)},
             {"fields", words::fact_what, row.get<std::string>(1)},
             {"kept_at", words::fact_since, time(row.get<base::Time>(2))}});
    return group;
}

PersonalGroup changes_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "mail_change", .title = words::group_changes};
    for (auto const& row :
         db.query("SELECT mail, created_at, expires_at FROM mail_change WHERE person_id = $1 ORDER BY id DESC", person))
        group.records.push_back(
            {{"mail", words::fact_mail, row.get<std::string>(0)},
             {"created_at", words::fact_since, time(row.get<base::Time>(1))},
             {"expires_at", words::fact_until, time(row.get<base::Time>(2))}});
    return group;
}

std::vector<PersonalGroup> collect(sql::Session& db, PersonId person)
{
    auto const account = store::person(db, person);
    if (!account)
        return {};
    std::vector<PersonalGroup> groups{
        account_of(*account),       roles_of(db, person), sessions_of(db, person), requests_of(db, person),
        invitations_of(db, person), kept_of(db, person),  changes_of(db, person)};
    std::ranges::move(collect_factors(db, person), std::back_inserter(groups));
    return groups;
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
    return {collect, erase};
}

}
