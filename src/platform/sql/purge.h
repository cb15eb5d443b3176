// Overwriting what was deleted: so that no words stay behind in the files of the database.
#pragma once
#include "platform/sql/sql.h"

namespace sql {

/// SQLite: writes the file anew without what was deleted, and empties its log. PostgreSQL: makes the room of what was
/// deleted free to be written over. Slow on a large database; others go on meanwhile, or wait a moment.
/// Throws Busy when somebody reads for too long: try again later.
void purge(Database& database);

}
