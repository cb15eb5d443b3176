// Tests of the one statement for all that is kept about somebody.
#include "accounts/personal.h"
#include "accounts/test_accounts.h"

namespace accounts::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr PersonalField name_fields[]{{"name", {"Naam", "Name"}}};
constexpr PersonalField fact_fields[]{
    {"number", {"Getal", "Number"}},
    {"at", {"Wanneer", "When"}, PersonalForm::time},
    {"note", {"Opmerking", "Note"}},
};
constexpr PersonalQuery of_people[]{
    {"name", {"Naam", "Name"}, "SELECT id, name FROM person WHERE id = $1", name_fields},
    {"nothing", {"Niets", "Nothing"}, "SELECT id, name FROM person WHERE id = $1 AND id < 0", name_fields},
};
constexpr PersonalQuery of_facts[]{
    {"facts",
     {"Feiten", "Facts"},
     "SELECT f.o, f.o * 10, CASE f.o WHEN 1 THEN NULL ELSE 0 END, 'note ' || p.name FROM person p "
     "JOIN (SELECT 1 AS o UNION ALL SELECT 12 AS o UNION ALL SELECT 3 AS o) f ON p.id = $1",
     fact_fields},
};

void erase_nothing(sql::Tx&, PersonId, base::Time) {}

std::vector<std::string> values(PersonalGroup const& group)
{
    std::vector<std::string> found;
    for (auto const& record : group.records)
        for (auto const& fact : record)
            found.push_back(fact.value);
    return found;
}

class Personal : public testing::TestWithParam<tests::Engine>
{
protected:
    TestAccounts site{GetParam()};
};

}

TEST_P(Personal, OneStatementAsksAllParts)
{
    PersonalParts const parts{{of_people, erase_nothing}, {of_facts, erase_nothing}};
    auto const jan = site.add("jan");
    site.add("ans");
    sql::RequestScope const scope(*site.db);
    auto const groups = parts.collect(*site.db, jan);
    EXPECT_EQ(scope.query_count(), 1);
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[0].key, "name");
    EXPECT_THAT(values(groups[0]), ElementsAre("jan"));
    EXPECT_THAT(groups[1].records, IsEmpty());
    EXPECT_THAT(
        values(groups[2]),
        ElementsAre(
            "120", "1970-01-01T01:00:00+01:00", "note jan", "30", "1970-01-01T01:00:00+01:00", "note jan", "10", "",
            "note jan"))
        << "the newest first, by number";
}

TEST_P(Personal, NoPartsAskNothing)
{
    sql::RequestScope const scope(*site.db);
    EXPECT_THAT(PersonalParts({}).collect(*site.db, import_person), IsEmpty());
    EXPECT_EQ(scope.query_count(), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, Personal, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
