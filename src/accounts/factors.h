// Ways to sign in, for those who help people that lost theirs.
#pragma once
#include "accounts/accounts.h"
#include "platform/sql/sql.h"

namespace accounts::store {

/// Takes away all second steps of somebody who lost them: passkeys, app, codes on paper. Signs them out everywhere and
/// tells them in the inbox; the next time they sign in they set up a new one. Writes the audit log. False when there
/// was none. Who may ask for it is the caller's rule.
bool forget_second_steps(sql::Tx& tx, PersonId person, PersonId by, base::Time now);

}
