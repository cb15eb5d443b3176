// Making the first administrator.
#include "accounts/administrator.h"

#include "platform/base/error.h"

namespace accounts {

namespace {

int other_administrators(sql::Session& db, PersonId person)
{
    return db
        .value<int>(
            "SELECT COUNT(*) FROM person_role r JOIN person p ON p.id = r.person_id WHERE r.role = 'administrator' "
            "AND p.id <> $1 AND p.disabled_at IS NULL AND p.erased_at IS NULL",
            person)
        .value_or(0);
}

Invited must(InviteResult const& result)
{
    if (auto const* const invited = std::get_if<Invited>(&result))
        return *invited;
    throw base::Error("this person may not sign in; let an administrator allow it first");
}

}

MadeAdministrator make_administrator(Accounts& accounts, NewAdministrator const& administrator)
{
    return accounts.db.write([&](sql::Tx& tx) {
        Granted const role{Role::administrator};
        auto const known = store::person_by_mail(tx, administrator.mail);
        auto const system = system_inviter();
        if (known)
            store::grant(tx, known->id, role, import_person, accounts.clock.now());
        auto const invited = must(
            known ? invite_again(accounts, tx, known->id, InviteBy::letter, system)
                  : invite(
                        accounts, tx,
                        {.person = {.name = administrator.name, .mail = administrator.mail},
                         .roles = {role},
                         .by = InviteBy::letter},
                        system));
        return MadeAdministrator{
            invited.person, invited.code, known.has_value(), other_administrators(tx, invited.person)};
    });
}

}
