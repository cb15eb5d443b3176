// Tests of passkeys: adding them, signing in by them, and everything that somebody else's browser must not do.
#include "accounts/second_step.h"
#include "accounts/test_accounts.h"

#include "platform/security/test_authenticator.h"

namespace accounts::test {

namespace {

using security::tests::Answering;
using security::tests::Authenticator;
using testing::HasSubstr;

security::RelyingParty const here{"localhost", "http://localhost"};
Granted const editor{Role::editor};

class Passkeys : public testing::TestWithParam<tests::Engine>
{
protected:
    void SetUp() override
    {
        jan = site.add("jan", {editor});
        browser.cookies["__Host-session"] = site.open(jan);
    }

    std::string challenge(Browser& by, Handler handler)
    {
        auto const answer = by.post(handler, {"/vraag"});
        auto const text = std::string(answer.bytes());
        auto const at = text.find(R"("challenge":")") + 13;
        return answer.status == 200 ? *security::from_base64url(text.substr(at, text.find('"', at) - at)) : "";
    }

    http::Response send_new(Browser& by, std::string const& asked, security::Attestation const& made)
    {
        using security::tests::base64url;
        return by.post(
            add_passkey,
            {"/mijn/inloggen/passkey",
             {{"challenge", base64url(asked)},
              {"client_data", base64url(made.client_data)},
              {"object", base64url(made.object)}}});
    }

    http::Response send(Browser& by, std::string const& asked, security::Assertion const& answer)
    {
        using security::tests::base64url;
        std::vector<http::NameValue> fields{
            {"challenge", base64url(asked)},
            {"id", base64url(answer.credential_id)},
            {"client_data", base64url(answer.client_data)},
            {"authenticator_data", base64url(answer.authenticator_data)},
            {"signature", base64url(answer.signature)},
            {"next", "/schrijven"}};
        if (answer.user_handle)
            fields.emplace_back("user_handle", base64url(*answer.user_handle));
        return by.post(sign_in_by_passkey, {"/inloggen/passkey", fields});
    }

    /// Adds a passkey in the browser of its person, and lets the authenticator know the handle.
    http::Response add(Browser& by, Authenticator& device)
    {
        auto const asked = challenge(by, ask_passkey_challenge);
        auto response = send_new(by, asked, device.create({asked, here}));
        for (auto const& row :
             site.db->query("SELECT user_handle FROM person_factor WHERE person_id = $1", by.person().id))
            device.user_handle = row.get<sql::Blob>(0).bytes;
        return response;
    }

    http::Response enter(Browser& by, Authenticator const& device)
    {
        auto const asked = challenge(by, ask_sign_in_challenge);
        return send(by, asked, device.get({asked, here}));
    }

    int count(std::string const& table) { return site.db->value<int>("SELECT COUNT(*) FROM " + table).value(); }

