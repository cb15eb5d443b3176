// Tests of signing in by mail: who gets in, and everybody who must not.
#include "accounts/test_accounts.h"

#include <thread>

namespace accounts::test {

namespace {

using testing::HasSubstr;

class SignIn : public testing::TestWithParam<tests::Engine>
{
protected:
    TestAccounts site{GetParam()};
    Browser browser{site};

    http::Response ask(Browser& by, std::vector<http::NameValue> fields)
    {
        return by.post(ask_code, {"/inloggen", fields});
    }

    /// Asks for a mail and answers its text.
    std::string mailed(Browser& by, std::string const& mail, std::vector<http::NameValue> more = {})
    {
        more.emplace_back("mail", mail);
        EXPECT_EQ(ask(by, more).status, 303);
        site.work();
        return site.mailer.sent.empty() ? std::string() : site.mailer.sent.back().text;
    }

    http::Response type(Browser& by, std::string const& code)
    {
        return by.post(type_code, {"/inloggen/code", {{"code", code}}});
    }

    static std::string token_of(std::string const& text) { return after(text, "/inloggen/link/"); }

    http::Response press(Browser& by, std::string const& token)
    {
        return by.post(use_link, {"/inloggen/link/" + token, {}, {{"token", token}}});
    }
};

}

TEST_P(SignIn, TheMailedCodeOpensASession)
{
    auto const person = site.add("jan");
    auto const text = mailed(browser, " Jan@Example.org ", {{"next", "/projecten"}});
    EXPECT_EQ(site.mailer.sent.size(), 1U);
    EXPECT_EQ(site.mailer.sent[0].to.mail, "jan@example.org");
    auto const answer = [&] {
        sql::RequestScope const scope(*site.db);
        auto typed = type(browser, six_digits_in(text));
        EXPECT_LE(scope.query_count(), 8);
        return typed;
    }();
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.header("Location"), "/projecten");
    EXPECT_EQ(browser.person().id, person.value);
    EXPECT_EQ(browser.cookies.count("__Host-signin"), 0U);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM sign_in"), 0);
}

TEST_P(SignIn, TheDatabaseHasNeitherCodeNorLink)
{
    site.add("jan");
    auto const text = mailed(browser, "jan@example.org");
    auto const code = six_digits_in(text);
    for (auto const& row : site.db->query("SELECT code_hash, link_hash, browser_hash FROM sign_in"))
    {
        EXPECT_EQ(row.get<sql::Blob>(0).bytes.size(), 32U);
        EXPECT_EQ(row.get<sql::Blob>(0).bytes.find(code), std::string::npos);
        EXPECT_NE(row.get<sql::Blob>(1).bytes, token_of(text));
        EXPECT_NE(row.get<sql::Blob>(2).bytes, browser.cookies["__Host-signin"]);
    }
    EXPECT_EQ(
        site.db->value<int>("SELECT COUNT(*) FROM job WHERE payload LIKE '%example.org%' OR payload LIKE $1", code), 0);
}

TEST_P(SignIn, KnownUnknownAndDisabledAddressesAreTheSame)
{
    site.add("jan");
    auto const barred = site.add("piet");
    site.db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", barred); });
    std::vector<std::string> seen;
    for (auto const* const mail : {"jan@example.org", "niemand@example.org", "piet@example.org"})
    {
        Browser visitor(site);
        auto const request = visitor.request(http::Method::post, {"/inloggen", {{"mail", mail}}});
        sql::RequestScope const scope(*site.db);
        auto const answer = ask_code(site.accounts, request);
        seen.push_back(
            std::to_string(answer.status) + std::string(answer.header("Location")) + answer.cookies.at(0).name
            + std::to_string(scope.query_count()));
    }
    EXPECT_EQ(seen[1], seen[0]);
    EXPECT_EQ(seen[2], seen[0]);
    site.work();
    EXPECT_EQ(site.mailer.sent.size(), 1U) << "only who may sign in gets mail";
}

TEST_P(SignIn, FiveTriesAndNoMore)
{
    site.add("jan");
    auto const code = six_digits_in(mailed(browser, "jan@example.org"));
    for (int left = 4; left >= 1; --left)
    {
        auto const answer = type(browser, not_this(code));
        EXPECT_EQ(answer.status, 422);
        EXPECT_THAT(main_of(answer), HasSubstr("nog " + std::to_string(left) + " keer"));
    }
    EXPECT_THAT(main_of(type(browser, not_this(code))), HasSubstr("werkt niet meer"));
    EXPECT_EQ(type(browser, code).status, 422) << "the right code comes too late";
    EXPECT_FALSE(browser.person().signed_in());
}

