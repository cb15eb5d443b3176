// Tests of what somebody may try: ending an account with its mail alone, blotting out the audit log, and learning from
// it who is an expert by experience.
#include "privacy/apply.h"
#include "privacy/handlers.h"

#include "accounts/audit.h"
#include "accounts/people.h"
#include "platform/media/store.h"
#include "privacy/store.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using accounts::PersonId;
using accounts::Role;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class NoMail final : public mail::Mailer
{
public:
    void send(mail::Message const&) override { ++sent; }
    int sent = 0;
};

class PrivacyAttacks : public testing::TestWithParam<tests::Engine>
{
protected:
    PrivacyAttacks()
        : db_(GetParam(),
              {jobs::migrations(), accounts::migrations(), media::migrations(), content::migrations(),
               privacy::migrations()})
    {
        els_ = add("Els");
        rik_ = add("Rik");
        grant(els_, Role::expert);
        grant(rik_, Role::editor);
    }

    PersonId add(std::string name, bool municipal = false)
    {
        accounts::NewPerson person;
        person.mail = name + "@example.org";
        person.name = std::move(name);
        person.municipal = municipal;
        return db_->write([&](sql::Tx& tx) { return accounts::store::add_person(tx, person, clock_.now()); });
    }
    void grant(PersonId person, Role role)
    {
        db_->write(
            [&](sql::Tx& tx) { accounts::store::grant(tx, person, {role}, accounts::import_person, clock_.now()); });
    }
    void log(accounts::AuditLine const& line)
    {
        db_->write([&](sql::Tx& tx) { accounts::audit(tx, line, clock_.now()); });
    }
    std::vector<std::string> column(std::string const& statement)
    {
        std::vector<std::string> found;
        for (auto const& row : db_->query(statement))
            found.push_back(row.get<std::string>(0));
        return found;
    }

    base::ManualClock clock_{base::Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)) + 12h};
    tests::TestDatabase db_;
    content::Kinds kinds_{std::span<content::Kind const* const>()};
    content::Context content_{*db_, kinds_, {.name = "Alliantie"}};
    jobs::Queue jobs_{*db_, clock_};
    NoMail mailer_;
    security::Key key_ = security::Key::random();
    security::Limiter limiter_{clock_};
    media::Cache media_{db_.folder() / "media"};
    privacy::Ledger ledger_{db_.folder() / "ledger"};
    privacy::Privacy privacy_{*db_, content_, clock_, jobs_, mailer_, key_, limiter_, media_, ledger_, {}, {}};
    PersonId els_, rik_;
};

}

TEST_P(PrivacyAttacks, MailAloneEndsNoAccountThatWorksHere)
{
    http::Person person{.id = rik_.value, .name = "Rik"};
    person.wants_second_step = true;
    auto const request = http::RequestBuilder(http::Method::post, "/mijn/gegevens/wissen").person(person).build();
    for (auto* const handler : {privacy::send_code, privacy::erase_account})
    {
        auto const answer = handler(privacy_, request);
        EXPECT_EQ(answer.status, 303);
        EXPECT_THAT(std::string(answer.header("Location")), HasSubstr("tweede-stap"));
    }
    EXPECT_EQ(db_->value<int>("SELECT COUNT(*) FROM job"), 0);
    EXPECT_FALSE(accounts::store::person(*db_, rik_)->erased_at);
}

TEST_P(PrivacyAttacks, AWithdrawnNameTakesNothingElseFromLogAndKeptForms)
{
    log({rik_, "entry.publish", "entry", 7, "story/editor nl"});
    log({rik_, "entry.publish", "entry", 8, "story/editor-in-chief nl"});
    db_->write([&](sql::Tx& tx) {
        for (auto const* const address :
             {"/bewerken/story/editor", "/en/edit/story/editor?in=nl", "/bewerken/story/editor-in-chief",
              "/schrijven/nieuw/story?of=editor", "/editor/ergens"})
            tx.execute(
                "INSERT INTO kept_form (person_id, address, fields, kept_at) VALUES ($1, $2, '[]', $3)", rik_, address,
                clock_.now());
        content::Withdrawn gone;
        gone.rows.push_back({content::EntryId{7}, "story", text::Language::nl, "editor", clock_.now()});
        privacy::forget_everywhere(tx, gone, {}, clock_.now());
    });
    EXPECT_THAT(
        column("SELECT detail FROM audit ORDER BY id"),
        ElementsAre("expert", "editor", "", "story/editor-in-chief nl"));
    EXPECT_THAT(
        column("SELECT address FROM kept_form ORDER BY id"),
        ElementsAre("/bewerken/story/editor-in-chief", "/editor/ergens"));
}

