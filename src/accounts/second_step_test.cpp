// Tests of authenticator apps, recovery codes and the second step.
#include "accounts/factors.h"
#include "accounts/personal.h"
#include "accounts/second_step.h"
#include "accounts/test_accounts.h"

#include "platform/security/totp.h"

namespace accounts::test {

namespace {

using testing::HasSubstr;
using testing::Not;

Granted const editor{Role::editor};

class SecondStep : public testing::TestWithParam<tests::Engine>
{
protected:
    void SetUp() override
    {
        jan = site.add("jan", {editor});
        browser.cookies["__Host-session"] = site.open(jan);
    }

    std::string secret_of(PersonId person, std::string const& column)
    {
        auto const sealed = site.db->value<sql::Blob>(
            "SELECT " + column + " FROM person_factor WHERE person_id = $1", person);
        return sealed ? security::open(site.key, app_purpose(person), sealed->bytes).value_or("") : "";
    }

    std::string code(std::string const& secret, int steps_later = 0)
    {
        return security::totp_code(secret, security::totp_step(site.clock.now()) + steps_later);
    }

    /// Sets up an app in the browser; the clock then stands in the next step.
    http::Response set_up(Browser& by)
    {
        by.post(begin_app, {"/mijn/inloggen/app/begin"});
        auto response = by.post(
            confirm_app, {"/mijn/inloggen/app", {{"code", code(secret_of({by.person().id}, "totp_pending"))}}});
        site.clock.advance(std::chrono::seconds(30));
        return response;
    }

    http::Response type(Browser& by, std::string const& typed)
    {
        return by.post(type_second_step, {"/inloggen/tweede-stap", {{"code", typed}, {"next", "/schrijven"}}});
    }
    http::Response type_paper(Browser& by, std::string const& typed)
    {
        return by.post(type_second_step, {"/inloggen/tweede-stap", {{"recovery_code", typed}, {"by", "recovery"}}});
    }

    std::vector<std::string> paper(Browser& by)
    {
        auto const page = main_of(by.post(make_recovery_codes, {"/mijn/inloggen/herstelcodes"}));
        std::vector<std::string> codes;
        for (auto at = page.find("code-text\">"); at != std::string::npos; at = page.find("code-text\">", at + 1))
            codes.push_back(page.substr(at + 11, 19));
        return codes;
    }

    /// Somebody with an app, in a new browser after one step.
    Browser after_one_step()
    {
        Browser other(site);
        other.cookies["__Host-session"] = site.open(jan);
        return other;
    }

    TestAccounts site{GetParam()};
    Browser browser{site};
    PersonId jan;
};

}

TEST_P(SecondStep, IsSetUpOnceAndThenMadeEachTime)
{
    EXPECT_THAT(
        main_of(browser.get(show_second_step, {"/inloggen/tweede-stap"})), HasSubstr("Stel een tweede stap in"));
    EXPECT_EQ(set_up(browser).status, 303);
    EXPECT_FALSE(browser.person().wants_second_step);

    auto other = after_one_step();
    EXPECT_TRUE(other.person().wants_second_step);
    EXPECT_FALSE(other.person().may(http::Access::write));
    auto const before = other.cookies["__Host-session"];
    auto const answer = type(other, code(secret_of(jan, "totp_secret")));
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.header("Location"), "/schrijven");
    EXPECT_TRUE(other.person().may(http::Access::publish));
    EXPECT_NE(other.cookies["__Host-session"], before);

    Browser thief(site);
    thief.cookies["__Host-session"] = before;
    EXPECT_FALSE(thief.person().signed_in()) << "the old token is of no use any more";
}

TEST_P(SecondStep, ACodeWorksOnce)
{
    set_up(browser);
    auto const secret = secret_of(jan, "totp_secret");
    auto first = after_one_step();
    auto second = after_one_step();
    auto const seen = code(secret);
    EXPECT_EQ(type(first, seen).status, 303);
    EXPECT_EQ(type(second, seen).status, 422) << "replayed";
    EXPECT_EQ(type(second, code(secret, -1)).status, 422) << "and none from before";
    EXPECT_TRUE(second.person().wants_second_step);
    site.clock.advance(std::chrono::seconds(30));
    EXPECT_EQ(type(second, code(secret)).status, 303);
}

