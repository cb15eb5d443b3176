// Tests of the slice's pages and use cases on both engines.
#include "privacy/erase.h"
#include "privacy/handlers.h"

#include "accounts/audit.h"
#include "accounts/consent.h"
#include "accounts/people.h"
#include "accounts/personal_data.h"
#include "accounts/session.h"
#include "platform/media/store.h"
#include "privacy/log_file.h"
#include "privacy/store.h"
#include "tests/support/database.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

namespace {

using namespace std::chrono_literals;
using accounts::PersonId;
using accounts::Role;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Letters final : public mail::Mailer
{
public:
    void send(mail::Message const& message) override { sent.push_back(message); }
    std::vector<mail::Message> sent;
};

accounts::PersonalPart account_part()
{
    static constexpr accounts::PersonalField fields[]{{"name", {"Naam", "Name"}}};
    static constexpr accounts::PersonalQuery queries[]{
        {"person", {"Account", "Account"}, "SELECT id, name FROM person WHERE id = $1", fields}};
    return {queries, [](sql::Tx&, PersonId, base::Time) {}};
}

class PrivacyPages : public testing::TestWithParam<tests::Engine>
{
protected:
    PrivacyPages()
        : db_(GetParam(),
              {jobs::migrations(), accounts::migrations(), media::migrations(), content::migrations(),
               privacy::migrations()})
    {
        anna_ = add({.name = "Anna <b>", .mail = "anna@example.org"});
        bert_ = add({.name = "Bert", .mail = "bert@example.org"});
    }

    PersonId add(accounts::NewPerson const& person)
    {
        return db_->write([&](sql::Tx& tx) { return accounts::store::add_person(tx, person, clock_.now()); });
    }
    accounts::ConsentId consent(PersonId person, std::string subject)
    {
        return db_->write([&](sql::Tx& tx) {
            accounts::Consent given;
            given.subject = std::move(subject);
            given.words = "Ik vind het goed <script>";
            given.version = "3";
            given.recorded_by = person;
            given.given_at = clock_.now();
            return accounts::store::add_consent(tx, person, given);
        });
    }
    void grant(PersonId person, Role role)
    {
        db_->write([&](sql::Tx& tx) { accounts::store::grant(tx, person, {role}, person, clock_.now()); });
    }

    static http::Person seen(PersonId id, std::string name = "Anna <b>")
    {
        return {.id = id.value, .name = std::move(name)};
    }
    http::RequestBuilder request(http::Method method, std::string const& path, PersonId who)
    {
        auto builder = http::RequestBuilder(method, path);
        builder.person(seen(who)).language(text::Language::nl);
        return builder;
    }
    static std::string main_of(http::Response const& response)
    {
        return response.page() ? std::string(response.page()->main.view()) : std::string();
    }
    /// Does the work that waits, and answers the code of the last letter.
    std::string code_by_mail()
    {
        auto const handlers = privacy::job_handlers(privacy_);
        while (jobs::run_one(jobs_, handlers))
        {}
        std::smatch found;
        auto const text = letters_.sent.empty() ? std::string() : letters_.sent.back().text;
        return std::regex_search(text, found, std::regex("\\b[0-9]{3} ?[0-9]{3}\\b")) ? found.str() : std::string();
    }
    http::Response erase(PersonId who, std::string code)
    {
        return privacy::erase_account(
            privacy_, request(http::Method::post, "/mijn/gegevens/wissen", who).field("code", std::move(code)).build());
    }
    bool erased(PersonId who) { return accounts::store::person(*db_, who)->erased_at.has_value(); }

    base::ManualClock clock_{base::Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)) + 12h};
    tests::TestDatabase db_;
    content::Kinds kinds_{std::span<content::Kind const* const>()};
    content::Context content_{*db_, kinds_, {.name = "Alliantie"}};
    jobs::Queue jobs_{*db_, clock_};
    Letters letters_;
    security::Key key_ = security::Key::random();
    security::Limiter limiter_{clock_};
    media::Cache media_{db_.folder() / "media"};
    privacy::Ledger ledger_{db_.folder() / "ledger"};
    privacy::Privacy privacy_{
        *db_,
        content_,
        clock_,
        jobs_,
        letters_,
        key_,
        limiter_,
        media_,
        ledger_,
        {{account_part(), privacy::personal_part()}, {}},
        {.privacy_mail = "privacy@example.org"}};
    PersonId anna_, bert_;
};

}

