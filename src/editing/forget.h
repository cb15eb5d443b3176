// What is being written about an entry that is withdrawn goes too.
#pragma once
#include "content/withdraw.h"

namespace editing {

/// Works on these entries, or under their names, with versions and autosaves, and what hangs on them.
void forget_entries(sql::Tx& tx, content::Withdrawn const& withdrawn);

}
