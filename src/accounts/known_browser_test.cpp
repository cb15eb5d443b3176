// Tests of browsers in which somebody signed in before: strangers lock nobody out, and gain nothing by a cookie.
#include "accounts/known_browser.h"
#include "accounts/second_step.h"
#include "accounts/test_accounts.h"

namespace accounts::test {

namespace {

using testing::HasSubstr;

std::string const jans = "jan@example.org";
std::string const nobodys = "niemand@example.org";
std::string const sentence = "zeven koeien in de mist";

class KnownBrowser : public testing::TestWithParam<tests::Engine>
{
protected:
    TestAccounts site{GetParam()};
    PersonId jan = site.add("jan");
    Browser own{site};

    int ask(Browser& by, std::string const& mail) { return by.post(ask_code, {"/inloggen", {{"mail", mail}}}).status; }

    /// Asks from somewhere else each time, as who has many addresses.
    int ask_from(std::string network, std::string const& mail)
    {
        http::RequestParts parts;
        parts.method = http::Method::post;
        parts.client_address = std::move(network);
        parts.form.fields = {{"mail", mail}};
        return ask_code(site.accounts, http::Request(parts)).status;
    }

    int ask_everywhere(std::string const& mail)
    {
        int last = 0;
        for (int i = 1; i <= 20; ++i)
            last = ask_from("192.0.2." + std::to_string(i), mail);
        return last;
    }

    std::string code_for(Browser& by, std::string const& mail)
    {
        EXPECT_EQ(ask(by, mail), 303);
        site.work();
        return six_digits_in(site.mailer.sent.back().text);
    }

    http::Response type(Browser& by, std::string const& code)
    {
        return by.post(type_code, {"/inloggen/code", {{"code", code}}});
    }

    void sign_in(Browser& by, std::string const& mail)
    {
        EXPECT_EQ(type(by, code_for(by, mail)).status, 303);
        by.cookies.erase("__Host-session");
    }

    int enter(Browser& by, std::string const& password)
    {
        return by.post(sign_in_by_password, {"/inloggen/wachtwoord", {{"mail", jans}, {"password", password}}}).status;
    }