TEST_P(PrivacyPages, ShowWhatIsStoredWithWhyAndUntilWhen)
{
    consent(anna_, "account");
    consent(bert_, "geheim");
    auto const page = main_of(
        privacy::show_data(privacy_, request(http::Method::get, "/mijn/gegevens", anna_).build()));
    EXPECT_THAT(
        page,
        AllOf(
            HasSubstr("Anna &lt;b&gt;"), HasSubstr("Ik vind het goed &lt;script&gt;"),
            HasSubstr("Toestemming vastgelegd")));
    EXPECT_THAT(page, AllOf(HasSubstr("Tot het account wordt gewist."), HasSubstr("privacy@example.org")));
    EXPECT_THAT(page, AllOf(Not(HasSubstr("geheim")), Not(HasSubstr("Bert"))));
}

TEST_P(PrivacyPages, GiveItAlongForProgramsAndForReading)
{
    consent(anna_, "account");
    auto const json = privacy::download_json(privacy_, request(http::Method::get, "/x", anna_).build());
    EXPECT_THAT(std::string(json.header("Content-Disposition")), HasSubstr("attachment"));
    auto const file = boost::json::parse(json.bytes()).as_object();
    EXPECT_EQ(file.at("schema").as_string(), "kracht/personal-data/1");
    auto const& groups = file.at("groups").as_array();
    EXPECT_EQ(groups.front().at("records").at(0).at("name").as_string(), "Anna <b>");
    EXPECT_EQ(groups.at(1).at("records").at(0).at("given_at").as_string(), "2026-11-21T13:00:00+01:00");
    EXPECT_EQ(groups.at(1).at("legal_ground").as_string(), "legal obligation");

    auto const html = privacy::download_html(privacy_, request(http::Method::get, "/x", anna_).build());
    EXPECT_THAT(
        std::string(html.bytes()),
        AllOf(HasSubstr("Anna &lt;b&gt;"), Not(HasSubstr("<script")), Not(HasSubstr("src=")), Not(HasSubstr("href="))));
}

TEST_P(PrivacyPages, OnlyOnesOwnConsentIsWithdrawn)
{
    auto const id = std::to_string(consent(anna_, "newsletter").value);
    auto const ask = [&](http::Method method, PersonId who) {
        return request(method, "/mijn/gegevens/toestemming/" + id, who).path_value("id", id).build();
    };
    EXPECT_EQ(privacy::show_consent(privacy_, ask(http::Method::get, bert_)).status, 404);
    EXPECT_EQ(privacy::withdraw_consent(privacy_, ask(http::Method::post, bert_)).status, 404);
    EXPECT_THAT(
        main_of(privacy::show_consent(privacy_, ask(http::Method::get, anna_))), HasSubstr("Trek mijn toestemming in"));
    EXPECT_EQ(privacy::withdraw_consent(privacy_, ask(http::Method::post, anna_)).status, 303);
    EXPECT_TRUE(accounts::store::consents(*db_, anna_).front().withdrawn_at);
    EXPECT_EQ(privacy::withdraw_consent(privacy_, ask(http::Method::post, anna_)).status, 404) << "once is enough";
}

TEST_P(PrivacyPages, AnAccountIsErasedWithTheCodeThatWasMailed)
{
    db_->write([&](sql::Tx& tx) { accounts::store::open_session(tx, anna_, {}, clock_.now()); });
    auto const path = "/mijn/gegevens/wissen";
    EXPECT_THAT(
        main_of(privacy::show_erase(privacy_, request(http::Method::get, path, anna_).build())),
        HasSubstr("Mail mij een code"));
    EXPECT_EQ(erase(anna_, "123456").status, 422) << "before a code was asked";
    EXPECT_EQ(privacy::send_code(privacy_, request(http::Method::post, path, anna_).build()).status, 303);
    auto const code = code_by_mail();
    ASSERT_FALSE(code.empty());
    EXPECT_EQ(letters_.sent.back().to.mail, "anna@example.org");
    EXPECT_EQ(erase(anna_, code == "111111" ? "222222" : "111111").status, 422);
    EXPECT_EQ(erase(bert_, code).status, 422) << "a code is of one person";
    EXPECT_FALSE(erased(anna_));
    auto const answer = erase(anna_, code);
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.cookies.front().name, accounts::session_cookie_name);
    EXPECT_TRUE(erased(anna_));
    EXPECT_EQ(db_->value<std::int64_t>("SELECT COUNT(*) FROM session"), 0);
    EXPECT_EQ(ledger_.read().size(), 1U);
    EXPECT_FALSE(erased(bert_));
}

