// The audit log: who changed what in content, rights and personal data, and when.
#pragma once
#include "accounts/accounts.h"
#include "accounts/audit_codes.h"

#include <string_view>

namespace accounts {

/// One line. It holds numbers and codes, no personal data: names and texts stand where they belong.
struct AuditLine
{
    PersonId actor;
    AuditAction action;   ///< what was done
    AuditSubject subject; ///< what it was done to
    std::int64_t subject_id = 0;
    std::string_view detail = {}; ///< codes and slugs: "editor drenthe-college"
};

/// Writes a line in the caller's transaction: what is not logged did not happen.
void audit(sql::Tx& tx, AuditLine const& line, base::Time now);

}
