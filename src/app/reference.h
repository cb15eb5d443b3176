// The reference pages of docs/reference, made from the program itself.
#pragma once
#include "app/settings.h"

#include <string>

namespace app {

/// docs/reference/routes.md: every address, its method, who may use it, the query parameters it reads.
std::string routes_reference();
/// docs/reference/rights.md: which role has which right, and the addresses that ask for each.
std::string rights_reference();
/// docs/reference/settings.md: every setting with its default.
std::string settings_reference();
/// docs/reference/kinds.md: every kind and its fields, as content files write them.
std::string kinds_reference();
/// docs/reference/personal-data.md: where data about people may stand, why, and how long.
std::string personal_data_reference();
/// docs/reference/schema.md: every table and column.
std::string schema_reference();

}
