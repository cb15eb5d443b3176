// The rights matrix: every address of the program asked for by every sort of person, and by nobody at all.
#include "app/test_samples.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace app::test {

namespace {

using http::Access;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr int most_queries = 8;

// A change of the words reads all of them twice, in the transaction that judges it; it is made a few times a year.
int most_queries_of(http::Row const& row)
{
    return row.method == http::Method::post && row.paths.nl.starts_with("/beheer/woorden") ? 3 * most_queries
                                                                                           : most_queries;
}

// What the addresses below each path ask for, written down apart from the rows: a row that asks for less is found.
struct Rule
{
    std::string_view path; ///< Dutch or neutral; the longest that fits counts
    Access access;
};

// All that stands nowhere here is for everyone.
constexpr Rule rules[] = {
    {"/mijn", Access::signed_in},
    {"/schrijven", Access::write},
    {"/bewerken", Access::write},
    {"/nakijken", Access::publish},
    {"/meelezen", Access::read_along},
    {"/klopt", Access::write},
    {"/namens", Access::signed_in},
    {"/inloggen/tweede-stap", Access::signed_in},
    {"/beheer", Access::answer},
    {"/beheer/mensen", Access::manage},
    {"/beheer/uitnodigingen", Access::manage},
    {"/beheer/organisaties", Access::manage},
    {"/beheer/woorden", Access::manage},
    {"/beheer/menu", Access::manage},
    {"/beheer/nakijken", Access::manage},
    {"/beheer/instellingen", Access::manage},
    {"/beheer/intrekken", Access::publish},
    {"/beheer/vragen", Access::answer},
    {"/beheer/taken", Access::administer},
    {"/beheer/gezondheid", Access::administer},
    {"/beheer/logboek", Access::administer},
};

Access expected_access(std::string_view path)
{
    Rule best{"", Access::everyone};
    for (auto const& rule : rules)
        if (at_or_below(path, rule.path) && rule.path.size() > best.path.size())
            best = rule;
    return best.access;
}

// Rows whose access is not what the rules say.
std::vector<std::string> wrong_rows(http::Router const& router)
{
    std::vector<std::string> wrong;
    for (auto const& row : router.rows())
        if (auto const expected = expected_access(row->paths.nl); row->access != expected)
            wrong.push_back(fmt::format(
                "{} {} is for {}, not {}", http::name(row->method), row->paths.nl, http::name(row->access),
                http::name(expected)));
    return wrong;
}

// One question of the matrix. Nobody is a sort with an empty name.
struct Case
{
    http::Row const& row;
    std::string_view path;
    std::string_view sort;
    Whose whose;
};

std::string describe(Case const& asked, std::string_view target, Answer const& answer)
{
    return fmt::format(
        "{} {} as {}: {} {}({} queries)", http::name(asked.row.method), target,
        asked.sort.empty() ? "nobody" : asked.sort, answer.status, answer.header("Location"), answer.queries);
}

bool leads_to_second_step(Answer const& answer)
{
    auto const location = answer.header("Location");
    return answer.status == 303
        && (location.starts_with("/inloggen/tweede-stap") || location.starts_with("/en/sign-in/second-step"));
}

bool leads_to_sign_in(Answer const& answer)
{
    auto const location = answer.header("Location");
    return answer.status == 303 && !leads_to_second_step(answer)
        && (location.starts_with("/inloggen") || location.starts_with("/en/sign-in"));
}

// What is erased or withdrawn goes from each table that has something of it, and a statement deletes from one table
// only. Done once in the life of an account or an entry (docs/decisions/0016).
bool deletes_from_every_table(http::Row const& row)
{
    constexpr std::string_view all_of_it[] = {
        "/mijn/gegevens/wissen", "/beheer/mensen/{id}/wissen", "/beheer/intrekken/{kind}/{slug}"};
    return http::changes_state(row.method) && std::ranges::find(all_of_it, row.paths.nl) != std::end(all_of_it);
}

bool refused(Answer const& answer)
{
    return answer.status == 403 || answer.status == 404;
}

class Matrix
{
public:
    Matrix(World& world, Site& site) : world_(world), site_(site) {}

