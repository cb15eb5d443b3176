// Who sees which works, as SQL.
#pragma once
#include "editing/work.h"
#include "platform/sql/composer.h"

namespace editing::store {

/// Keeps the works `w` that the person may see.
void add_rights(sql::Composer& composer, http::Person const& person);

}