TEST_P(SecondStep, TheCodeThatSetItUpIsUsedToo)
{
    browser.post(begin_app, {"/x"});
    auto const secret = secret_of(jan, "totp_pending");
    auto const used = code(secret);
    EXPECT_EQ(browser.post(confirm_app, {"/x", {{"code", used}}}).status, 303);
    auto other = after_one_step();
    EXPECT_EQ(type(other, used).status, 422);
}

TEST_P(SecondStep, NobodyGuessesForLong)
{
    set_up(browser);
    auto const secret = secret_of(jan, "totp_secret");
    int refused = 0;
    for (int i = 0; i < 60; ++i)
    {
        auto other = after_one_step();
        refused += type(other, not_this(code(secret, 7))).status == 422 ? 1 : 0;
        site.clock.advance(std::chrono::minutes(3));
    }
    EXPECT_EQ(refused, 60);
    auto other = after_one_step();
    EXPECT_EQ(type(other, code(secret)).status, 422) << "not even the right code, today";
    site.clock.advance(std::chrono::hours(25));
    auto tomorrow = after_one_step();
    EXPECT_EQ(type(tomorrow, code(secret)).status, 303);
}

TEST_P(SecondStep, ManyTriesAtOnceAreRefusedUnseen)
{
    set_up(browser);
    auto other = after_one_step();
    std::vector<int> statuses;
    for (int i = 0; i < 8; ++i)
        statuses.push_back(type(other, "000000").status);
    EXPECT_EQ(statuses.front(), 422);
    EXPECT_EQ(statuses.back(), 429);
}

TEST_P(SecondStep, ARightCodeForgivesTheTriesBefore)
{
    set_up(browser);
    auto other = after_one_step();
    for (int i = 0; i < 5; ++i)
        type(other, "000000");
    EXPECT_EQ(type(other, code(secret_of(jan, "totp_secret"))).status, 303);
    auto next = after_one_step();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(type(next, "000000").status, 422);
}

TEST_P(SecondStep, SecretsAreSealedForTheirPerson)
{
    set_up(browser);
    auto const secret = secret_of(jan, "totp_secret");
    EXPECT_EQ(secret.size(), 20U);
    auto const stored = site.db->value<sql::Blob>("SELECT totp_secret FROM person_factor").value().bytes;
    EXPECT_EQ(stored.find(secret), std::string::npos);
    EXPECT_EQ(security::open(site.key, app_purpose({jan.value + 1}), stored), std::nullopt);
}

TEST_P(SecondStep, AWrongFirstCodeSetsNothingUp)
{
    browser.post(begin_app, {"/x"});
    auto const page = browser.get(show_app, {"/mijn/inloggen/app"});
    EXPECT_THAT(main_of(page), HasSubstr("<svg"));
    auto const right = code(secret_of(jan, "totp_pending"));
    EXPECT_EQ(browser.post(confirm_app, {"/x", {{"code", not_this(right)}}}).status, 422);
    EXPECT_TRUE(browser.person().wants_second_step);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM person_factor WHERE totp_secret IS NOT NULL"), 0);
}

TEST_P(SecondStep, ARecoveryCodeWorksOnceAndIsTold)
{
    set_up(browser);
    auto const codes = paper(browser);
    ASSERT_EQ(codes.size(), 10U);
    auto other = after_one_step();
    EXPECT_EQ(type_paper(other, " " + codes[3] + " ").status, 303);
    EXPECT_FALSE(other.person().wants_second_step);
    auto again = after_one_step();
    EXPECT_EQ(type_paper(again, codes[3]).status, 422) << "used";
    EXPECT_EQ(type_paper(again, codes[4]).status, 303);
    site.work();
    EXPECT_THAT(site.mailer.sent.back().text, HasSubstr("herstelcode"));
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM audit WHERE action = 'recovery_code.use'"), 2);
}

