// The schema of a SQLite database in words that both engines share.
#include "platform/sql/sqlite_schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace sql {

namespace {

constexpr char const* tables_sql = "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                   "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";

std::string shared_type(std::string_view declared)
{
    static std::map<std::string_view, std::string_view> const names{
        {"INTEGER", "integer"}, {"INT", "integer"}, {"REAL", "real"}, {"TEXT", "text"}, {"BLOB", "blob"}};
    auto const found = names.find(declared);
    return std::string(found == names.end() ? declared : found->second);
}

void read_columns(Session& session, std::string const& table, Schema& schema)
{
    for (auto const& row : session.query("SELECT name, type, \"notnull\", pk FROM pragma_table_info($1)", table))
    {
        auto const key = row.get<int>(3);
        schema.columns.push_back(
            {.table = table,
             .name = row.get<std::string>(0),
             .type = shared_type(row.get<std::string_view>(1)),
             .nullable = !row.get<bool>(2) && key == 0,
             .key = key});
    }
}

void read_unique_keys(Session& session, std::string const& table, Schema& schema)
{
    constexpr auto* sql = "SELECT group_concat(coalesce(name, 'computed')), partial FROM ("
                          "SELECT list.seq, list.partial, info.name FROM pragma_index_list($1) AS list, "
                          "pragma_index_info(list.name) AS info "
                          "WHERE list.\"unique\" = 1 AND list.origin <> 'pk' ORDER BY list.seq, info.seqno) "
                          "GROUP BY seq";
    for (auto const& row : session.query(sql, table))
    {
        auto const* partial = row.get<bool>(1) ? " where" : "";
        schema.unique_keys.push_back(fmt::format("{}({}){}", table, row.get<std::string_view>(0), partial));
    }
}

std::string primary_key(Session& session, std::string const& table)
{
    constexpr auto* sql =
        "SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk)";
    return session.value<std::string>(sql, table).value_or("");
}

std::string deletion(std::string_view action)
{
    if (action == "NO ACTION" || action == "RESTRICT")
        return "";
    auto lower = std::string(action);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    return " on delete " + lower;
}

void read_foreign_keys(Session& session, std::string const& table, Schema& schema)
{
    constexpr auto* sql = "SELECT \"table\", group_concat(\"from\"), group_concat(\"to\"), on_delete FROM ("
                          "SELECT * FROM pragma_foreign_key_list($1) ORDER BY id, seq) GROUP BY id";
    for (auto const& row : session.query(sql, table))
    {
        auto const other = row.get<std::string>(0);
        auto const named = row.get<std::optional<std::string>>(2);
        schema.foreign_keys.push_back(fmt::format(
            "{}({}) -> {}({}){}", table, row.get<std::string_view>(1), other,
            named ? *named : primary_key(session, other), deletion(row.get<std::string_view>(3))));
    }
}

}

Schema sqlite_schema(Session& session)
{
    std::vector<std::string> tables;
    for (auto const& row : session.query(tables_sql))
        tables.push_back(row.get<std::string>(0));
    Schema schema;
    for (auto const& table : tables)
    {
        read_columns(session, table, schema);
        read_unique_keys(session, table, schema);
        read_foreign_keys(session, table, schema);
    }
    std::ranges::sort(schema.columns);
    std::ranges::sort(schema.unique_keys);
    std::ranges::sort(schema.foreign_keys);
    return schema;
}

}
