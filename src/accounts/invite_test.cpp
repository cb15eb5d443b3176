// Tests of invitations: who may make them, and accepting.
#include "accounts/administrator.h"
#include "accounts/invite.h"
#include "accounts/test_accounts.h"

#include <regex>

namespace accounts::test {

namespace {

using testing::HasSubstr;

class Invitations : public testing::TestWithParam<tests::Engine>
{
protected:
    TestAccounts site{GetParam()};
    Browser browser{site};
    http::Person coordinator;

    Invitations()
    {
        coordinator.id = site.add("coordinator", {{Role::coordinator}}).value;
        coordinator.rights = about(Role::coordinator).rights;
    }

    InviteResult make(Invite const& wanted, http::Person const& by)
    {
        return site.db->write([&](sql::Tx& tx) { return accounts::invite(site.accounts, tx, wanted, by); });
    }

    Invited made(Invite const& wanted) { return std::get<Invited>(make(wanted, coordinator)); }

    Invited letter(std::vector<Granted> roles = {})
    {
        return made({.person = {.name = "Truus"}, .roles = std::move(roles), .by = InviteBy::letter});
    }

    Invite invitation_of(Role role) const
    {
        return {.person = {.name = "x", .mail = "x@example.org"}, .roles = {{role}}};
    }

    void offer_to(std::string const& mail, Offer offer = {})
    {
        offer.person.name = "Nieuw";
        offer.person.mail = mail;
        site.db->write([&](sql::Tx& tx) { return accounts::offer(site.accounts, tx, offer, coordinator); });
    }

    // What the mail says that went out last.
    std::string mailed_code()
    {
        site.work();
        std::smatch code;
        auto const text = site.mailer.sent.empty() ? std::string() : site.mailer.sent.back().text;
        std::regex_search(text, code, std::regex("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}"));
        return code.str();
    }

    int count(std::string const& what) { return site.db->value<int>("SELECT COUNT(*) FROM " + what).value(); }

    http::Response look(std::string const& code)
    {
        return browser.get(show_invitation, {"/uitnodiging/" + code, {}, {{"code", code}}});
    }

