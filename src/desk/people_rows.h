// How people are read as a viewer may see them; private to the store of the slice.
#pragma once
#include "desk/people.h"

namespace desk::store {

/// Whom the viewer `$1` may see, of the people `p`. An account of a municipality sees only people with a role that says
/// nothing of experience: who is an expert by experience and nothing else is as invisible as who has no role at all, so
/// that taking somebody's last other role tells nothing.
inline constexpr char const* visible_person =
    "p.kind = 'person' AND p.erased_at IS NULL AND "
    "(NOT EXISTS (SELECT 1 FROM person v WHERE v.id = $1 AND v.municipal = 1) "
    "OR EXISTS (SELECT 1 FROM person_role o WHERE o.person_id = p.id AND o.role <> 'expert'))";

/// The roles `r` of `p` that the viewer `$1` may know of.
inline constexpr char const* visible_role =
    "(r.role <> 'expert' OR NOT EXISTS (SELECT 1 FROM person v WHERE v.id = $1 AND v.municipal = 1))";

/// One row a role, with the columns of `p` first; read by `read_accounts`.
inline constexpr char const* person_columns =
    "p.id, p.name, p.mail, p.language, p.municipal, p.created_at, p.disabled_at, "
    "COALESCE(r.role, ''), COALESCE(r.organisation, '')";

/// Rows of one person must follow each other.
std::vector<Account> read_accounts(sql::Rows rows);

}
