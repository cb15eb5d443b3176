// What is deleted when its time has passed.
#include "accounts/sign_in.h"
#include "accounts/store_factors.h"

namespace accounts {

std::int64_t forget_expired_sessions(sql::Tx& tx, base::Time now)
{
    return tx.execute("DELETE FROM session WHERE expires_at < $1", now);
}

std::int64_t forget_expired(sql::Tx& tx, base::Time now)
{
    auto gone = forget_expired_sessions(tx, now - forms_kept);
    // A day of requests is what the count of wrong codes looks back on.
    gone += tx.execute("DELETE FROM sign_in WHERE created_at < $1", now - std::chrono::days(1));
    gone += store::forget_challenges(tx, now);
    gone += tx.execute("DELETE FROM invitation WHERE expires_at < $1", now);
    gone += tx.execute("DELETE FROM kept_form WHERE kept_at < $1", now - forms_kept);
    return gone + tx.execute("DELETE FROM mail_change WHERE expires_at < $1", now - std::chrono::days(1));
}

}
