// Checks on what is read from a row.
#include "platform/sql/rows.h"

#include <fmt/format.h>

namespace sql {

void Row::require_column(int column) const
{
    if (column < 0 || column >= cursor_->columns())
        throw Error(fmt::format("there is no column {}, the row has {}", column, cursor_->columns()));
}

void Row::require_value(int column) const
{
    require_column(column);
    if (cursor_->is_null(column))
        throw Error(fmt::format("column {} is NULL and is not read as optional", column));
}

std::int64_t checked(std::int64_t value, std::int64_t least, std::int64_t most)
{
    if (value < least || value > most)
        throw Error(fmt::format("{} is not between {} and {}", value, least, most));
    return value;
}

}
