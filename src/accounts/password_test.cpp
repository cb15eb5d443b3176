// Tests of signing in by password, and of choosing one.
#include "accounts/second_step.h"
#include "accounts/test_accounts.h"

namespace accounts::test {

namespace {

using testing::HasSubstr;

std::string const sentence = "zeven koeien in de mist";

class Password : public testing::TestWithParam<tests::Engine>
{
protected:
    http::Response choose(Browser& by, std::string const& password, std::string const& twice)
    {
        return by.post(
            set_password, {"/mijn/inloggen/wachtwoord", {{"password", password}, {"password_again", twice}}});
    }

    PersonId with_password(std::string const& name, std::vector<Granted> const& roles = {})
    {
        auto const person = site.add(name, roles);
        Browser own(site);
        own.cookies["__Host-session"] = site.open(person);
        EXPECT_EQ(choose(own, sentence, sentence).status, 303);
        return person;
    }

    http::Response enter(Browser& by, std::string const& mail, std::string const& password)
    {
        return by.post(
            sign_in_by_password,
            {"/inloggen/wachtwoord", {{"mail", mail}, {"password", password}, {"next", "/projecten"}}});
    }

    TestAccounts site{GetParam()};
    Browser browser{site};
};

}

TEST_P(Password, SignsInWithOneStep)
{
    auto const jan = with_password("jan", {{Role::editor}});
    auto const answer = enter(browser, "Jan@example.org", sentence);
    EXPECT_EQ(answer.status, 303);
    EXPECT_THAT(std::string(answer.header("Location")), HasSubstr("/inloggen/tweede-stap?next="));
    EXPECT_EQ(browser.person().id, jan.value);
    EXPECT_TRUE(browser.person().wants_second_step);
    EXPECT_FALSE(browser.person().may(http::Access::write));
}

TEST_P(Password, IsRefusedWhenItIsWrong)
{
    with_password("jan");
    for (auto const& wrong : {std::string(), std::string("x"), sentence + " ", std::string(5000, 'x')})
    {
        Browser visitor(site);
        EXPECT_EQ(enter(visitor, "jan@example.org", wrong).status, 422);
        EXPECT_FALSE(visitor.person().signed_in());
    }
}

TEST_P(Password, KnownUnknownBarredAndWithoutPasswordAreTheSame)
{
    with_password("jan");
    site.add("eva");
    auto const barred = with_password("piet");
    site.db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", barred); });
    std::vector<std::string> seen;
    for (auto const* const mail :
         {"jan@example.org", "eva@example.org", "piet@example.org", "niemand@example.org", "geen adres"})
    {
        Browser visitor(site);
        auto const request = visitor.request(
            http::Method::post, {"/inloggen/wachtwoord", {{"mail", mail}, {"password", "iets heel anders"}}});
        sql::RequestScope const scope(*site.db);
        auto const answer = sign_in_by_password(site.accounts, request);
        auto page = main_of(answer);
        for (auto at = page.find(mail); at != std::string::npos; at = page.find(mail))
            page.erase(at, std::string_view(mail).size());
        seen.push_back(std::to_string(answer.status) + " " + std::to_string(scope.query_count()) + page);
    }
    for (auto const& each : seen)
        EXPECT_EQ(each, seen.front());
    Browser visitor(site);
    EXPECT_EQ(enter(visitor, "piet@example.org", sentence).status, 422) << "barred, with the right password";
}

TEST_P(Password, NobodyGuessesForLong)
{
    auto const jan = with_password("jan");
    std::vector<int> statuses;
    for (int i = 0; i < 8; ++i)
        statuses.push_back(enter(browser, "jan@example.org", "x").status);
    EXPECT_EQ(statuses.front(), 422);
    EXPECT_EQ(statuses.back(), 429);

    site.db->write([&](sql::Tx& tx) {
        tx.execute(
            "UPDATE person_factor SET wrong_passwords = 100, wrong_since = $2 WHERE person_id = $1", jan,
            site.clock.now());
    });
    site.clock.advance(std::chrono::hours(1));
    EXPECT_EQ(enter(browser, "jan@example.org", sentence).status, 422) << "not even the right one, today";
    site.clock.advance(std::chrono::hours(24));
    EXPECT_EQ(enter(browser, "jan@example.org", sentence).status, 303);
}

TEST_P(Password, WhenTooManyAreCheckedAtOnceTheFormComesBackWithWhatWasTyped)
{
    with_password("jan");
    security::Passwords none_free(security::least, {.at_once = 0, .waiting = 0});
    Accounts crowded{*site.db, site.clock, site.queue, site.limiter, site.key, none_free, site.accounts.settings};
    auto const answer = sign_in_by_password(
        crowded,
        browser.request(
            http::Method::post,
            {"/inloggen/wachtwoord", {{"mail", "jan@example.org"}, {"password", sentence}, {"next", "/projecten"}}}));
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.header("Retry-After"), "5");
    EXPECT_THAT(main_of(answer), HasSubstr("te druk"));
    EXPECT_THAT(main_of(answer), HasSubstr("jan@example.org"));
    EXPECT_THAT(main_of(answer), HasSubstr("/projecten"));
    EXPECT_THAT(main_of(answer), Not(HasSubstr(sentence)));
}

