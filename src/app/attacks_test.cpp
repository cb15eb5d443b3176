// Attacks on the whole program that concern every address: requests forged by other sites, ...
#include "app/test_people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using app::test::From;
using app::test::World;
using testing::IsEmpty;

std::string with_ones(std::string_view pattern)
{
    std::string path(pattern);
    for (auto start = path.find('{'); start != std::string::npos; start = path.find('{'))
        path.replace(start, path.find('}', start) - start + 1, "1");
    return path;
}

constexpr From elsewhere[] = {
    From::another_site, From::a_sister_site, From::nowhere, From::another_origin, From::both_disagreeing};

std::vector<std::string> addresses(http::Row const& row)
{
    std::vector<std::string> found;
    for (auto const path : {row.paths.nl, row.paths.en})
        if (!path.empty())
            found.push_back(with_ones(path));
    return found;
}

TEST(Forgery, NoRowTakesARequestThatAnotherSiteMade)
{
    World world(tests::Engine::sqlite);
    std::vector<std::string> taken;
    std::vector<std::string> for_programs;
    for (auto const& row : world.program().router().rows())
    {
        if (!http::changes_state(row->method))
            continue;
        if (row->body.origin == http::Origin::any)
        {
            for_programs.emplace_back(row->paths.nl);
            continue;
        }
        for (auto const& target : addresses(*row))
            for (auto const from : elsewhere)
            {
                auto const answer = world.site().visit(
                    {.method = row->method, .target = target, .cookies = world.cookies("administrator"), .from = from});
                if (answer.status != 403)
                    taken.push_back(target);
            }
    }
    EXPECT_THAT(taken, IsEmpty());
    // What programs may send: nobody's cookies count there, so no browser can be made to act for its person.
    EXPECT_THAT(for_programs, testing::ElementsAre("/berichten/mail/{code}"));
}

}