    TestAccounts site{GetParam()};
    Browser browser{site};
    Browser stranger{site};
    PersonId jan;
    Authenticator authenticator;
};

}

TEST_P(Passkeys, AreAddedAndThenSignInWithBothSteps)
{
    auto const before = browser.cookies["__Host-session"];
    EXPECT_TRUE(browser.person().wants_second_step);
    EXPECT_EQ(add(browser, authenticator).status, 303);
    EXPECT_FALSE(browser.person().wants_second_step) << "the session was raised";
    EXPECT_NE(browser.cookies["__Host-session"], before) << "with a new token";

    auto const entered = enter(stranger, authenticator);
    EXPECT_EQ(entered.status, 303);
    EXPECT_EQ(entered.header("Location"), "/schrijven");
    EXPECT_EQ(stranger.person().id, jan.value);
    EXPECT_TRUE(stranger.person().may(http::Access::publish));

    site.work();
    ASSERT_EQ(site.mailer.sent.size(), 1U);
    EXPECT_THAT(site.mailer.sent[0].text, HasSubstr("passkey toegevoegd"));
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM audit WHERE action = 'passkey.add'"), 1);
}

TEST_P(Passkeys, AreNotSignedInWithTwiceTheSameAnswer)
{
    add(browser, authenticator);
    auto const asked = challenge(stranger, ask_sign_in_challenge);
    auto const answer = authenticator.get({asked, here});
    auto const cookie = stranger.cookies["__Host-signin"];
    EXPECT_EQ(send(stranger, asked, answer).status, 303);
    Browser again(site);
    again.cookies["__Host-signin"] = cookie;
    EXPECT_EQ(send(again, asked, answer).status, 422);
    EXPECT_FALSE(again.person().signed_in());
    EXPECT_EQ(count("passkey_challenge"), 0);
}

TEST_P(Passkeys, ChallengesAreOfOneBrowserAndMinutesOld)
{
    add(browser, authenticator);
    auto const asked = challenge(stranger, ask_sign_in_challenge);
    Browser other(site);
    challenge(other, ask_sign_in_challenge);
    EXPECT_EQ(send(other, asked, authenticator.get({asked, here})).status, 422) << "of another browser";
    Browser bare(site);
    EXPECT_EQ(send(bare, asked, authenticator.get({asked, here})).status, 422) << "without its cookie";
    EXPECT_EQ(send(stranger, "invented", authenticator.get({"invented", here})).status, 422);

    auto const old = challenge(stranger, ask_sign_in_challenge);
    site.clock.advance(std::chrono::minutes(5));
    EXPECT_EQ(send(stranger, old, authenticator.get({old, here})).status, 422) << "too old";
    EXPECT_FALSE(stranger.person().signed_in());
}

TEST_P(Passkeys, ChallengesToSignInAddNoPasskeyAndTheOtherWayRound)
{
    add(browser, authenticator);
    Authenticator second;
    auto const to_sign_in = challenge(browser, ask_sign_in_challenge);
    EXPECT_EQ(send_new(browser, to_sign_in, second.create({to_sign_in, here})).status, 422);
    auto const to_add = challenge(browser, ask_passkey_challenge);
    EXPECT_EQ(send(browser, to_add, authenticator.get({to_add, here})).status, 422);
    EXPECT_EQ(count("passkey"), 1);
}

TEST_P(Passkeys, AreRefusedWithAWrongAnswer)
{
    add(browser, authenticator);
    auto const refused = [&](auto const& change) {
        auto const asked = challenge(stranger, ask_sign_in_challenge);
        Answering answering{asked, here};
        security::Assertion answer;
        change(answering, answer);
        if (answer.signature.empty())
            answer = authenticator.get(answering);
        return send(stranger, asked, answer).status == 422 && !stranger.person().signed_in();
    };
    EXPECT_TRUE(refused([](Answering& a, auto&) { a.site.origin = "http://localhost:81"; }));
    EXPECT_TRUE(refused([](Answering& a, auto&) { a.site.id = "evil.example"; }));
    EXPECT_TRUE(refused([](Answering& a, auto&) { a.challenge = "another"; }));
    EXPECT_TRUE(refused([](Answering& a, auto&) { a.type = "webauthn.create"; }));
    EXPECT_TRUE(refused([](Answering& a, auto&) { a.flags = 1; }));
    EXPECT_TRUE(refused([&](Answering& a, auto& answer) {
        answer = authenticator.get(a);
        answer.user_handle = "somebody else";
    }));
    EXPECT_TRUE(refused([&](Answering& a, auto& answer) {
        answer = authenticator.get(a);
        answer.user_handle.reset();
    }));
    EXPECT_TRUE(refused([](Answering& a, auto& answer) { answer = Authenticator().get(a); })) << "an unknown passkey";
    EXPECT_TRUE(refused([&](Answering& a, auto& answer) {
        answer = Authenticator().get(a);
        answer.credential_id = authenticator.credential_id;
        answer.user_handle = authenticator.user_handle;
    })) << "another key under a known name";
    EXPECT_EQ(stranger.post(sign_in_by_passkey, {"/inloggen/passkey", {{"id", "!!"}}}).status, 422);
}

TEST_P(Passkeys, WhoseCounterGoesBackAreRefused)
{
    authenticator.counter = 5;
    add(browser, authenticator);
    authenticator.counter = 6;
    EXPECT_EQ(enter(stranger, authenticator).status, 303);
    Browser copy(site);
    EXPECT_EQ(enter(copy, authenticator).status, 422) << "the same again";
    authenticator.counter = 5;
    EXPECT_EQ(enter(copy, authenticator).status, 422);
    authenticator.counter = 0;
    EXPECT_EQ(enter(copy, authenticator).status, 422);
    EXPECT_FALSE(copy.person().signed_in());
    EXPECT_EQ(site.db->value<int>("SELECT counter FROM passkey"), 6);
}

TEST_P(Passkeys, OfWhoMayNotSignInAreRefused)
{
    add(browser, authenticator);
    site.db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", jan); });
    EXPECT_EQ(enter(stranger, authenticator).status, 422);
}

TEST_P(Passkeys, OfOthersCannotBeRenamedRemovedOrTakenOver)
{
    add(browser, authenticator);
    auto const id = std::to_string(site.db->value<std::int64_t>("SELECT id FROM passkey").value());
    site.add("eva", {editor});
    stranger.cookies["__Host-session"] = site.open(site.add("ina"), {.steps = Steps::two});
    for (auto const handler : {remove_passkey, rename_passkey})
        EXPECT_EQ(
            stranger.post(handler, {"/x", {{"name", "van mij"}, {"confirmed", "yes"}}, {{"id", id}}}).status, 404);
    EXPECT_EQ(stranger.post(remove_passkey, {"/x", {}, {{"id", "x"}}}).status, 404);

    auto const asked = challenge(stranger, ask_passkey_challenge);
    EXPECT_EQ(send_new(stranger, asked, authenticator.create({asked, here})).status, 422) << "known already";
    EXPECT_EQ(site.db->value<std::int64_t>("SELECT person_id FROM passkey"), jan.value);
    EXPECT_EQ(site.db->value<std::string>("SELECT name FROM passkey"), "Passkey");

    auto const of_jan = challenge(browser, ask_passkey_challenge);
    stranger.cookies["__Host-signin"] = browser.cookies["__Host-signin"];
    Authenticator planted;
    EXPECT_EQ(send_new(stranger, of_jan, planted.create({of_jan, here})).status, 422)
        << "a challenge that was given to another person";
}

TEST_P(Passkeys, AreChangedOnlyAfterTwoStepsOnceThereIsASecondStep)
{
    add(browser, authenticator);
    auto const id = std::to_string(site.db->value<std::int64_t>("SELECT id FROM passkey").value());
    Browser by_mail(site);
    by_mail.cookies["__Host-session"] = site.open(jan);
    EXPECT_EQ(challenge(by_mail, ask_passkey_challenge), "");
    std::vector<std::pair<Handler, Sent>> const tries{
        {remove_passkey, {"/x", {{"confirmed", "yes"}}, {{"id", id}}}},
        {rename_passkey, {"/x", {{"name", "x"}}, {{"id", id}}}},
        {add_passkey, {"/x"}},
        {begin_app, {"/x"}},
        {confirm_app, {"/x"}},
        {remove_app, {"/x"}},
        {set_password,
         {"/x", {{"password", "een zin die niemand raadt"}, {"password_again", "een zin die niemand raadt"}}}},
        {remove_password, {"/x"}},
        {make_recovery_codes, {"/x"}}};
    for (auto const& [handler, sent] : tries)
    {
        auto const answer = by_mail.post(handler, sent);
        EXPECT_EQ(answer.status, 303);
        EXPECT_THAT(std::string(answer.header("Location")), HasSubstr("/inloggen/tweede-stap"));
    }
    EXPECT_EQ(count("passkey"), 1);
    EXPECT_EQ(count("recovery_code"), 0);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM person_factor WHERE password_hash IS NOT NULL"), 0);
}

TEST_P(Passkeys, TheLastOfWhoNeedsOneIsRemovedOnlyAfterAWarning)
{
    add(browser, authenticator);
    auto const id = std::to_string(site.db->value<std::int64_t>("SELECT id FROM passkey").value());
    browser.post(make_recovery_codes, {"/x"});
    EXPECT_EQ(count("recovery_code"), 10);
    auto const warning = browser.post(remove_passkey, {"/mijn/inloggen/passkey/" + id + "/weg", {}, {{"id", id}}});
    EXPECT_EQ(warning.status, 422);
    EXPECT_THAT(main_of(warning), HasSubstr("laatste tweede stap"));
    EXPECT_EQ(count("passkey"), 1);
    EXPECT_EQ(browser.post(remove_passkey, {"/x", {{"confirmed", "yes"}}, {{"id", id}}}).status, 303);
    EXPECT_EQ(count("passkey"), 0);
    EXPECT_EQ(count("recovery_code"), 0) << "they stand in for nothing any more";
    site.work();
    EXPECT_THAT(site.mailer.sent.back().text, HasSubstr("passkey weggehaald"));
}

TEST_P(Passkeys, CanBeRenamed)
{
    add(browser, authenticator);
    auto const id = std::to_string(site.db->value<std::int64_t>("SELECT id FROM passkey").value());
    EXPECT_EQ(browser.post(rename_passkey, {"/x", {{"name", "Mijn telefoon"}}, {{"id", id}}}).status, 303);
    EXPECT_EQ(site.db->value<std::string>("SELECT name FROM passkey"), "Mijn telefoon");
    EXPECT_EQ(browser.post(rename_passkey, {"/x", {{"name", "  "}}, {{"id", id}}}).status, 422);
    EXPECT_EQ(browser.post(rename_passkey, {"/x", {{"name", std::string(500, 'x')}}, {{"id", id}}}).status, 422);
}

TEST_P(Passkeys, ChallengesAreFewForOneBrowserAndForgottenAtNight)
{
    for (int i = 0; i < 6; ++i)
        challenge(stranger, ask_sign_in_challenge);
    EXPECT_EQ(count("passkey_challenge"), 3);
    site.clock.advance(std::chrono::minutes(6));
    site.db->write([&](sql::Tx& tx) { forget_expired(tx, site.clock.now()); });
    EXPECT_EQ(count("passkey_challenge"), 0);
}

TEST_P(Passkeys, OnASharedComputerStaySo)
{
    add(browser, authenticator);
    Browser library(site);
    library.cookies["__Host-session"] = site.open(jan, {.computer = Computer::shared});
    EXPECT_EQ(enter(library, authenticator).status, 303);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM session WHERE shared = 1 AND steps = 2"), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, Passkeys, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