TEST_P(Password, IsTheSameOnEveryKeyboard)
{
    auto const jan = site.add("jan");
    browser.cookies["__Host-session"] = site.open(jan);
    EXPECT_EQ(choose(browser, "zeven geïnde cafés", "zeven geïnde cafés").status, 303);
    Browser visitor(site);
    EXPECT_EQ(enter(visitor, "jan@example.org", "zeven gei\u0308nde cafe\u0301s").status, 303);
}

TEST_P(Password, IsChosenByItsRules)
{
    auto const jan = site.add("jan");
    browser.cookies["__Host-session"] = site.open(jan);
    EXPECT_THAT(main_of(choose(browser, "kort", "kort")), HasSubstr("te kort"));
    EXPECT_THAT(main_of(choose(browser, "Wachtwoord123", "Wachtwoord123")), HasSubstr("makkelijk te raden"));
    EXPECT_THAT(main_of(choose(browser, "jan@example.org", "jan@example.org")), HasSubstr("lijkt te veel"));
    EXPECT_THAT(main_of(choose(browser, "alliantie2026", "alliantie2026")), HasSubstr("lijkt te veel"));
    EXPECT_THAT(main_of(choose(browser, sentence, "iets anders")), HasSubstr("niet hetzelfde"));
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM person_factor WHERE password_hash IS NOT NULL"), 0);
}

TEST_P(Password, EndsOtherSessionsAndIsTold)
{
    auto const jan = site.add("jan");
    browser.cookies["__Host-session"] = site.open(jan);
    Browser other(site);
    other.cookies["__Host-session"] = site.open(jan);
    EXPECT_EQ(choose(browser, sentence, sentence).status, 303);
    EXPECT_TRUE(browser.person().signed_in());
    EXPECT_FALSE(other.person().signed_in());
    site.work();
    EXPECT_THAT(site.mailer.sent.back().text, HasSubstr("nieuw wachtwoord"));
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM audit WHERE action = 'password.set'"), 1);

    EXPECT_EQ(browser.post(remove_password, {"/x"}).status, 303);
    EXPECT_EQ(browser.post(remove_password, {"/x"}).status, 404);
    Browser visitor(site);
    EXPECT_EQ(enter(visitor, "jan@example.org", sentence).status, 422);
}

TEST_P(Password, IsHashedAgainWhenTheCostChanged)
{
    auto const jan = with_password("jan");
    security::Passwords cheaper({.passes = 2, .memory = 16UL * 1024});
    auto const other = cheaper.hash(sentence);
    site.db->write([&](sql::Tx& tx) { store::set_password_hash(tx, jan, *other); });
    EXPECT_EQ(enter(browser, "jan@example.org", sentence).status, 303);
    auto const stored = site.db->value<std::string>("SELECT password_hash FROM person_factor");
    EXPECT_NE(stored, other);
    EXPECT_EQ(site.passwords.verify(stored, sentence), security::Match::yes);
}

INSTANTIATE_TEST_SUITE_P(Engines, Password, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