    http::Response accept(std::string const& code, std::vector<http::NameValue> fields = {{"agree", "yes"}})
    {
        return browser.post(accept_invitation, {"/uitnodiging/" + code, std::move(fields), {{"code", code}}});
    }
};

}

TEST_P(Invitations, ALetterIsAcceptedOnceAndKeepsTheConsent)
{
    auto const invited = letter({{Role::participant}});
    EXPECT_EQ(invited.code.size(), 14U);
    auto const page = main_of(look(invited.code));
    EXPECT_THAT(page, HasSubstr("coordinator nodigt je uit"));
    EXPECT_THAT(page, HasSubstr("Truus"));
    EXPECT_FALSE(browser.person().signed_in()) << "looking accepts nothing";
    EXPECT_EQ(accept(invited.code, {}).status, 422) << "not without a yes";
    {
        sql::RequestScope const scope(*site.db);
        EXPECT_EQ(accept(invited.code).status, 303);
        EXPECT_LE(scope.query_count(), 8);
    }
    EXPECT_EQ(browser.person().id, invited.person.value);
    auto const consents = store::consents(*site.db, invited.person);
    ASSERT_EQ(consents.size(), 1U);
    EXPECT_EQ(consents[0].words, consent_text(text::Language::nl).words);
    EXPECT_EQ(consents[0].version, consent_text(text::Language::nl).version);
    EXPECT_EQ(consents[0].way, Way::screen);
    EXPECT_EQ(accept(invited.code).status, 404);
    EXPECT_EQ(look(invited.code).status, 404);
}

TEST_P(Invitations, TheCodeMayBeTypedLikePeopleType)
{
    auto code = letter().code;
    std::ranges::transform(code, code.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
    std::ranges::replace(code, '-', ' ');
    auto const answer = browser.post(type_invitation, {"/uitnodiging", {{"code", " " + code + " "}}});
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(browser.post(type_invitation, {"/uitnodiging", {{"code", "onzin"}}}).status, 422);
    EXPECT_EQ(browser.post(type_invitation, {"/uitnodiging", {{"code", "2222-2222-2222"}}}).status, 422);
}

TEST_P(Invitations, AfterThirtyDaysACodeIsOver)
{
    auto const code = letter().code;
    site.clock.advance(std::chrono::days(30));
    EXPECT_EQ(accept(code).status, 404);
    EXPECT_FALSE(browser.person().signed_in());
}

TEST_P(Invitations, OfACodeOnlyTheHashIsStored)
{
    auto const code = letter().code;
    for (auto const& row : site.db->query("SELECT code_hash FROM invitation"))
        EXPECT_EQ(row.get<sql::Blob>(0).bytes.find(code), std::string::npos);
}

TEST_P(Invitations, AMailHasTheCodeAndALinkThatAcceptsNothing)
{
    auto const invited = made({.person = {.name = "Jan", .mail = "jan@example.org"}, .by = InviteBy::mail});
    EXPECT_EQ(invited.code, "");
    site.work();
    ASSERT_EQ(site.mailer.sent.size(), 1U);
    auto const text = site.mailer.sent[0].text;
    EXPECT_THAT(text, HasSubstr("https://kracht.example/uitnodiging"));
    EXPECT_THAT(text, Not(HasSubstr("/uitnodiging/")));
    site.db->write([&](sql::Tx& tx) {
        EXPECT_EQ(
            std::get<InviteRefusal>(
                accounts::invite(site.accounts, tx, {.person = {.name = "x", .mail = "jan@example.org"}}, coordinator)),
            InviteRefusal::mail_taken);
    });
}

TEST_P(Invitations, AnOfferIsTheSameForEveryAddressAndGivesItsRoleWhenAccepted)
{
    auto const known = site.add("els", {{Role::expert}});
    auto const barred = site.add("piet");
    site.db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", barred); });
    auto const letter_of_els = site.db->write([&](sql::Tx& tx) {
        return std::get<Invited>(invite_again(site.accounts, tx, known, InviteBy::letter, coordinator)).code;
    });
    for (auto const* const mail : {"els@example.org", "nieuw@example.org", "piet@example.org"})
    {
        Offer const wanted{{.name = "Els E.", .mail = mail, .municipal = true}, {Role::editor, {}}};
        EXPECT_TRUE(std::holds_alternative<Invited>(
            site.db->write([&](sql::Tx& tx) { return offer(site.accounts, tx, wanted, coordinator); })));
    }
    EXPECT_FALSE(store::person(*site.db, known)->has(Role::editor)) << "not before they said yes";
    site.work();
    EXPECT_EQ(site.mailer.sent.size(), 2U) << "nothing for who may not sign in";
    EXPECT_EQ(look(letter_of_els).status, 200) << "an offer ends no other invitation";

    auto const text = site.mailer.sent[0].text;
    EXPECT_EQ(site.mailer.sent[0].to.mail, "els@example.org");
    std::smatch code;
    ASSERT_TRUE(std::regex_search(text, code, std::regex("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}")));
    EXPECT_THAT(main_of(look(code.str())), AllOf(HasSubstr("els"), HasSubstr("redacteur")));
    EXPECT_EQ(accept(code.str()).status, 303);
    auto const after = store::person(*site.db, known);
    EXPECT_TRUE(after->has(Role::editor) && after->has(Role::expert));
    EXPECT_TRUE(after->municipal);
    EXPECT_EQ(after->name, "els") << "who is here keeps the own name";
}

TEST_P(Invitations, AnOfferSaysThatItMarksSomebodyMunicipalAndTheLogKeepsIt)
{
    auto const els = site.add("els", {{Role::expert}});
    Offer const wanted{{.name = {}, .municipal = true}, {Role::participant, {}}};
    offer_to("els@example.org", wanted);
    auto code = mailed_code();
    EXPECT_THAT(main_of(look(code)), HasSubstr("voor een gemeente"));
    EXPECT_EQ(accept(code).status, 303);
    EXPECT_TRUE(store::person(*site.db, els)->municipal);
    auto const lines = "audit WHERE action = 'person.municipal' AND detail = 'on' AND subject_id = "
        + std::to_string(els.value) + " AND actor_id = " + std::to_string(coordinator.id);
    EXPECT_EQ(count(lines), 1);

    offer_to("els@example.org", wanted);
    code = mailed_code();
    EXPECT_THAT(main_of(look(code)), Not(HasSubstr("voor een gemeente"))) << "nothing changes any more";
    EXPECT_EQ(accept(code).status, 303);
    EXPECT_EQ(count(lines), 1);
}

TEST_P(Invitations, AnOfferStandsWhileItsInviterMayGiveIt)
{
    auto const els = site.add("els");
    PersonId const by{coordinator.id};
    auto const now = site.clock.now();
    offer_to("els@example.org", {{}, {Role::editor}});
    auto const code = mailed_code();
    auto const set_disabled = [&](int at) {
        site.db->write([&](sql::Tx& tx) {
            tx.execute("UPDATE person SET disabled_at = CASE WHEN $2 = 1 THEN 1 END WHERE id = $1", by, at);
        });
    };
    set_disabled(1);
    EXPECT_EQ(look(code).status, 404);
    EXPECT_EQ(accept(code).status, 404);
    set_disabled(0);
    EXPECT_EQ(look(code).status, 200);
    site.db->write([&](sql::Tx& tx) {
        store::revoke(tx, by, {Role::coordinator}, import_person, now);
        store::grant(tx, by, {Role::editor}, import_person, now);
    });
    EXPECT_EQ(accept(code).status, 404);
    EXPECT_FALSE(store::person(*site.db, els)->has(Role::editor));

    auto const other = site.add("other", {{Role::coordinator}});
    auto const offer = site.db->value<std::int64_t>("SELECT id FROM invitation").value();
    site.db->write([&](sql::Tx& tx) { return repeat_offer(site.accounts, tx, offer, other); });
    auto const again = mailed_code();
    EXPECT_EQ(accept(again).status, 303) << "another answers for it now";
    EXPECT_EQ(count("person_role WHERE role = 'editor' AND granted_by = " + std::to_string(other.value)), 1);
}

TEST_P(Invitations, AnOfferThatNobodyAcceptsLeavesNothingOfWhoItWasTo)
{
    auto const els = site.add("els", {{Role::expert}});
    auto const was = site.add("was", {{Role::participant}});
    site.db->write([&](sql::Tx& tx) {
        store::revoke(tx, was, {Role::participant}, import_person, site.clock.now());
        tx.execute("DELETE FROM session");
    });
    for (auto const* const mail : {"els@example.org", "was@example.org", "nieuw@example.org", "ja@example.org"})
        offer_to(mail);
    EXPECT_EQ(accept(mailed_code()).status, 303);
    site.db->write([&](sql::Tx& tx) { tx.execute("DELETE FROM person_role WHERE role = 'participant'"); });
    auto const forget = [&] { site.db->write([&](sql::Tx& tx) { forget_expired(tx, site.clock.now()); }); };
    forget();
    EXPECT_EQ(count("person WHERE mail = 'nieuw@example.org'"), 1) << "while it is open";
    site.clock.advance(std::chrono::days(31));
    forget();
    EXPECT_EQ(count("invitation"), 0);
    EXPECT_EQ(count("person WHERE mail = 'nieuw@example.org'"), 0);
    EXPECT_EQ(count("person WHERE name = 'Nieuw'"), 1) << "who said yes";
    for (auto const& [id, name] : {std::pair(els, "els"), std::pair(was, "was")})
        EXPECT_EQ(store::person(*site.db, id)->name, name);
}

TEST_P(Invitations, WhoIsOnlyOnRecordNeedsAConsentAndCannotSignIn)
{
    Invite wanted{.person = {.name = "Opa"}, .by = InviteBy::record};
    EXPECT_EQ(std::get<InviteRefusal>(make(wanted, coordinator)), InviteRefusal::no_consent);
    wanted.consent = Way::spoken;
    auto const invited = made(wanted);
    EXPECT_EQ(store::consents(*site.db, invited.person).at(0).way, Way::spoken);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM invitation"), 0);
}

TEST_P(Invitations, NobodyGivesARoleThatIsNotTheirsToGive)
{
    EXPECT_EQ(
        std::get<InviteRefusal>(make(invitation_of(Role::administrator), coordinator)), InviteRefusal::not_allowed);
    EXPECT_EQ(std::get<InviteRefusal>(make(invitation_of(Role::coordinator), coordinator)), InviteRefusal::not_allowed);
    http::Person editor;
    editor.id = coordinator.id;
    editor.rights = about(Role::editor).rights;
    EXPECT_EQ(std::get<InviteRefusal>(make(invitation_of(Role::participant), editor)), InviteRefusal::not_allowed);
    EXPECT_EQ(site.db->value<int>("SELECT COUNT(*) FROM person WHERE mail = 'x@example.org'"), 0);
}

TEST_P(Invitations, ANewCodeForSomebodyMayNotBeMadeByWhoCouldNotGiveTheirRoles)
{
    auto const again = [&](PersonId person) {
        return site.db->write(
            [&](sql::Tx& tx) { return invite_again(site.accounts, tx, person, InviteBy::letter, coordinator); });
    };
    auto const admin = site.add("admin", {{Role::administrator}});
    EXPECT_EQ(std::get<InviteRefusal>(again(admin)), InviteRefusal::not_allowed);
    auto const first = letter();
    auto const second = std::get<Invited>(again(first.person));
    EXPECT_EQ(accept(first.code).status, 404) << "the new code is in place of the old";
    EXPECT_EQ(accept(second.code).status, 303);
}

TEST_P(Invitations, WhoIsInvitedToWorkHereGoesOnToASecondStep)
{
    auto const code = letter({{Role::editor}}).code;
    EXPECT_THAT(std::string(accept(code).header("Location")), testing::StartsWith("/inloggen/tweede-stap"));
    EXPECT_FALSE(browser.person().may(http::Access::write));
}

TEST_P(Invitations, TheFirstAdministratorIsMadeByACommand)
{
    auto const first = make_administrator(site.accounts, {"Ada", "ada@example.org"});
    EXPECT_FALSE(first.known);
    EXPECT_EQ(first.others, 0);
    EXPECT_EQ(accept(first.code).status, 303);
    EXPECT_TRUE(store::person(*site.db, first.person)->has(Role::administrator));
    auto const jan = site.add("jan");
    auto const second = make_administrator(site.accounts, {"Jan", "jan@example.org"});
    EXPECT_EQ(second.person, jan);
    EXPECT_TRUE(second.known);
    EXPECT_EQ(second.others, 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, Invitations, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
