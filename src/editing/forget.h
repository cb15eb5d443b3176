// What is being written by somebody, and about an entry that is withdrawn: to see it, and to let it go.
#pragma once
#include "accounts/personal.h"
#include "content/withdraw.h"

namespace editing {

accounts::PersonalPart personal_part();

/// Works on these entries, or under their names, with versions and autosaves, and what hangs on them, go too.
void forget_entries(sql::Tx& tx, content::Withdrawn const& withdrawn);

}
