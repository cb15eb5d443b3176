// Tests of one's own place: forms that are kept, the name and the mail address, and what is kept about somebody.
#include "accounts/mails.h"
#include "accounts/personal.h"
#include "accounts/test_accounts.h"
#include "accounts/typed.h"

namespace accounts::test {

namespace {

using testing::HasSubstr;

class MyPlace : public testing::TestWithParam<tests::Engine>
{
protected:
    TestAccounts site{GetParam()};
    Browser browser{site};
    PersonId jan = site.add("jan");

    /// The browser's cookie goes along, as when somebody types a code.
    void sign_in(PersonId person)
    {
        auto const request = browser.request(http::Method::post, {"/inloggen/code"});
        auto const arrived = site.db->write(
            [&](sql::Tx& tx) { return arrive(tx, request, {person, Steps::one, Computer::own}, site.clock.now()); });
        browser.cookies["__Host-session"] = arrived.session.token;
    }

    /// A form sent from this browser that nobody is signed in with.
    std::string send(std::vector<http::NameValue> fields)
    {
        return sign_in_path(
            site.accounts, browser.request(http::Method::post, {"/schrijven/nieuw", std::move(fields)}));
    }

    std::int64_t kept() { return site.db->value<std::int64_t>("SELECT COUNT(*) FROM kept_form").value(); }

    http::Response see(std::string const& id)
    {
        return browser.get(show_kept_form, {"/mijn/bewaard/" + id, {}, {{"id", id}}});
    }

    std::string ask_code_for(std::string const& mail)
    {
        EXPECT_EQ(browser.post(ask_mail_change, {"/mijn/profiel/mail", {{"mail", mail}}}).status, 303);
        site.work();
        return site.mailer.sent.empty() ? std::string() : six_digits_in(site.mailer.sent.back().text);
    }

    http::Response type(std::string const& code)
    {
        return browser.post(type_mail_code, {"/mijn/profiel/mail/code", {{"code", code}}});
    }

