// The code that confirms an erasure: made when its mail is, so that it stands nowhere but there. Private to the slice.
#pragma once
#include "privacy/privacy.h"

namespace privacy {

std::string code_hash(security::Key const& key, accounts::PersonId person, std::string_view code);

jobs::JobRequest code_job(accounts::PersonId person);
/// Makes a code, stores its hash and mails it.
void mail_code(Privacy& privacy, jobs::Job const& job);

}
