// The schema of a SQLite database in words that both engines share.
#pragma once
#include "platform/sql/migrate.h"

namespace sql {

Schema sqlite_schema(Session& session);

}
