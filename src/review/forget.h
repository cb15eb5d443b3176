// What review keeps about a text that is withdrawn.
#pragma once
#include "content/withdraw.h"

namespace review {

/// Takes the notices that name such a text out of everybody's inbox. Rounds with their readings and remarks hang on
/// the entry and go with it. Harmless to repeat.
void forget_entries(sql::Tx& tx, content::Withdrawn const& withdrawn);

}
