// Tests of the reference pages, of the whole schema, and of the register of personal data against it.
#include "app/reference.h"

#include "accounts/accounts.h"
#include "app/database.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

bool registered(std::string_view table, std::string_view column)
{
    return std::ranges::any_of(accounts::personal_data(), [&](accounts::PersonalData const& place) {
        auto const columns = split(place.columns);
        return place.table == table && std::ranges::find(columns, column) != columns.end();
    });
}

sql::Schema whole_schema()
{
    tests::TestDatabase db(tests::Engine::sqlite, app::all_migrations());
    return sql::read_schema(db);
}

}

TEST(Schema, OfAllSlicesIsTheSameOnSqliteAndPostgres)
{
    EXPECT_EQ(tests::schema_differences(app::all_migrations()), "");
}

TEST(PersonalData, EveryColumnInTheRegisterExists)
{
    auto const columns = whole_schema().columns;
    for (auto const& place : accounts::personal_data())
        for (auto const& name : split(place.columns))
            EXPECT_TRUE(std::ranges::any_of(
                columns, [&](auto const& column) { return column.table == place.table && column.name == name; }))
                << place.table << "." << name;
}

TEST(PersonalData, EveryColumnThatNamesAPersonIsInTheRegister)
{
    int seen = 0;
    for (auto const& key : whole_schema().foreign_keys)
    {
        if (key.find("-> person(") == std::string::npos)
            continue;
        auto const open = key.find('(');
        ++seen;
        EXPECT_TRUE(registered(key.substr(0, open), key.substr(open + 1, key.find(')') - open - 1))) << key;
    }
    EXPECT_GE(seen, 2);
}

TEST(Reference, RoutesTellBothLanguagesAndTheAccess)
{
    EXPECT_THAT(app::routes_reference(), HasSubstr("| GET | `/projecten/{slug}` | `/en/projects/{slug}` | everyone |"));
}

TEST(Reference, RightsTellWhatEachRoleMayDo)
{
    auto const page = app::rights_reference();
    EXPECT_THAT(page, HasSubstr("| Role | Steps | Given by | read along | write | publish | answer | manage | administer |"));
    EXPECT_THAT(page, HasSubstr("(`participant`) | one | manage | | | | | | |"));
    EXPECT_THAT(page, HasSubstr("(`expert`) | one | manage | yes | | | | | |"));
    EXPECT_THAT(page, HasSubstr("(`administrator`) | two | administer | | yes | yes | yes | yes | yes |"));
}

TEST(Reference, KindsTellTheirFields)
{
    EXPECT_THAT(app::kinds_reference(), HasSubstr("| `tracks[].phase` | choice |"));
}
