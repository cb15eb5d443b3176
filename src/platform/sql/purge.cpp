// Overwriting what was deleted.
#include "platform/sql/purge.h"

#include "platform/sql/maintenance.h"

namespace sql {

void purge(Database& database)
{
    database.maintenance().purge();
}

}
