// People and their sessions: the tables that every room's actors refer to.
#pragma once
#include "platform/base/id.h"
#include "platform/base/time.h"
#include "platform/sql/migrate.h"

#include <span>
#include <string_view>

namespace accounts {

using PersonId = base::Id<struct PersonTag>;

/// The actor of everything that `kracht import` writes; made by the migration, cannot sign in.
inline constexpr PersonId import_person{1};

std::span<sql::Migration const> migrations();

/// Deletes the sessions that ended before `now`; answers how many.
std::int64_t forget_expired_sessions(sql::Tx& tx, base::Time now);

}