TEST_P(SignIn, GuessesSentSideBySideCountEach)
{
    site.add("jan");
    auto const code = six_digits_in(mailed(browser, "jan@example.org"));
    auto const wrong = browser.request(http::Method::post, {"/inloggen/code", {{"code", not_this(code)}}});
    std::vector<std::thread> guessers;
    for (int i = 0; i < 8; ++i)
        guessers.emplace_back([&] { EXPECT_EQ(type_code(site.accounts, wrong).status, 422); });
    for (auto& guesser : guessers)
        guesser.join();
    EXPECT_EQ(site.db->value<int>("SELECT tries FROM sign_in"), 5);
    EXPECT_EQ(type(browser, code).status, 422);
}

TEST_P(SignIn, NoCodeIsRightForWhoWasGuessedAtAllDay)
{
    site.add("jan");
    site.db->write([&](sql::Tx& tx) {
        for (int i = 0; i < 9; ++i)
            tx.execute(
                "INSERT INTO sign_in (browser_hash, person_id, language, next, shared, tries, created_at, expires_at) "
                "VALUES ($1, (SELECT id FROM person WHERE name = 'jan'), 'nl', '', 0, 5, $2, $2)",
                sql::Blob{"evil"}, site.clock.now());
    });
    auto const text = mailed(browser, "jan@example.org");
    EXPECT_EQ(type(browser, six_digits_in(text)).status, 422);
    EXPECT_EQ(press(browser, token_of(text)).status, 303) << "the link still works";
}

TEST_P(SignIn, GuessesCountAlsoOfABrowserThatThenSignsInAsAnother)
{
    site.add("jan");
    site.add("kwaad");
    auto const code = six_digits_in(mailed(browser, "jan@example.org"));
    for (int i = 0; i < 3; ++i)
        type(browser, not_this(code));
    auto const token = token_of(mailed(browser, "kwaad@example.org"));
    EXPECT_EQ(press(browser, token).status, 303);
    EXPECT_EQ(
        site.db->value<int>("SELECT CAST(SUM(s.tries) AS INTEGER) FROM sign_in s JOIN person p ON p.id = s.person_id "
                            "WHERE p.name = 'jan'"),
        3);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM sign_in"), 1);
}

TEST_P(SignIn, AfterTenMinutesNothingWorks)
{
    site.add("jan");
    auto const text = mailed(browser, "jan@example.org");
    site.clock.advance(std::chrono::minutes(10));
    EXPECT_EQ(type(browser, six_digits_in(text)).status, 422);
    EXPECT_EQ(press(browser, token_of(text)).status, 200);
    EXPECT_FALSE(browser.person().signed_in());
}

TEST_P(SignIn, TheLinkWorksByItsButtonInTheSameBrowserOnce)
{
    auto const person = site.add("jan");
    auto const token = token_of(mailed(browser, "jan@example.org"));
    auto const page = browser.get(show_link, {"/inloggen/link/" + token, {}, {{"token", token}}});
    EXPECT_THAT(main_of(page), HasSubstr("<button"));
    EXPECT_FALSE(browser.person().signed_in()) << "a GET does nothing";
    EXPECT_EQ(press(browser, token).status, 303);
    EXPECT_EQ(browser.person().id, person.value);
    Browser again(site);
    again.cookies = {{"__Host-signin", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}};
    EXPECT_EQ(press(again, token).status, 200);
    EXPECT_FALSE(again.person().signed_in());
}

TEST_P(SignIn, AMailScannerAchievesNothing)
{
    site.add("jan");
    auto const text = mailed(browser, "jan@example.org");
    auto const token = token_of(text);
    Browser scanner(site);
    auto const page = scanner.get(show_link, {"/inloggen/link/" + token, {}, {{"token", token}}});
    EXPECT_THAT(main_of(page), Not(HasSubstr("<button")));
    EXPECT_EQ(press(scanner, token).status, 200);
    EXPECT_FALSE(scanner.person().signed_in());
    Browser other(site);
    mailed(other, "niemand@example.org");
    press(other, token);
    EXPECT_FALSE(other.person().signed_in()) << "another browser that asked is no better";
    EXPECT_EQ(press(browser, token).status, 303) << "and the person still gets in";
}

TEST_P(SignIn, ACodeOfAnotherBrowserIsWrong)
{
    site.add("jan");
    auto const code = six_digits_in(mailed(browser, "jan@example.org"));
    Browser other(site);
    mailed(other, "niemand@example.org");
    EXPECT_EQ(type(other, code).status, 422);
}

TEST_P(SignIn, AnOlderCodeOfTheSameBrowserStillWorks)
{
    site.add("jan");
    auto const first = six_digits_in(mailed(browser, "jan@example.org"));
    mailed(browser, "jan@example.org");
    EXPECT_EQ(type(browser, first).status, 303);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM sign_in"), 0) << "all requests of the browser are over";
}