TEST_P(SecondStep, NewRecoveryCodesReplaceTheOldAndAreOfOnePerson)
{
    set_up(browser);
    auto const old = paper(browser);
    auto const codes = paper(browser);
    auto other = after_one_step();
    EXPECT_EQ(type_paper(other, old[0]).status, 422);

    auto const eva = site.add("eva", {editor});
    Browser of_eva(site);
    of_eva.cookies["__Host-session"] = site.open(eva);
    set_up(of_eva);
    Browser eva_again(site);
    eva_again.cookies["__Host-session"] = site.open(eva);
    EXPECT_EQ(type_paper(eva_again, codes[0]).status, 422) << "somebody else's";
    for (auto const& row : site.db->query("SELECT code_hash FROM recovery_code"))
        for (auto const& code : codes)
            EXPECT_EQ(row.get<sql::Blob>(0).bytes.find(code), std::string::npos);
}

TEST_P(SecondStep, TheCodeOfSomebodyElsesAppIsWrong)
{
    set_up(browser);
    auto const eva = site.add("eva", {editor});
    Browser of_eva(site);
    of_eva.cookies["__Host-session"] = site.open(eva);
    set_up(of_eva);
    auto other = after_one_step();
    EXPECT_EQ(type(other, code(secret_of(eva, "totp_secret"))).status, 422);
}

TEST_P(SecondStep, EndsWhenTheLastIsRemovedAfterAWarning)
{
    set_up(browser);
    EXPECT_EQ(browser.post(remove_app, {"/mijn/inloggen/app/weg"}).status, 422);
    EXPECT_EQ(browser.post(remove_app, {"/mijn/inloggen/app/weg", {{"confirmed", "yes"}}}).status, 303);
    EXPECT_EQ(browser.post(remove_app, {"/mijn/inloggen/app/weg", {{"confirmed", "yes"}}}).status, 404);
    EXPECT_EQ(secret_of(jan, "totp_secret"), "");
}

TEST_P(SecondStep, IsForgottenForWhoLostIt)
{
    set_up(browser);
    paper(browser);
    auto const forget = [&] {
        return site.db->write(
            [&](sql::Tx& tx) { return store::forget_second_steps(tx, jan, import_person, site.clock.now()); });
    };
    EXPECT_TRUE(forget());
    EXPECT_FALSE(forget());
    EXPECT_FALSE(browser.person().signed_in());
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM recovery_code"), 0);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM notice WHERE topic = 'sign-in'"), 1);
    auto again = after_one_step();
    EXPECT_EQ(set_up(again).status, 303);
}

TEST_P(SecondStep, LeadsOnlyToPagesOfThisSite)
{
    set_up(browser);
    auto other = after_one_step();
    auto const answer = other.post(
        type_second_step,
        {"/inloggen/tweede-stap", {{"code", code(secret_of(jan, "totp_secret"))}, {"next", "//evil.example/x"}}});
    EXPECT_EQ(answer.header("Location"), "/mijn");
}

TEST_P(SecondStep, IsShownAndErasedWithThePerson)
{
    set_up(browser);
    paper(browser);
    auto const part = personal_part();
    auto const groups = PersonalParts({part}).collect(*site.db, jan);
    auto const has = [&](std::string_view key) {
        return std::ranges::any_of(groups, [&](auto const& g) { return g.key == key && !g.records.empty(); });
    };
    EXPECT_TRUE(has("factors"));
    EXPECT_TRUE(has("recovery"));
    for (int i = 0; i < 2; ++i)
        site.db->write([&](sql::Tx& tx) { part.erase(tx, jan, site.clock.now()); });
    for (auto const* const table : {"person_factor", "passkey", "recovery_code", "passkey_challenge"})
        EXPECT_EQ(site.db->value<int>(std::string("SELECT COUNT(*) FROM ") + table), 0) << table;
}

TEST_P(SecondStep, PagesTakeFewQueries)
{
    set_up(browser);
    for (auto const handler : {show_sessions, show_second_step, show_password})
    {
        auto const request = browser.request(http::Method::get, {"/mijn/inloggen"});
        sql::RequestScope const scope(*site.db);
        handler(site.accounts, request);
        EXPECT_LE(scope.query_count(), 7) << "one more finds the person";
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, SecondStep, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
