// The SQL of people, their roles, and what is written in the audit log about them.
#include "accounts/audit.h"
#include "accounts/people.h"
#include "accounts/session.h"

namespace accounts {

namespace {

// One row a role; who has none comes once, with an empty role.
constexpr char const* person_rows =
    "SELECT p.id, p.name, p.mail, p.language, p.municipal, p.rhythm, p.created_at, p.disabled_at, p.erased_at, "
    "COALESCE(r.role, ''), COALESCE(r.organisation, '') "
    "FROM person p LEFT JOIN person_role r ON r.person_id = p.id WHERE p.kind = 'person' AND ";

Account read_account(sql::Row const& row)
{
    Account account;
    account.id = row.get<PersonId>(0);
    account.name = row.get<std::string>(1);
    account.mail = row.get<std::optional<std::string>>(2);
    account.language = text::language_from(row.get<std::string_view>(3)).value_or(text::Language::nl);
    account.municipal = row.get<bool>(4);
    account.rhythm = rhythm_from(row.get<std::string_view>(5)).value_or(Rhythm::daily);
    account.created_at = row.get<base::Time>(6);
    account.disabled_at = row.get<std::optional<base::Time>>(7);
    account.erased_at = row.get<std::optional<base::Time>>(8);
    return account;
}

std::vector<Account> read_accounts(sql::Rows rows)
{
    std::vector<Account> found;
    for (auto const& row : rows)
    {
        if (found.empty() || found.back().id != row.get<PersonId>(0))
            found.push_back(read_account(row));
        if (auto const role = role_from(row.get<std::string_view>(9)))
            found.back().roles.push_back({*role, row.get<std::string>(10)});
    }
    return found;
}

std::optional<Account> first(std::vector<Account> accounts)
{
    return accounts.empty() ? std::nullopt : std::optional(std::move(accounts.front()));
}

std::string role_detail(Granted const& granted)
{
    std::string detail(code(granted.role));
    return granted.organisation.empty() ? detail : detail + " " + granted.organisation;
}

}

void audit(sql::Tx& tx, AuditLine const& line, base::Time now)
{
    tx.execute(
        "INSERT INTO audit (at, actor_id, action, subject, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6)", now,
        line.actor, line.action.code(), line.subject.code(), line.subject_id, line.detail);
}

namespace store {

std::optional<Account> person(sql::Session& db, PersonId id)
{
    return first(read_accounts(db.query(std::string(person_rows) + "p.id = $1 ORDER BY r.role, r.organisation", id)));
}

std::optional<Account> person_by_mail(sql::Session& db, std::string_view mail)
{
    return first(
        read_accounts(db.query(std::string(person_rows) + "p.mail = $1 ORDER BY r.role, r.organisation", mail)));
}

PersonId add_person(sql::Tx& tx, NewPerson const& person, base::Time now)
{
    return tx
        .value<PersonId>(
            "INSERT INTO person (kind, name, mail, language, municipal, created_at) "
            "VALUES ('person', $1, $2, $3, $4, $5) RETURNING id",
            person.name, person.mail, text::code(person.language), person.municipal, now)
        .value();
}

bool grant(sql::Tx& tx, PersonId person, Granted const& granted, PersonId by, base::Time now)
{
    auto const added = tx.execute(
        "INSERT INTO person_role (person_id, role, organisation, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT DO NOTHING",
        person, code(granted.role), granted.organisation, by, now);
    if (added == 0)
        return false;
    // A session of two steps lasts long for who has no such role: the step is asked anew, and then it lasts less.
    if (about(granted.role).steps == Steps::two)
        tx.execute("UPDATE session SET steps = 1 WHERE person_id = $1", person);
    audit(tx, {by, "role.grant", "person", person.value, role_detail(granted)}, now);
    return true;
}

bool revoke(sql::Tx& tx, PersonId person, Granted const& granted, PersonId by, base::Time now)
{
    auto const removed = tx.execute(
        "DELETE FROM person_role WHERE person_id = $1 AND role = $2 AND organisation = $3", person, code(granted.role),
        granted.organisation);
    if (removed == 0)
        return false;
    end_sessions(tx, person, {}, now);
    audit(tx, {by, "role.revoke", "person", person.value, role_detail(granted)}, now);
    return true;
}

std::vector<Account> people_with(sql::Session& db, Role role, std::string_view organisation)
{
    return read_accounts(db.query(
        std::string(person_rows)
            + "p.disabled_at IS NULL AND p.erased_at IS NULL AND EXISTS (SELECT 1 FROM person_role h "
              "WHERE h.person_id = p.id AND h.role = $1 AND (h.organisation = $2 OR $2 = '')) "
              "ORDER BY p.id, r.role, r.organisation",
        code(role), organisation));
}

}

}
