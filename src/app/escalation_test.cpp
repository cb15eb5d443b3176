// Who may little gets no more by sending fields that no form of theirs has.
#include "app/test_samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace app::test {

namespace {

using testing::IsEmpty;

// All that decides who may do what, and what visitors see. Each statement answers one text a row.
constexpr char const* guarded[] = {
    "SELECT 'role ' || person_id || ' ' || role || ' ' || organisation FROM person_role WHERE person_id <> $1",
    "SELECT 'person ' || id || name || COALESCE(mail, '') || municipal || COALESCE(disabled_at, 0) || "
    "COALESCE(erased_at, 0) FROM person WHERE id <> $1",
    "SELECT 'session ' || id || ' ' || person_id || ' ' || steps || ' ' || expires_at FROM session "
    "WHERE person_id <> $1",
    "SELECT 'entry ' || id || status || slug || title || updated_at FROM entry WHERE id <> -$1",
    "SELECT 'work ' || w.id || w.state || w.version || COALESCE(w.publish_at, 0) FROM work w "
    "WHERE w.created_by <> $1 AND NOT EXISTS (SELECT 1 FROM work_organisation o WHERE o.work_id = w.id "
    "AND o.slug = 'buurthuis-de-turfschuur')",
    "SELECT 'setting ' || name || value FROM site_setting WHERE $1 > 0",
};

std::multiset<std::string> look(sql::Database& db, accounts::PersonId attacker)
{
    std::multiset<std::string> seen;
    for (auto const* const statement : guarded)
        for (auto const& row : db.query(statement, attacker))
            seen.insert(row.get<std::string>(0));
    return seen;
}

std::string own_roles(sql::Database& db, accounts::PersonId person)
{
    std::string roles;
    for (auto const& row : db.query(
             "SELECT role, organisation FROM person_role WHERE person_id = $1 ORDER BY role, organisation", person))
        roles += row.get<std::string>(0) + " " + row.get<std::string>(1) + "; ";
    for (auto const& row : db.query("SELECT steps FROM session WHERE person_id = $1 ORDER BY id", person))
        roles += std::to_string(row.get<std::int64_t>(0));
    return roles;
}

// Fields by which forms of others say what may be done, with the values that an attacker would like.
std::vector<http::NameValue> wishes(World& world)
{
    auto const victim = std::to_string(world.person("coordinator").value);
    return {
        {"role", "administrator"},
        {"roles", "administrator"},
        {"rights", "administer"},
        {"organisation", std::string(other_organisation)},
        {"organisations", "noorderpoort"},
        {"organisations[0]", "noorderpoort"},
        {"municipal", "0"},
        {"steps", "2"},
        {"status", "published"},
        {"state", "ready"},
        {"publish_at", "2020-01-01"},
        {"publish", "yes"},
        {"action", "publish"},
        {"do", "publish"},
        {"id", victim},
        {"person", victim},
        {"person_id", victim},
        {"created_by", victim},
        {"by", victim},
        {"session", "1"},
        {"entry", "1"},
        {"version", "1"},
        {"base_revision", "1"},
        {"slug", std::string(other_project)},
        {"title", "Overgenomen"},
        {"name", "Overgenomen"},
        {"mail", "evil@example.org"},
        {"language", "nl"},
        {"sure", "yes"},
        {"confirm", "yes"},
        {"disabled_at", "0"},
        {"demonstration", "off"},
        {"invented", "no"},
        {"read_along_at", "1"},
    };
}

void attack_row(World& world, http::Row const& row, std::string_view sort, std::vector<std::string>& broken)
{
    for (auto const whose : {Whose::own, Whose::other})
    {
        auto const target = filled(row.paths.nl, sample_of(row.paths.nl).make(world, sort, whose));
        auto const attacker = world.person(sort);
        auto const before = look(world.db(), attacker);
        auto const roles = own_roles(world.db(), attacker);
        auto const answer = world.site().visit(
            {.method = row.method, .target = target, .cookies = world.cookies(sort), .fields = wishes(world)});
        auto const now = own_roles(world.db(), attacker);
        auto const said = std::string(row.paths.nl) + " as " + std::string(sort) + ": ";
        if (answer.status >= 500)
            broken.push_back(said + std::to_string(answer.status));
        if (look(world.db(), attacker) != before)
            broken.push_back(said + "something of others was changed");
        // A session may end, but never rise.
        if (roles.find(now.substr(0, now.find_last_of(' ') + 1)) != 0 || (now.ends_with('2') && !roles.ends_with('2')))
            broken.push_back(said + roles + " became " + now);
        if (now != roles)
            world.renew(sort);
    }
}

class Escalation : public testing::TestWithParam<tests::Engine>
{};

}

TEST_P(Escalation, NoFormGivesMoreThanOneMayDo)
{
    World world(GetParam());
    std::vector<std::string> broken;
    for (auto const& row : world.program().router().rows())
        if (http::changes_state(row->method))
            for (auto const* const sort :
                 {"somebody without a role", "participant", "expert", "editor of one", "administrator after one step"})
                attack_row(world, *row, sort, broken);
    EXPECT_THAT(broken, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Escalation, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
