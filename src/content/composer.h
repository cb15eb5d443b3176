// Parts of statements for lists of which the shape follows what is asked; private to the store.
#pragma once
#include "content/list.h"
#include "platform/sql/composer.h"

#include <string>

namespace content::store {

using sql::Composer;

/// Keeps the entries, of the table with this alias, that have at least one of the values.
inline void add_filter(Composer& composer, Filter const& filter, std::string_view table = "l")
{
    composer.add(" AND EXISTS (SELECT 1 FROM entry_value v WHERE v.entry_id = ").add(table);
    composer.add(".entry_id AND v.field = ").bind(filter.field);
    composer.add(" AND v.text IN (");
    for (std::size_t i = 0; i < filter.any_of.size(); ++i)
        composer.add(i == 0 ? "" : ", ").bind(filter.any_of[i]);
    composer.add("))");
}

/// Keeps the entries `l` whose day has passed, or has not.
inline void add_filter(Composer& composer, DayFilter const& filter)
{
    composer.add(filter.side == DayFilter::Side::passed ? " AND EXISTS" : " AND NOT EXISTS");
    composer.add(" (SELECT 1 FROM entry_value v WHERE v.entry_id = l.entry_id AND v.field = ").bind(filter.field);
    composer.add(" AND v.number < ").bind(filter.day).add(")");
}

}
