// Nobody learns from an answer, nor from the work it took, whether an address is known here.
#include "app/test_people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace app::test {

namespace {

struct Form
{
    std::string_view path;
    std::vector<http::NameValue> fields; ///< beside the address
};

// Every form that takes an address of somebody who is not signed in.
std::vector<Form> forms()
{
    return {{"/inloggen", {}}, {"/en/sign-in", {}}, {"/inloggen", {{"shared", "yes"}, {"next", "/mijn"}}}};
}

// What differs between two visitors by itself: the value of a fresh cookie.
std::string without_values(std::string head)
{
    for (auto at = head.find("Set-Cookie: "); at != std::string::npos; at = head.find("Set-Cookie: ", at + 1))
    {
        auto const from = head.find('=', at) + 1;
        head.erase(from, head.find_first_of(";\r", from) - from);
    }
    return head;
}

// Where one text departs from the other; pages are too long to print.
std::string difference(std::string_view one, std::string_view other)
{
    auto const [at, there] = std::ranges::mismatch(one, other);
    if (at == one.end() && there == other.end())
        return {};
    auto const from = static_cast<std::size_t>(at - one.begin());
    auto const start = from < 60 ? 0 : from - 60;
    return std::string(one.substr(start, 120)) + " / " + std::string(other.substr(start, 120));
}

std::string cookies_of(Answer const& answer)
{
    auto const line = answer.header("Set-Cookie");
    return line.substr(0, line.find(';'));
}

class Enumeration : public testing::TestWithParam<tests::Engine>
{
protected:
    World world{GetParam()};

    std::string mail_of(std::string_view sort)
    {
        return world.db().value<std::string>("SELECT mail FROM person WHERE id = $1", world.person(sort)).value();
    }

    Answer post(std::string_view path, std::vector<http::NameValue> fields, std::string cookies = {})
    {
        return world.site().visit(
            {.method = http::Method::post,
             .target = std::string(path),
             .cookies = std::move(cookies),
             .fields = std::move(fields)});
    }
};

}

TEST_P(Enumeration, KnownUnknownAndDisabledAddressesAreAnsweredAlike)
{
    world.site().get("/inloggen"); // the first page of all reads the content once
    for (auto const& form : forms())
    {
        std::vector<Answer> answers;
        std::vector<std::string> guesses;
        for (auto const& mail :
             {mail_of("participant"), mail_of("administrator"), mail_of("disabled administrator"),
              std::string("niemand@example.org")})
        {
            auto fields = form.fields;
            fields.emplace_back("mail", mail);
            answers.push_back(post(form.path, fields));
            auto const guess = post("/inloggen/code", {{"code", "123456"}}, cookies_of(answers.back()));
            guesses.push_back(
                std::to_string(guess.status) + without_values(guess.head) + guess.body + std::to_string(guess.queries));
        }
        for (std::size_t i = 1; i < answers.size(); ++i)
        {
            EXPECT_EQ(answers[i].status, answers[0].status) << form.path << i;
            EXPECT_EQ(without_values(answers[i].head), without_values(answers[0].head)) << form.path << i;
            EXPECT_EQ(answers[i].body, answers[0].body) << form.path << i;
            EXPECT_EQ(answers[i].queries, answers[0].queries) << form.path << i;
            EXPECT_EQ(difference(guesses[0], guesses[i]), "") << form.path << i;
        }
        EXPECT_GT(answers[0].queries, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, Enumeration, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
