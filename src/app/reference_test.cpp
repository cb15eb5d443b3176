// Tests of the reference pages, of the whole schema, and of the register of personal data against it.
#include "app/reference.h"

#include "accounts/personal_data.h"
#include "app/database.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace {

using testing::HasSubstr;

std::vector<std::string> split(std::string_view list)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < list.size();)
    {
        auto const end = std::min(list.find(", ", at), list.size());
        parts.emplace_back(list.substr(at, end - at));
        at = end + 2;
    }
    return parts;
}

sql::Schema whole_schema()
{
    tests::TestDatabase db(tests::Engine::sqlite, app::all_migrations());
    return sql::read_schema(db);
}

std::string full(std::string_view table, std::string_view column)
{
    return std::string(table) + "." + std::string(column);
}

/// "table.column" of every column in the table of personal data.
std::set<std::string> personal()
{
    std::set<std::string> columns;
    for (auto const& place : accounts::personal_data())
        for (auto const& name : split(place.columns))
            columns.insert(full(place.table, name));
    return columns;
}

/// The same of every column that was declared to say nothing about anybody; "*" stands for what the schema has.
std::set<std::string> declared_free(sql::Schema const& schema)
{
    std::set<std::string> columns;
    for (auto const& free : accounts::free_of_personal_data())
    {
        for (auto const& name : split(free.columns))
            if (name != "*")
                columns.insert(full(free.table, name));
        for (auto const& column : schema.columns)
            if (free.columns == "*" && column.table == free.table)
                columns.insert(full(column.table, column.name));
    }
    return columns;
}

}

TEST(Schema, OfAllSlicesIsTheSameOnSqliteAndPostgres)
{
    EXPECT_EQ(tests::schema_differences(app::all_migrations()), "");
}

TEST(PersonalData, EveryColumnIsInTheTableOrDeclaredFree)
{
    auto const schema = whole_schema();
    auto known = personal();
    auto const free = declared_free(schema);
    std::vector<std::string> both;
    std::ranges::set_intersection(known, free, std::back_inserter(both));
    EXPECT_THAT(both, testing::IsEmpty()) << "personal or not?";
    known.insert(free.begin(), free.end());

    std::set<std::string> all;
    for (auto const& column : schema.columns)
        all.insert(full(column.table, column.name));
    std::vector<std::string> unknown;
    std::ranges::set_difference(all, known, std::back_inserter(unknown));
    EXPECT_THAT(unknown, testing::IsEmpty())
        << "add them to accounts/personal_data.cpp, or to personal_data_free.cpp when they say nothing about anybody";
    std::vector<std::string> gone;
    std::ranges::set_difference(known, all, std::back_inserter(gone));
    EXPECT_THAT(gone, testing::IsEmpty()) << "no table has these any more";
}

TEST(PersonalData, WhatRefersToAPersonIsPersonal)
{
    auto const known = personal();
    for (auto const& key : whole_schema().foreign_keys)
    {
        if (key.find("-> person(") == std::string::npos)
            continue;
        auto const open = key.find('(');
        EXPECT_TRUE(known.contains(full(key.substr(0, open), key.substr(open + 1, key.find(')') - open - 1)))) << key;
    }
}

TEST(Reference, RoutesTellBothLanguagesAndTheAccess)
{
    EXPECT_THAT(app::routes_reference(), HasSubstr("| GET | `/projecten/{slug}` | `/en/projects/{slug}` | everyone |"));
}

TEST(Reference, RightsTellWhatEachRoleMayDo)
{
    auto const page = app::rights_reference();
    EXPECT_THAT(
        page, HasSubstr("| Role | Steps | Given by | read along | write | publish | answer | manage | administer |"));
    EXPECT_THAT(page, HasSubstr("(`participant`) | one | manage | | | | | | |"));
    EXPECT_THAT(page, HasSubstr("(`expert`) | one | manage | yes | | | | | |"));
    EXPECT_THAT(page, HasSubstr("(`administrator`) | two | administer | | yes | yes | yes | yes | yes |"));
}

TEST(Reference, KindsTellTheirFields)
{
    EXPECT_THAT(app::kinds_reference(), HasSubstr("| `tracks[].phase` | choice |"));
}
