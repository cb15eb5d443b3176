// The schema of a PostgreSQL database in words that both engines share.
#pragma once
#include "platform/sql/migrate.h"

namespace sql {

Schema postgres_schema(Session& session);

}
