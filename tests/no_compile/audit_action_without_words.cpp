// What is written in the audit log must have words, or its page shows codes.
// reason: a_code_of_the_audit_log_needs_words
#include "accounts/audit.h"

void log(sql::Tx& tx)
{
    accounts::audit(tx, {accounts::PersonId{1}, "person.praise", "person", 1}, {});
}
