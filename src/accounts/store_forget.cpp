// What is deleted when its time has passed.
#include "accounts/invite.h"
#include "accounts/sign_in.h"
#include "accounts/store_factors.h"

namespace accounts {

namespace {

// With an offer that nobody accepted goes who it was made to, if they are here for nothing else.
std::int64_t forget_invitations(sql::Tx& tx, base::Time now)
{
    std::vector<PersonId> strangers;
    for (auto const& row : tx.query(
             "DELETE FROM invitation WHERE expires_at < $1 AND role IS NOT NULL AND accepted_at IS NULL "
             "RETURNING person_id",
             now))
        strangers.push_back(row.get<PersonId>(0));
    auto const others = tx.execute("DELETE FROM invitation WHERE expires_at < $1", now);
    for (auto const person : strangers)
        forget_stranger(tx, person, now);
    return static_cast<std::int64_t>(strangers.size()) + others;
}

}

// The row stays without name and address, as after an erasure: others may name it. The log tells who had a role before.
void forget_stranger(sql::Tx& tx, PersonId person, base::Time now)
{
    tx.execute(
        "UPDATE person SET name = '', mail = NULL, municipal = 0, rhythm = 'never', language = 'nl', "
        "disabled_at = COALESCE(disabled_at, $2), erased_at = $2 WHERE id = $1 AND kind = 'person' "
        "AND erased_at IS NULL AND NOT EXISTS (SELECT 1 FROM person_role WHERE person_id = $1) "
        "AND NOT EXISTS (SELECT 1 FROM consent WHERE person_id = $1) "
        "AND NOT EXISTS (SELECT 1 FROM session WHERE person_id = $1) "
        "AND NOT EXISTS (SELECT 1 FROM invitation WHERE person_id = $1) "
        "AND EXISTS (SELECT 1 FROM audit WHERE subject = 'person' AND subject_id = $1 AND action = 'person.add') "
        "AND NOT EXISTS (SELECT 1 FROM audit WHERE subject = 'person' AND subject_id = $1 "
        "AND action NOT IN ('person.add', 'person.invite', 'invitation.withdraw'))",
        person, now);
}

std::int64_t forget_expired_sessions(sql::Tx& tx, base::Time now)
{
    return tx.execute("DELETE FROM session WHERE expires_at < $1", now);
}

std::int64_t forget_expired(sql::Tx& tx, base::Time now)
{
    auto gone = forget_expired_sessions(tx, now - forms_kept);
    // A day of requests is what the count of wrong codes looks back on.
    gone += tx.execute("DELETE FROM sign_in WHERE created_at < $1", now - std::chrono::days(1));
    gone += store::forget_challenges(tx, now);
    gone += forget_invitations(tx, now);
    gone += tx.execute("DELETE FROM kept_form WHERE kept_at < $1", now - forms_kept);
    return gone + tx.execute("DELETE FROM mail_change WHERE expires_at < $1", now - std::chrono::days(1));
}

}