    void set_password()
    {
        site.db->write([&](sql::Tx& tx) {
            http::Person person;
            person.id = jan.value;
            store::set_password(tx, person, site.passwords.hash(sentence).value(), site.clock.now());
        });
    }
};

}

TEST_P(KnownBrowser, GetsItsCodeHoweverOftenStrangersAsk)
{
    sign_in(own, jans);
    EXPECT_EQ(ask_everywhere(jans), 429);
    EXPECT_EQ(ask(own, jans), 303);
    Browser stranger(site);
    EXPECT_EQ(ask(stranger, jans), 429) << "who has no cookie shares what strangers have";
}

TEST_P(KnownBrowser, TellsNobodyWhetherAnAddressIsKnown)
{
    std::vector<std::vector<int>> seen;
    for (auto const& mail : {jans, nobodys})
    {
        auto& statuses = seen.emplace_back();
        for (int i = 0; i < 30; ++i)
            statuses.push_back(ask_from("198.51.100." + std::to_string(i / 2), mail));
    }
    EXPECT_EQ(seen[0], seen[1]);
    EXPECT_EQ(seen[0].back(), 429);

    site.add("eva");
    site.clock.advance(std::chrono::hours(2));
    sign_in(own, jans);
    std::vector<std::string> answers;
    for (auto const& mail : {std::string("eva@example.org"), nobodys})
    {
        auto const request = own.request(http::Method::post, {"/inloggen", {{"mail", mail}}});
        sql::RequestScope const scope(*site.db);
        auto const answer = ask_code(site.accounts, request);
        answers.push_back(std::to_string(answer.status) + " " + std::to_string(scope.query_count()));
    }
    EXPECT_EQ(answers[0], answers[1]);
}

TEST_P(KnownBrowser, HasAnAllowanceToo)
{
    sign_in(own, jans);
    std::vector<int> statuses;
    for (int i = 0; i < 7; ++i)
        statuses.push_back(ask(own, jans));
    EXPECT_EQ(statuses.front(), 303);
    EXPECT_EQ(statuses.back(), 429);
    Browser elsewhere(site);
    EXPECT_EQ(ask(elsewhere, jans), 303) << "and uses up nothing of others";
}

TEST_P(KnownBrowser, IsKnownForThePeopleWhoSignedInWithItOnly)
{
    site.add("eva");
    sign_in(own, "eva@example.org");
    EXPECT_EQ(ask_everywhere(jans), 429);
    EXPECT_EQ(ask(own, jans), 429);
    site.clock.advance(std::chrono::hours(2));
    sign_in(own, jans);
    for (auto const& mail : {jans, std::string("eva@example.org")})
        EXPECT_TRUE(known_mark(site.key, own.request(http::Method::get, {"/"}), mail)) << mail;
}

TEST_P(KnownBrowser, IsNotMadeByAForgedCookie)
{
    sign_in(own, jans);
    auto const real = own.cookies["__Host-known"];
    EXPECT_EQ(real.size(), 24U + 1 + 32);
    EXPECT_EQ(real.find("jan"), std::string::npos);
    Browser forger(site);
    for (auto const& forged :
         {std::string(), std::string("x"), real.substr(0, 24), real.substr(1) + "0",
          std::string(24, 'a') + real.substr(24), real.substr(0, 24) + "." + std::string(32, '0'), real + "."})
    {
        forger.cookies["__Host-known"] = forged;
        EXPECT_FALSE(known_mark(site.key, forger.request(http::Method::get, {"/"}), jans)) << forged;
    }
    EXPECT_FALSE(known_mark(security::Key::random(), own.request(http::Method::get, {"/"}), jans));
    EXPECT_TRUE(known_mark(site.key, own.request(http::Method::get, {"/"}), jans));
}

TEST_P(KnownBrowser, IsNoSharedComputer)
{
    EXPECT_EQ(own.post(ask_code, {"/inloggen", {{"mail", jans}, {"shared", "yes"}}}).status, 303);
    site.work();
    EXPECT_EQ(type(own, six_digits_in(site.mailer.sent.back().text)).status, 303);
    EXPECT_EQ(own.cookies.count("__Host-known"), 0U);
}

TEST_P(KnownBrowser, LeavesAStrangerOneNetworkMayNotTakeAllOf)
{
    int last = 0;
    for (int i = 0; i < 10; ++i)
        last = ask_from("192.0.2.1", jans);
    EXPECT_EQ(last, 429);
    EXPECT_EQ(ask_from("203.0.113.7", jans), 303) << "somebody on another network, with no cookie";
}

TEST_P(KnownBrowser, SignsInThoughStrangersGuessedPasswordsAllDay)
{
    set_password();
    sign_in(own, jans);
    auto const now = site.clock.now();
    site.db->write([&](sql::Tx& tx) {
        for (int i = 0; i < wrong_passwords_a_day; ++i)
            store::count_wrong_password(tx, jan, From::stranger, now);
    });
    Browser stranger(site);
    EXPECT_EQ(enter(stranger, sentence), 422) << "not even the right one";
    EXPECT_EQ(enter(own, sentence), 303);
}

TEST_P(KnownBrowser, GuessesNoMoreThanStrangersDo)
{
    set_password();
    sign_in(own, jans);
    auto const now = site.clock.now();
    site.db->write([&](sql::Tx& tx) {
        for (int i = 0; i < wrong_passwords_a_day; ++i)
            store::count_wrong_password(tx, jan, From::known_browser, now);
    });
    EXPECT_EQ(enter(own, sentence), 422);
    Browser stranger(site);
    EXPECT_EQ(enter(stranger, sentence), 303);
}

TEST_P(KnownBrowser, TypesItsCodeThoughStrangersGuessedCodesAllDay)
{
    sign_in(own, jans);
    site.db->write([&](sql::Tx& tx) {
        for (int i = 0; i < 9; ++i)
            tx.execute(
                "INSERT INTO sign_in (browser_hash, person_id, language, next, shared, tries, created_at, expires_at) "
                "VALUES ($1, $2, 'nl', '', 0, 5, $3, $3)",
                sql::Blob{"evil"}, jan, site.clock.now());
    });
    Browser stranger(site);
    EXPECT_EQ(type(stranger, code_for(stranger, jans)).status, 422);
    EXPECT_EQ(type(own, code_for(own, jans)).status, 303);
}

INSTANTIATE_TEST_SUITE_P(Engines, KnownBrowser, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