TEST_P(SignIn, NoCookieThatABrowserHadBecomesASession)
{
    site.add("jan");
    browser.cookies["__Host-session"] = "planted-by-somebody-else-before-";
    auto const code = six_digits_in(mailed(browser, "jan@example.org"));
    EXPECT_EQ(type(browser, code).status, 303);
    EXPECT_NE(browser.cookies["__Host-session"], "planted-by-somebody-else-before-");
    Browser thief(site);
    thief.cookies["__Host-session"] = "planted-by-somebody-else-before-";
    EXPECT_FALSE(thief.person().signed_in());
}

TEST_P(SignIn, WhoIsDisabledMeanwhileDoesNotGetIn)
{
    auto const person = site.add("jan");
    auto const text = mailed(browser, "jan@example.org");
    site.db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", person); });
    EXPECT_EQ(type(browser, six_digits_in(text)).status, 422);
    EXPECT_EQ(press(browser, token_of(text)).status, 200);
    EXPECT_FALSE(browser.person().signed_in());
}

TEST_P(SignIn, NextIsAlwaysAPathOfThisSite)
{
    for (auto const* const next :
         {"//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example", "%2F%2Fevil.example",
          "javascript:alert(1)", "\\\\evil.example", "/\tevil", "//evil.example/%2f..", "evil.example", "",
          "///evil.example"})
        EXPECT_EQ(own_path(next, "/mijn"), "/mijn") << next;
    for (auto const* const next : {"/", "/projecten?thema=geld", "/en/my", "/%2F/evil.example"})
        EXPECT_EQ(own_path(next, "/mijn"), next);
    site.add("jan");
    auto const code = six_digits_in(mailed(browser, "jan@example.org", {{"next", "//evil.example"}}));
    EXPECT_EQ(type(browser, code).header("Location"), "/mijn");
}

TEST_P(SignIn, MailsNameTheSiteAsItIsSetWhateverTheRequestSays)
{
    site.add("jan");
    browser.headers = {{"Host", "evil.example"}, {"X-Forwarded-Host", "evil.example"}};
    auto const text = mailed(browser, "jan@example.org");
    EXPECT_THAT(text, HasSubstr("https://kracht.example/inloggen/link/"));
    EXPECT_THAT(text, Not(HasSubstr("evil.example")));
    EXPECT_THAT(text, Not(HasSubstr("localhost")));
}

TEST_P(SignIn, ManyRequestsForOneAddressAreRefusedForAWhile)
{
    int refused = 0;
    for (int i = 0; i < 8; ++i)
    {
        Browser visitor(site);
        refused += ask(visitor, {{"mail", "niemand@example.org"}}).status == 429 ? 1 : 0;
    }
    EXPECT_EQ(refused, 3);
    site.clock.advance(std::chrono::minutes(11));
    EXPECT_EQ(ask(browser, {{"mail", "niemand@example.org"}}).status, 303);
}

TEST_P(SignIn, WhatIsNoAddressIsSaidBesideTheField)
{
    auto const answer = ask(browser, {{"mail", "jan"}, {"next", "/projecten"}, {"shared", "yes"}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(main_of(answer), HasSubstr("mail-error"));
    EXPECT_THAT(main_of(answer), HasSubstr("value=\"/projecten\"")) << "nothing that was chosen is lost";
    EXPECT_THAT(main_of(answer), HasSubstr(" checked"));
}

TEST_P(SignIn, WhoHasAStaffRoleGoesOnToASecondStep)
{
    site.add("ed", {{Role::editor}});
    auto const code = six_digits_in(mailed(browser, "ed@example.org", {{"next", "/schrijven"}}));
    EXPECT_EQ(type(browser, code).header("Location"), "/inloggen/tweede-stap?next=%2Fschrijven");
    EXPECT_TRUE(browser.person().wants_second_step);
    EXPECT_FALSE(browser.person().may(http::Access::write));
}

TEST_P(SignIn, OnASharedComputerTheSessionIsShort)
{
    site.add("jan");
    auto const code = six_digits_in(mailed(browser, "jan@example.org", {{"shared", "yes"}}));
    type(browser, code);
    EXPECT_EQ(browser.last_set.at(0).name, "__Host-session");
    EXPECT_FALSE(browser.last_set.at(0).max_age.has_value()) << "until the browser closes";
    site.clock.advance(std::chrono::minutes(31));
    EXPECT_FALSE(browser.person().signed_in());
}

TEST_P(SignIn, SigningOutEndsTheSessionAndClearsTheBrowser)
{
    browser.cookies["__Host-session"] = site.open(site.add("jan"));
    auto const token = browser.cookies["__Host-session"];
    auto const answer = browser.post(sign_out, {"/uitloggen"});
    EXPECT_EQ(answer.status, 303);
    EXPECT_THAT(std::string(answer.header("Clear-Site-Data")), HasSubstr("\"cache\""));
    browser.cookies["__Host-session"] = token;
    EXPECT_FALSE(browser.person().signed_in());
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM session"), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, SignIn, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
