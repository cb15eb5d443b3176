// What review keeps about a text that is withdrawn.
#include "review/forget.h"

namespace review {

void forget_entries(sql::Tx& tx, content::Withdrawn const& withdrawn)
{
    // All sentences of tell.cpp end with the title. One that ends like it by chance is no loss.
    for (auto const& row : withdrawn.rows)
        tx.execute(
            "DELETE FROM notice WHERE topic IN ('review', 'remark', 'read_along', 'published', 'publish', "
            "'still_right') AND EXISTS (SELECT 1 FROM entry e WHERE e.id = $1 AND notice.title LIKE '% ' || e.title)",
            row.id);
}

}
