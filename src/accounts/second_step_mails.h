// The mail that tells somebody that a way to sign in was added or removed. Private to the slice.
#pragma once
#include "accounts/sign_in.h"

namespace accounts {

enum class FactorChange {
    passkey_added,
    passkey_removed,
    app_added,
    app_removed,
    password_set,
    password_removed,
    recovery_made,
    recovery_used,
};

/// Queues the mail in the transaction of the change.
void tell_factor_change(Accounts& accounts, sql::Tx& tx, PersonId person, FactorChange change);
/// What sends it. Who has no mail finds it in the inbox instead.
jobs::Handler factor_mail_handler(Accounts& accounts, mail::Mailer& mailer);

}
