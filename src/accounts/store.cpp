// The SQL of people and sessions.
#include "accounts/accounts.h"

namespace accounts {

std::int64_t forget_expired_sessions(sql::Tx& tx, base::Time now)
{
    return tx.execute("DELETE FROM session WHERE expires_at < $1", now);
}

}
