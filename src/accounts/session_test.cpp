// Tests of sessions: how long they last, what they allow, and how they end.
#include "accounts/session.h"
#include "accounts/test_accounts.h"

namespace accounts::test {

namespace {

using testing::HasSubstr;

class Sessions : public testing::TestWithParam<tests::Engine>
{
protected:
    TestAccounts site{GetParam()};
    Browser browser{site};

    void sign_in(PersonId person, NewSession const& session = {})
    {
        browser.cookies["__Host-session"] = site.open(person, session);
    }

    /// Whether the person is still signed in when they come by every so often for so long.
    bool lasts(std::chrono::hours every, std::chrono::hours time)
    {
        for (std::chrono::hours passed{0}; passed < time; passed += every)
        {
            site.clock.advance(every);
            if (!browser.person().signed_in())
                return false;
        }
        return true;
    }

    http::Response end(std::vector<http::NameValue> fields)
    {
        return browser.post(accounts::end_sessions, {"/mijn/inloggen/einde", std::move(fields)});
    }
};

}

TEST_P(Sessions, OneQueryTellsWhoAsks)
{
    auto const person = site.add("ed", {{Role::participant}, {Role::editor, "veen"}, {Role::expert}});
    site.db->write([&](sql::Tx& tx) {
        tx.execute("INSERT INTO notice (person_id, topic, title, path, at) VALUES ($1, 't', 't', '/', 0)", person);
        tx.execute(
            "INSERT INTO notice (person_id, topic, title, path, at, read_at) VALUES ($1, 't', 't', '/', 0, 1)", person);
    });
    sign_in(person, {.steps = Steps::two});
    sql::RequestScope const scope(*site.db);
    auto const asks = browser.person();
    EXPECT_EQ(scope.query_count(), 1);
    EXPECT_EQ(asks.id, person.value);
    EXPECT_EQ(asks.name, "ed");
    EXPECT_EQ(asks.unread, 1);
    EXPECT_TRUE(asks.may(http::Access::write));
    EXPECT_TRUE(asks.may(http::Access::read_along));
    EXPECT_FALSE(asks.may(http::Access::publish));
    EXPECT_EQ(asks.organisations, std::vector<std::string>{"veen"});
}

TEST_P(Sessions, WhoCarriesNoneCostsNoQuery)
{
    sql::RequestScope const scope(*site.db);
    EXPECT_FALSE(browser.person().signed_in());
    EXPECT_EQ(scope.query_count(), 0);
}

TEST_P(Sessions, AfterOneStepARoleOfTwoStepsDoesNotCount)
{
    sign_in(site.add("ed", {{Role::administrator}}));
    EXPECT_TRUE(browser.person().wants_second_step);
    EXPECT_FALSE(browser.person().may(http::Access::administer));
    EXPECT_TRUE(browser.person().may(http::Access::signed_in));
}

TEST_P(Sessions, AtHomeOneStaysSignedInByComingBy)
{
    sign_in(site.add("jan"));
    EXPECT_TRUE(lasts(std::chrono::days(29), std::chrono::days(170)));
    EXPECT_FALSE(lasts(std::chrono::days(1), std::chrono::days(30))) << "half a year at most";
}

TEST_P(Sessions, AtHomeOneIsOutAfterAMonthAway)
{
    sign_in(site.add("jan"));
    EXPECT_FALSE(lasts(std::chrono::days(31), std::chrono::days(31)));
}

TEST_P(Sessions, AtWorkOneIsOutAfterHalfADayOrAWeek)
{
    sign_in(site.add("ed", {{Role::editor}}), {.steps = Steps::two});
    EXPECT_TRUE(lasts(std::chrono::hours(11), std::chrono::hours(150)));
    EXPECT_FALSE(lasts(std::chrono::hours(11), std::chrono::hours(30)));
    sign_in(site.add("eva", {{Role::editor}}), {.steps = Steps::two});
    EXPECT_FALSE(lasts(std::chrono::hours(13), std::chrono::hours(13)));
}

TEST_P(Sessions, AVisitIsWrittenAtMostOnceAnHour)
{
    sign_in(site.add("jan"));
    auto const seen = [&] { return site.db->value<base::Time>("SELECT seen_at FROM session").value(); };
    site.clock.advance(std::chrono::minutes(59));
    browser.person();
    EXPECT_EQ(seen(), noon);
    site.clock.advance(std::chrono::minutes(2));
    browser.person();
    EXPECT_EQ(seen(), site.clock.now());
}

TEST_P(Sessions, ASecondStepGivesANewToken)
{
    auto const person = site.add("ed", {{Role::editor}});
    sign_in(person);
    auto const before = browser.cookies["__Host-session"];
    auto const session = SessionId{browser.person().session};
    auto const raised = site.db->write(
        [&](sql::Tx& tx) { return store::raise_session(tx, person, session, site.clock.now()); });
    ASSERT_TRUE(raised);
    EXPECT_FALSE(browser.person().signed_in()) << "the old token is of no use";
    browser.cookies["__Host-session"] = raised->token;
    EXPECT_TRUE(browser.person().may(http::Access::publish));
    EXPECT_EQ(raised->lasts, std::chrono::days(7));
    auto const stranger = site.add("eva");
    EXPECT_FALSE(
        site.db->write([&](sql::Tx& tx) { return store::raise_session(tx, stranger, session, site.clock.now()); }));
}

TEST_P(Sessions, LosingARoleEndsSessionsAndGainingOneAsksForTheStep)
{
    auto const person = site.add("ed", {{Role::editor}});
    sign_in(person, {.steps = Steps::two});
    site.db->write(
        [&](sql::Tx& tx) { store::grant(tx, person, {Role::coordinator}, import_person, site.clock.now()); });
    EXPECT_TRUE(browser.person().wants_second_step);
    EXPECT_FALSE(browser.person().may(http::Access::manage));
    site.db->write(
        [&](sql::Tx& tx) { store::revoke(tx, person, {Role::coordinator}, import_person, site.clock.now()); });
    EXPECT_FALSE(browser.person().signed_in());
}

TEST_P(Sessions, WhoIsDisabledOrErasedIsNobody)
{
    for (auto const* const column : {"disabled_at", "erased_at"})
    {
        auto const person = site.add(column);
        sign_in(person);
        site.db->write([&](sql::Tx& tx) {
            tx.execute(std::string("UPDATE person SET ") + column + " = 1 WHERE id = $1", person);
        });
        EXPECT_FALSE(browser.person().signed_in()) << column;
    }
}

TEST_P(Sessions, OneCanBeEndedOrAllOthers)
{
    auto const person = site.add("jan");
    sign_in(person);
    Browser phone(site);
    phone.cookies["__Host-session"] = site.open(person, {.device = "Firefox/Android"});
    auto const page = main_of(browser.get(show_sessions, {"/mijn/inloggen"}));
    EXPECT_THAT(page, HasSubstr("Firefox op Android"));
    EXPECT_THAT(page, HasSubstr("Deze browser"));
    EXPECT_EQ(end({{"session", std::to_string(phone.person().session)}}).status, 303);
    EXPECT_FALSE(phone.person().signed_in());
    phone.cookies["__Host-session"] = site.open(person);
    EXPECT_EQ(end({{"others", "yes"}}).status, 303);
    EXPECT_FALSE(phone.person().signed_in());
    EXPECT_TRUE(browser.person().signed_in());
}

TEST_P(Sessions, OfSomebodyElseNoneCanBeSeenOrEnded)
{
    sign_in(site.add("jan"));
    Browser other(site);
    other.cookies["__Host-session"] = site.open(site.add("piet"), {.device = "Edge/Windows"});
    EXPECT_THAT(main_of(browser.get(show_sessions, {"/mijn/inloggen"})), Not(HasSubstr("Edge")));
    EXPECT_EQ(end({{"session", std::to_string(other.person().session)}}).status, 404);
    EXPECT_EQ(end({{"session", "1 OR 1=1"}}).status, 404);
    EXPECT_EQ(end({{"others", "yes"}}).status, 303);
    EXPECT_TRUE(other.person().signed_in());
}

TEST_P(Sessions, AWeekAfterTheirEndTheyAreForgotten)
{
    site.open(site.add("jan"), {.computer = Computer::shared});
    auto const forget = [&] {
        return site.db->write([&](sql::Tx& tx) { return forget_expired(tx, site.clock.now()); });
    };
    site.clock.advance(std::chrono::days(7));
    EXPECT_EQ(forget(), 0) << "a form that comes late is still known to be jan's";
    site.clock.advance(std::chrono::days(1));
    EXPECT_EQ(forget(), 1);
}

TEST(Devices, AreNamedCoarsely)
{
    EXPECT_EQ(device_of("Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0"), "Firefox/Android");
    EXPECT_EQ(
        device_of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 "
                  "Safari/537.36 Edg/129.0.0.0"),
        "Edge/Windows");
    EXPECT_EQ(
        device_of("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                  "Version/17.5 Mobile/15E148 Safari/604.1"),
        "Safari/iPhone");
    EXPECT_EQ(device_of("curl/7.88"), "");
    EXPECT_EQ(device_words(text::Language::nl, "Safari/iPhone"), "Safari op iPhone");
    EXPECT_EQ(device_words(text::Language::en, ""), "An unknown browser");
}

INSTANTIATE_TEST_SUITE_P(Engines, Sessions, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
