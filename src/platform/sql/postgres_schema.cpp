// The schema of a PostgreSQL database in words that both engines share, read from its catalog.
#include "platform/sql/postgres_schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace sql {

namespace {

constexpr char const* columns_sql = R"(
    SELECT c.relname, a.attname, t.typname, NOT a.attnotnull,
           coalesce(array_position(i.indkey::int2[], a.attnum), -1) + 1
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema())";

constexpr char const* unique_sql = R"(
    SELECT c.relname, i.indpred IS NOT NULL,
           (SELECT string_agg(coalesce(a.attname, 'computed'), ',' ORDER BY k.place)
            FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number AND k.number > 0)
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE i.indisunique AND NOT i.indisprimary AND n.nspname = current_schema())";

constexpr char const* foreign_sql = R"(
    SELECT c.relname, o.relname, k.confdeltype::text,
           (SELECT string_agg(a.attname, ',' ORDER BY u.place)
            FROM unnest(k.conkey) WITH ORDINALITY AS u(number, place)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
           (SELECT string_agg(a.attname, ',' ORDER BY u.place)
            FROM unnest(k.confkey) WITH ORDINALITY AS u(number, place)
            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number)
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_class o ON o.oid = k.confrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND n.nspname = current_schema())";

std::string shared_name(std::map<std::string_view, std::string_view> const& names, std::string_view name)
{
    auto const found = names.find(name);
    return std::string(found == names.end() ? name : found->second);
}

std::string shared_type(std::string_view type)
{
    return shared_name(
        {{"bool", "integer"},
         {"int2", "integer"},
         {"int4", "integer"},
         {"int8", "integer"},
         {"float4", "real"},
         {"float8", "real"},
         {"varchar", "text"},
         {"bytea", "blob"}},
        type);
}

/// pg_constraint.confdeltype; no action and restrict differ only in when they refuse.
std::string deletion(std::string_view code)
{
    return shared_name(
        {{"a", ""},
         {"r", ""},
         {"c", " on delete cascade"},
         {"n", " on delete set null"},
         {"d", " on delete set default"}},
        code);
}

}

Schema postgres_schema(Session& session)
{
    Schema schema;
    for (auto const& row : session.query(columns_sql))
    {
        schema.columns.push_back(
            {.table = row.get<std::string>(0),
             .name = row.get<std::string>(1),
             .type = shared_type(row.get<std::string_view>(2)),
             .nullable = row.get<bool>(3),
             .key = row.get<int>(4)});
    }
    for (auto const& row : session.query(unique_sql))
    {
        schema.unique_keys.push_back(fmt::format(
            "{}({}){}", row.get<std::string_view>(0), row.get<std::string_view>(2), row.get<bool>(1) ? " where" : ""));
    }
    for (auto const& row : session.query(foreign_sql))
    {
        schema.foreign_keys.push_back(fmt::format(
            "{}({}) -> {}({}){}", row.get<std::string_view>(0), row.get<std::string_view>(3),
            row.get<std::string_view>(1), row.get<std::string_view>(4), deletion(row.get<std::string_view>(2))));
    }
    std::ranges::sort(schema.columns);
    std::ranges::sort(schema.unique_keys);
    std::ranges::sort(schema.foreign_keys);
    return schema;
}

}
