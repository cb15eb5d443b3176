// What is kept about how a person signs in: for "what is stored about me", and to erase it. Part of personal_part.
#pragma once
#include "accounts/personal.h"
#include "platform/sql/sql.h"

namespace accounts {

/// No secrets and no hashes of them: that they are there, since when, and when they were used.
std::vector<PersonalGroup> collect_factors(sql::Session& db, PersonId person);
void erase_factors(sql::Tx& tx, PersonId person);

}