TEST_P(PrivacyPages, ACodeIsTriedFiveTimesAndForTenMinutes)
{
    auto const ask = [&] { privacy::send_code(privacy_, request(http::Method::post, "/x", anna_).build()); };
    ask();
    auto const code = code_by_mail();
    for (int i = 0; i < 5; ++i)
        erase(anna_, code == "111111" ? "222222" : "111111");
    EXPECT_EQ(erase(anna_, code).status, 422);
    ask();
    auto const second = code_by_mail();
    clock_.advance(11min);
    EXPECT_EQ(erase(anna_, second).status, 422);
    EXPECT_FALSE(erased(anna_));
    auto const forgotten = db_->write([&](sql::Tx& tx) { return privacy::store::forget_codes(tx, clock_.now()); });
    EXPECT_EQ(forgotten, 1);
}

TEST_P(PrivacyPages, WhoHasNoMailGoesToTheCoordinator)
{
    auto const carla = add({.name = "Carla"});
    EXPECT_THAT(
        main_of(privacy::show_erase(privacy_, request(http::Method::get, "/x", carla).build())),
        HasSubstr("doet de coördinator dit voor je"));
    EXPECT_EQ(erase(carla, "123456").status, 422);
    EXPECT_FALSE(erased(carla));
}

TEST_P(PrivacyPages, ACoordinatorErasesOnRequestButNoAdministrator)
{
    grant(bert_, Role::administrator);
    auto const coordinator = add({.name = "Co"});
    auto const ask = [&](PersonId whom, std::string sure) {
        http::Person person{.id = coordinator.value, .name = "Co"};
        accounts::Granted const role{Role::coordinator};
        accounts::apply(std::span(&role, 1), accounts::Steps::two, person);
        auto const number = std::to_string(whom.value);
        return privacy::desk_erase(
            privacy_,
            http::RequestBuilder(http::Method::post, "/beheer/mensen/" + number + "/wissen")
                .person(person)
                .path_value("id", number)
                .field("way", "phone")
                .field("sure", std::move(sure))
                .build());
    };
    EXPECT_EQ(ask(bert_, "yes").status, 403);
    EXPECT_EQ(ask(anna_, "").status, 422);
    EXPECT_EQ(ask(anna_, "yes").status, 303);
    EXPECT_TRUE(erased(anna_));
    EXPECT_EQ(ask(anna_, "yes").status, 404);
    EXPECT_EQ(db_->value<std::string>("SELECT detail FROM audit WHERE action = 'person.erase'"), "phone");
}

TEST_P(PrivacyPages, TheRegisterTellsEveryPurpose)
{
    auto const page = main_of(
        privacy::show_register(privacy_, http::RequestBuilder(http::Method::get, "/privacy/register").build()));
    for (auto const& processing : accounts::processings())
        EXPECT_THAT(page, HasSubstr(std::string(processing.why.nl)));
    for (auto const& place : accounts::personal_data())
        EXPECT_NE(place.what.nl, "") << place.table;
}

TEST_P(PrivacyPages, TheLogIsFilteredAndHidesExpertsFromMunicipalities)
{
    grant(anna_, Role::expert);
    grant(bert_, Role::editor);
    auto const lines = [&](privacy::store::LogQuery query) { return privacy::store::log_lines(*db_, query); };
    EXPECT_EQ(lines({}).size(), 2U);
    EXPECT_EQ(lines({.who = "bER"}).size(), 1U);
    EXPECT_EQ(lines({.number = anna_.value}).size(), 1U);
    EXPECT_THAT(lines({.from = clock_.now() + 1s}), IsEmpty());
    EXPECT_THAT(lines({.until = clock_.now()}), IsEmpty());
    EXPECT_EQ(lines({.limit = 1}).size(), 1U);
    EXPECT_EQ(lines({.after = lines({}).front().id}).size(), 1U);

    auto const municipal = add({.name = "Gemeente", .municipal = true});
    auto const seen = lines({.viewer = municipal});
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen.front().detail, "editor");
}

TEST_P(PrivacyPages, OldLinesAreForgotten)
{
    grant(anna_, Role::editor);
    clock_.advance(std::chrono::days(1826));
    grant(bert_, Role::editor);
    auto const handlers = privacy::job_handlers(privacy_);
    db_->write([&](sql::Tx& tx) { jobs_.enqueue(tx, {.kind = "forget_audit"}); });
    while (jobs::run_one(jobs_, handlers))
    {}
    EXPECT_EQ(db_->value<std::int64_t>("SELECT COUNT(*) FROM audit"), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, PrivacyPages, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST(LogFile, NoCellBecomesAFormula)
{
    privacy::store::LogLine line;
    line.actor_name = "=cmd|' /C calc'!A0";
    line.detail = "say \"hi\", you";
    auto const csv = privacy::log_csv({line});
    EXPECT_THAT(csv, AllOf(HasSubstr(R"("'=cmd|)"), HasSubstr(R"("say ""hi"", you")")));
}
