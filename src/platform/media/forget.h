// Taking a file of media away with its bytes.
#pragma once
#include "platform/sql/sql.h"

#include <string_view>

namespace media::store {

/// Removes the file with this name and those of its bytes that no other file has; nothing when there is none.
void forget_file(sql::Tx& tx, std::string_view name);

}