    std::string mail() { return site.db->value<std::string>("SELECT mail FROM person WHERE id = $1", jan).value(); }
};

}

TEST_P(MyPlace, AFormSentAfterTheSessionEndedIsKeptForItsPerson)
{
    sign_in(jan);
    site.clock.advance(std::chrono::days(31));
    EXPECT_EQ(
        send({{"title", "Veen"}, {"body", "Lange tekst <b>"}, {"password", "geheim"}, {"new_code", "123"}}),
        "/inloggen?next=%2Fmijn%2Fbewaard");
    sign_in(jan);
    EXPECT_THAT(main_of(browser.get(show_kept_forms, {"/mijn/bewaard"})), HasSubstr("Lange tekst &lt;b&gt;"));
    auto const id = std::to_string(site.db->value<std::int64_t>("SELECT id FROM kept_form").value());
    auto const page = main_of(see(id));
    EXPECT_THAT(page, HasSubstr(R"(action="/schrijven/nieuw")"));
    EXPECT_THAT(page, HasSubstr(R"(<input type="hidden" name="title" value="Veen">)"));
    EXPECT_THAT(page, Not(HasSubstr("geheim")));
    EXPECT_THAT(page, Not(HasSubstr("123")));
    EXPECT_EQ(browser.post(discard_kept_form, {"/mijn/bewaard/" + id + "/weg", {}, {{"id", id}}}).status, 303);
    EXPECT_EQ(kept(), 0);
}

TEST_P(MyPlace, AKeptFormIsSeenByItsPersonOnly)
{
    sign_in(jan);
    auto const stolen = browser.cookies["__Host-session"];
    site.clock.advance(std::chrono::days(31));
    send({{"title", "Veen"}});
    auto const id = std::to_string(site.db->value<std::int64_t>("SELECT id FROM kept_form").value());
    sign_in(site.add("piet"));
    EXPECT_EQ(see(id).status, 404);
    EXPECT_EQ(browser.post(discard_kept_form, {"/mijn/bewaard/" + id + "/weg", {}, {{"id", id}}}).status, 404);
    EXPECT_EQ(see("x").status, 404);
    EXPECT_EQ(kept(), 1);
    browser.cookies["__Host-session"] = stolen;
    EXPECT_FALSE(browser.person().signed_in()) << "an ended session keeps forms, and opens nothing";
}

TEST_P(MyPlace, WhoHasTheCookieOfAnEndedSessionPutsNothingInAPersonsList)
{
    sign_in(jan);
    Browser thief(site);
    thief.cookies = browser.cookies;
    sign_in(jan);
    SessionId const mine{browser.person().session};
    site.db->write([&](sql::Tx& tx) { store::end_sessions(tx, jan, mine, site.clock.now()); });
    auto const planted = thief.request(http::Method::post, {"/beheer/mensen/9/rollen", {{"role", "editor"}}});
    sign_in_path(site.accounts, planted);
    sign_in(jan);
    EXPECT_THAT(main_of(browser.get(show_kept_forms, {"/mijn/bewaard"})), Not(HasSubstr("/beheer/mensen/9")));
    for (auto const& row : site.db->query("SELECT id FROM kept_form"))
        EXPECT_EQ(see(std::to_string(row.get<std::int64_t>(0))).status, 404);
}

TEST_P(MyPlace, WhatComesBeforeTheSecondStepIsSeenAfterIt)
{
    site.db->write([&](sql::Tx& tx) { store::grant(tx, jan, {Role::editor, {}}, import_person, site.clock.now()); });
    sign_in(jan);
    send({{"title", "Veen"}});
    EXPECT_THAT(main_of(browser.get(show_kept_forms, {"/mijn/bewaard"})), Not(HasSubstr("Veen")));
    sign_in(jan); // by mail again, which is no more than one step again
    EXPECT_THAT(main_of(browser.get(show_kept_forms, {"/mijn/bewaard"})), Not(HasSubstr("Veen")));
    SessionId const session{browser.person().session};
    auto const raised = site.db->write(
        [&](sql::Tx& tx) { return store::raise_session(tx, jan, session, site.clock.now()); });
    browser.cookies["__Host-session"] = raised->token;
    EXPECT_THAT(main_of(browser.get(show_kept_forms, {"/mijn/bewaard"})), HasSubstr("Veen"));
}

TEST_P(MyPlace, AStrangersFormIsNotKeptButMustBeShown)
{
    EXPECT_EQ(send({{"title", "Veen"}}), "") << "the answer itself shows it";
    browser.cookies["__Host-session"] = "never-given-never-given-never-gi";
    EXPECT_EQ(send({{"title", "Veen"}}), "");
    EXPECT_EQ(send({{"button", ""}}), "/inloggen") << "there are no words to lose";
    EXPECT_EQ(kept(), 0);
    auto const asked = browser.request(http::Method::get, {"/schrijven?soort=project"});
    EXPECT_EQ(sign_in_path(site.accounts, asked), "/inloggen?next=%2Fschrijven%3Fsoort%3Dproject");
}

TEST_P(MyPlace, OfEachPersonTwentyFormsAreKeptForAWeek)
{
    sign_in(jan);
    site.clock.advance(std::chrono::days(31));
    for (int i = 0; i < 25; ++i)
        send({{"title", std::to_string(i)}});
    EXPECT_EQ(kept(), 20);
    site.clock.advance(std::chrono::days(7) + std::chrono::seconds(1));
    site.db->write([&](sql::Tx& tx) { forget_expired(tx, site.clock.now()); });
    EXPECT_EQ(kept(), 0);
}

TEST_P(MyPlace, OfWhatAScriptSavesInBetweenOnlyTheLastIsKept)
{
    sign_in(jan);
    site.clock.advance(std::chrono::days(31));
    send({{"title", "een"}});
    browser.headers = {{"Sec-Fetch-Dest", "empty"}};
    for (auto const* const title : {"twee", "drie", "vier"})
        send({{"title", title}});
    EXPECT_EQ(site.db->value<std::string>("SELECT fields FROM kept_form"), R"([["title","vier"]])");
    EXPECT_EQ(kept(), 1);
}

TEST_P(MyPlace, ANameIsChangedAndWrittenDown)
{
    sign_in(jan);
    auto const change = [&](std::string const& name) {
        return browser.post(change_profile, {"/mijn/profiel", {{"name", name}, {"language", "en"}}});
    };
    EXPECT_EQ(change(" Jan de Boer ").status, 303);
    EXPECT_EQ(browser.person().name, "Jan de Boer");
    EXPECT_EQ(site.db->value<std::string>("SELECT language FROM person WHERE id = $1", jan), "en");
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM audit WHERE action = 'person.name'"), 1);
    EXPECT_EQ(change(" ").status, 422);
}

TEST_P(MyPlace, ANewAddressCountsAfterItsCodeAndTheOldOneIsTold)
{
    sign_in(jan);
    auto const code = ask_code_for("nieuw@example.org");
    EXPECT_EQ(site.mailer.sent.back().to.mail, "nieuw@example.org");
    EXPECT_EQ(mail(), "jan@example.org");
    EXPECT_EQ(type(not_this(code)).status, 422);
    auto const right = browser.request(http::Method::post, {"/mijn/profiel/mail/code", {{"code", code}}});
    {
        sql::RequestScope const scope(*site.db);
        EXPECT_EQ(type_mail_code(site.accounts, right).status, 303);
        EXPECT_LE(scope.query_count(), 7) << "and one for the person";
    }
    EXPECT_EQ(mail(), "nieuw@example.org");
    site.work();
    EXPECT_EQ(site.mailer.sent.back().to.mail, "jan@example.org");
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM audit WHERE action = 'person.mail'"), 1);
}

TEST_P(MyPlace, AnAddressThatSomebodyHasIsAnsweredAlikeAndGetsNoCode)
{
    site.add("piet");
    sign_in(jan);
    ask_code_for("piet@example.org");
    EXPECT_TRUE(site.mailer.sent.empty());
    EXPECT_EQ(type("123456").status, 422);
    auto const code = ask_code_for("vrij@example.org");
    site.db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET mail = 'vrij@example.org' WHERE name = 'piet'"); });
    EXPECT_EQ(type(code).status, 422) << "somebody took it meanwhile";
    EXPECT_EQ(mail(), "jan@example.org");
}

TEST_P(MyPlace, WhoHasAStaffRoleChangesTheAddressAfterBothStepsOnly)
{
    auto const ed = site.add("ed", {{Role::editor}});
    sign_in(ed);
    auto const answer = browser.post(ask_mail_change, {"/mijn/profiel/mail", {{"mail", "x@example.org"}}});
    EXPECT_THAT(std::string(answer.header("Location")), testing::StartsWith("/inloggen/tweede-stap"));
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM mail_change"), 0);
    browser.cookies["__Host-session"] = site.open(ed, {.steps = Steps::two});
    EXPECT_NE(ask_code_for("x@example.org"), "");
}

TEST_P(MyPlace, ACodeForAnAddressHasFiveTries)
{
    sign_in(jan);
    auto const code = ask_code_for("nieuw@example.org");
    for (int i = 0; i < 5; ++i)
        type(not_this(code));
    EXPECT_EQ(type(code).header("Location"), "/mijn/profiel") << "it is over";
    EXPECT_EQ(mail(), "jan@example.org");
}

TEST_P(MyPlace, EverybodySeesWhatTheyMayDo)
{
    sign_in(jan);
    auto const page = main_of(browser.get(show_my_place, {"/mijn"}));
    EXPECT_THAT(page, HasSubstr(R"(href="/mijn/gegevens")"));
    EXPECT_THAT(page, Not(HasSubstr("/beheer")));
    EXPECT_THAT(page, Not(HasSubstr("/meelezen")));
    browser.cookies["__Host-session"] = site.open(site.add("co", {{Role::coordinator}}), {.steps = Steps::two});
    EXPECT_THAT(main_of(browser.get(show_my_place, {"/mijn"})), HasSubstr(R"(href="/beheer")"));
}

TEST_P(MyPlace, WhatIsKeptAboutSomebodyIsToldAndErased)
{
    sign_in(jan);
    ask_code_for("nieuw@example.org");
    auto const part = personal_part();
    std::size_t records = 0;
    for (auto const& group : PersonalParts({part}).collect(*site.db, jan))
        records += group.records.size();
    EXPECT_EQ(records, 3U) << "the account, a session, a change of address";
    for (int i = 0; i < 2; ++i)
        site.db->write([&](sql::Tx& tx) { part.erase(tx, jan, site.clock.now()); });
    EXPECT_FALSE(browser.person().signed_in());
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM person WHERE name = '' AND mail IS NULL AND id = $1", jan), 1);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM mail_change"), 0);
}

TEST(TypedFields, LeaveSecretsOut)
{
    http::Form form;
    form.fields = {{"title", "a"},         {"Password", "b"}, {"new_password", "c"}, {"postcode", "d"},
                   {"recovery-code", "e"}, {"token", "f"},    {"a[code]", "g"},      {"encoded", "h"}};
    std::string names;
    for (auto const& [name, value] : typed_fields(form))
        names += value;
    EXPECT_EQ(names, "adh");
}

INSTANTIATE_TEST_SUITE_P(Engines, MyPlace, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