    void ask(Case const& asked)
    {
        auto const& sample = sample_of(asked.row.paths.nl);
        auto const has_holes = asked.path.find('{') != std::string_view::npos;
        auto const target = has_holes ? filled(asked.path, sample.make(world_, asked.sort, asked.whose))
                                      : std::string(asked.path);
        auto const answer = site_.visit(
            {.method = asked.row.method,
             .target = target,
             .cookies = asked.sort.empty() ? "" : world_.cookies(asked.sort)});
        // What was sent may have changed or removed whoever sent it.
        if (http::changes_state(asked.row.method) && !asked.sort.empty() && allows(asked))
            world_.renew(asked.sort);
        ++asked_;
        auto const said = describe(asked, target, answer);
        if (answer.status >= 500)
            failed_.push_back(said);
        if (answer.queries > most_queries_of(asked.row) && !deletes_from_every_table(asked.row))
            slow_.push_back(said);
        if (!as_expected(asked, sample.belongs, has_holes, answer))
            wrong_.push_back(said);
    }

    int asked() const { return asked_; }
    std::vector<std::string> const& wrong() const { return wrong_; }
    std::vector<std::string> const& failed() const { return failed_; }
    std::vector<std::string> const& slow() const { return slow_; }

private:
    static bool nobody(std::string_view sort) { return sort.empty() || sort == "disabled administrator"; }

    bool wants_second_step(std::string_view sort) const { return world_.as_handlers_see(sort).wants_second_step; }

    bool allows(Case const& asked) const
    {
        auto const expected = expected_access(asked.row.paths.nl);
        return nobody(asked.sort) ? expected == Access::everyone
                                  : http::allows(expected, world_.as_handlers_see(asked.sort));
    }

    // By the fields of a form, or by the parameters of the address.
    static bool tells_what_in_another_way(http::Row const& row)
    {
        return http::changes_state(row.method) || !row.query.names().empty();
    }

    // Whether this one may do it, given whose it is.
    bool may(Case const& asked, Belongs belongs) const
    {
        if (asked.whose == Whose::own || belongs == Belongs::to_all)
            return true;
        if (belongs == Belongs::to_a_person || nobody(asked.sort))
            return false;
        return world_.as_handlers_see(asked.sort).may(Access::publish);
    }

    bool as_expected(Case const& asked, Belongs belongs, bool has_holes, Answer const& answer) const
    {
        if (!allows(asked))
            return nobody(asked.sort)
                ? leads_to_sign_in(answer)
                : answer.status == 403 || (wants_second_step(asked.sort) && leads_to_second_step(answer));
        if (leads_to_sign_in(answer) || answer.status == 401)
            return nobody(asked.sort) || asked.row.access == Access::everyone; // a code is typed where it was asked for
        // A form without its fields may name what is not there.
        if (!has_holes)
            return answer.status != 403 && (answer.status != 404 || tells_what_in_another_way(asked.row));
        if (asked.whose == Whose::nobodys)
            return answer.status != 403 || belongs == Belongs::to_a_person;
        if (!may(asked, belongs))
            return refused(answer);
        // A sample made for the address is there; one project fits not every address of the site.
        bool const must_be_there = asked.whose == Whose::own && asked.row.method == http::Method::get
            && sample_of(asked.row.paths.nl).path != "/" && asked.path.find("/{name}") == std::string_view::npos;
        return answer.status != 403 && !(must_be_there && answer.status == 404);
    }

