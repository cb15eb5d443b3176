// A write on PostgreSQL: one transaction, run again when it conflicts with others.
#pragma once
#include "platform/sql/postgres_database.h"

namespace sql {

/// Answers how many statements the closure ran in the end.
int postgres_write(PostgresPool& pool, std::function<void(Tx&)> const& closure, Isolation isolation);

}