TEST_P(PrivacyAttacks, TheLogNamesNobodyToAMunicipalityWhomTheDeskDoesNotShow)
{
    log({rik_, "person.invite", "person", els_.value, "letter"});
    log({els_, "person.name", "person", els_.value});
    log({els_, "passkey.add", "person", els_.value, "passkey 1"});
    auto const town = add("Gemeente", true);
    grant(town, Role::administrator);
    auto const all = privacy::store::log_lines(*db_, {.viewer = rik_});
    auto const seen = privacy::store::log_lines(*db_, {.viewer = town});
    EXPECT_EQ(all.size(), 6U);
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].detail, "administrator");
    EXPECT_EQ(seen[1].detail, "editor");
    EXPECT_TRUE(privacy::store::log_lines(*db_, {.viewer = town, .number = els_.value}).empty());
    EXPECT_TRUE(privacy::store::log_lines(*db_, {.viewer = town, .who = "els"}).empty());
}

TEST_P(PrivacyAttacks, TheLogTellsAMunicipalityNothingFromBeforeItMayKnowSomebody)
{
    log({rik_, "person.end_sessions", "person", els_.value});
    log({els_, "person.name", "person", els_.value});
    auto const town = add("Gemeente", true);
    grant(town, Role::administrator);
    auto const begun = clock_.now();
    clock_.advance(48h);
    grant(els_, Role::participant);
    log({els_, "person.mail", "person", els_.value});
    auto const request = [&](PersonId viewer) {
        return http::RequestBuilder(http::Method::get, "/beheer/logboek").person({.id = viewer.value}).build();
    };
    auto const said = [&](PersonId viewer) {
        auto const page = privacy::show_log(privacy_, request(viewer));
        return std::vector<std::string>{
            page.page() ? std::string(page.page()->main.view()) : std::string(),
            std::string(privacy::export_csv(privacy_, request(viewer)).bytes()),
            std::string(privacy::export_json(privacy_, request(viewer)).bytes())};
    };
    auto const codes = [&](PersonId viewer) {
        std::vector<std::string> found;
        for (auto const& line : privacy::store::log_lines(*db_, {.viewer = viewer, .number = els_.value}))
            found.push_back(line.action);
        return found;
    };
    EXPECT_EQ(codes(rik_).size(), 5U);
    EXPECT_THAT(codes(town), ElementsAre("person.mail", "role.grant"));
    EXPECT_TRUE(privacy::store::log_lines(*db_, {.viewer = town, .who = "els", .until = begun + 1s}).empty());
    for (auto const& text : said(rik_))
        EXPECT_THAT(text, testing::AnyOf(HasSubstr("person.end_sessions"), HasSubstr("Overal uitgelogd")));
    for (auto const& text : said(town))
        EXPECT_THAT(text, testing::AllOf(Not(HasSubstr("person.end_sessions")), Not(HasSubstr("Overal uitgelogd"))));
    db_->write([&](sql::Tx& tx) {
        tx.execute("DELETE FROM person_role WHERE person_id = $1", els_);
        tx.execute("UPDATE person SET name = '', mail = NULL, erased_at = $2 WHERE id = $1", els_, clock_.now());
    });
    EXPECT_THAT(codes(town), ElementsAre("person.mail", "role.grant")) << "an erasure brings nothing back";
}

INSTANTIATE_TEST_SUITE_P(Engines, PrivacyAttacks, testing::ValuesIn(tests::both_engines), tests::engine_name);