    World& world_;
    Site& site_;
    int asked_ = 0;
    std::vector<std::string> wrong_;
    std::vector<std::string> failed_;
    std::vector<std::string> slow_;
};

// Rows for everyone are asked for by few: what matters there is that nothing fails and nothing private shows.
std::vector<std::string_view> askers(http::Row const& row)
{
    std::vector<std::string_view> sorts{""};
    if (row.access == Access::everyone)
        sorts.insert(sorts.end(), {"administrator", "editor of a municipality", "editor after one step"});
    else
        for (auto const& sort : all_sorts())
            sorts.push_back(sort.name);
    return sorts;
}

void ask_row(Matrix& matrix, http::Row const& row)
{
    for (auto const path : {row.paths.nl, row.paths.en})
    {
        if (path.empty())
            continue;
        std::vector<Whose> which{Whose::own};
        if (path.find('{') != std::string_view::npos)
            which = {Whose::own, Whose::other, Whose::nobodys};
        for (auto const sort : askers(row))
            for (auto const whose : which)
                matrix.ask({row, path, sort, whose});
    }
}

class Rights : public testing::TestWithParam<tests::Engine>
{};

}

TEST(RightsOfRows, EachRowAsksForTheRightThatItsPlaceAsksFor)
{
    World world(tests::Engine::sqlite);
    EXPECT_THAT(wrong_rows(world.program().router()), IsEmpty());
}

TEST_P(Rights, EveryAddressTakesEverySortOfPersonAsTheTableSays)
{
    World world(GetParam());
    Matrix matrix(world, world.site());
    for (auto const& row : world.program().router().rows())
        ask_row(matrix, *row);
    RecordProperty("asked", matrix.asked());
    EXPECT_GT(matrix.asked(), 500);
    EXPECT_THAT(matrix.failed(), IsEmpty());
    EXPECT_THAT(matrix.wrong(), IsEmpty());
    EXPECT_THAT(matrix.slow(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Rights, testing::ValuesIn(tests::both_engines), tests::engine_name);

// The matrix must see what is wrong: a desk that everyone may use, and one that fails.
namespace {

struct Nothing
{};

http::Response answer_all(Nothing&, http::Request const&)
{
    return http::bytes("text/plain", "come in");
}

http::Response break_down(Nothing&, http::Request const&)
{
    throw std::runtime_error("broken");
}

}

TEST(RightsMatrix, SeesARowWithTheWrongAccessAndOneThatFails)
{
    using http::Method;
    static constexpr http::Route<Nothing> rows[] = {
        {Method::get, {"/beheer/mensen", "/en/desk/people"}, Access::signed_in, answer_all},
        {Method::post, {"/beheer/taken", "/en/desk/jobs"}, Access::everyone, answer_all},
        {Method::get, {"/schrijven", "/en/write"}, Access::publish, answer_all},
        {Method::get, {"/nieuws", "/en/news"}, Access::everyone, break_down},
    };
    World world(tests::Engine::sqlite);
    Nothing nothing;
    http::Router router;
    router.add<Nothing>(nothing, rows);
    EXPECT_THAT(
        wrong_rows(router),
        testing::ElementsAre(
            "GET /beheer/mensen is for signed in, not manage", "POST /beheer/taken is for everyone, not administer",
            "GET /schrijven is for publish, not write"));

    Site site(router, world.program().hooks(), world.db());
    Matrix matrix(world, site);
    for (auto const& row : router.rows())
        ask_row(matrix, *row);
    EXPECT_THAT(matrix.wrong(), Contains(HasSubstr("/beheer/mensen as participant: 200")));
    EXPECT_THAT(matrix.wrong(), Contains(HasSubstr("/beheer/taken as nobody: 200")));
    EXPECT_THAT(matrix.wrong(), Contains(HasSubstr("/schrijven as editor of one: 403")));
    EXPECT_THAT(matrix.failed(), Contains(HasSubstr("/nieuws as nobody: 500")));
    EXPECT_THAT(matrix.wrong(), testing::Not(Contains(HasSubstr("/beheer/mensen as administrator: 200"))));
}

}
