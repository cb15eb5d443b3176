// Tests of the inbox and of the mails about it: who gets one, when, how many, and what stands in it.
#include "notices/handlers.h"
#include "notices/mail_code.h"

#include "accounts/notices.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using accounts::PersonId;
using accounts::Rhythm;
using http::Method;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// Thursday 19 November 2026, noon in the Netherlands.
constexpr base::Time thursday{std::chrono::sys_days(std::chrono::year(2026) / 11 / 19) + hours(11)};

class Post final : public mail::Mailer
{
public:
    void send(mail::Message const& message) override
    {
        if (away)
            throw mail::TryLater("421");
        sent.push_back(message);
    }
    bool delivers() const override { return there; }
    std::vector<mail::Message> sent;
    bool away = false;
    bool there = true;
};

class Notices : public testing::TestWithParam<tests::Engine>
{
protected:
    Notices()
        : db_(GetParam(), {jobs::migrations(), accounts::migrations(), notices::migrations()}), queue_(*db_, clock_)
    {
        jan_ = person("jan", Rhythm::at_once);
    }

    PersonId person(std::string const& name, Rhythm rhythm)
    {
        return db_->write([&](sql::Tx& tx) {
            auto const id = accounts::store::add_person(
                tx, {.name = name, .mail = name + "@example.org"}, clock_.now());
            notices::store::set_rhythm(tx, id, rhythm);
            return id;
        });
    }
    void tell(PersonId who, std::string const& path, std::string const& topic = "review")
    {
        db_->write(
            [&](sql::Tx& tx) { accounts::store::notify(tx, who, {topic, "Geheim over " + path, path}, clock_.now()); });
    }
    /// Runs the job of a round and all mails that it queues.
    void round(char const* kind)
    {
        db_->write([&](sql::Tx& tx) { queue_.enqueue(tx, jobs::JobRequest{.kind = kind}); });
        auto const handlers = notices::handlers(notices_);
        while (jobs::run_one(queue_, handlers))
        {}
    }
    http::RequestBuilder request(Method method, std::string const& path, PersonId who)
    {
        http::RequestBuilder builder(method, path);
        http::Person asker;
        asker.id = who.value;
        builder.person(asker);
        return builder;
    }
    std::string inbox(PersonId who, std::string const& query = {})
    {
        auto builder = request(Method::get, "/mijn/berichten" + query, who);
        sql::RequestScope const scope(*db_);
        auto const response = notices::list_notices(notices_, builder.build());
        EXPECT_LE(scope.query_count(), 7);
        return response.page() ? std::string(response.page()->main.view()) : std::string();
    }
    std::int64_t unread(PersonId who) { return notices::store::inbox(*db_, who, {}).unread; }

    tests::TestDatabase db_;
    base::ManualClock clock_{thursday};
    jobs::Queue queue_;
    Post post_;
    security::Key key_ = security::Key::random();
    notices::Notices notices_{*db_,  clock_, queue_,
                              post_, key_,   {[] { return std::string("Kracht"); }, "https://kracht.example"}};
    PersonId jan_;
};

}

TEST_P(Notices, OneMailARoundSaysHowManyAndNotWhat)
{
    for (auto const* const path : {"/a", "/b", "/c"})
        tell(jan_, path);
    tell(jan_, "/d", "contact");
    round("notices_round");
    ASSERT_THAT(post_.sent, SizeIs(1));
    auto const& mail = post_.sent.front();
    EXPECT_EQ(mail.to.mail, "jan@example.org");
    EXPECT_THAT(
        mail.text,
        AllOf(
            HasSubstr("Er liggen 4 berichten"), HasSubstr("• Teksten om na te kijken: 3"),
            HasSubstr("• Vragen van bezoekers: 1"), HasSubstr("https://kracht.example/mijn/berichten"),
            Not(HasSubstr("Geheim"))));
    EXPECT_THAT(mail.unsubscribe_url, HasSubstr("https://kracht.example/berichten/mail/"));
    round("notices_round");
    EXPECT_THAT(post_.sent, SizeIs(1)) << "told once";
    tell(jan_, "/e");
    round("notices_round");
    EXPECT_THAT(post_.sent, SizeIs(2));
}

TEST_P(Notices, EverybodyHasTheirOwnRhythm)
{
    auto const daily = person("dag", Rhythm::daily);
    auto const never = person("nooit", Rhythm::never);
    for (auto const who : {jan_, daily, never})
        tell(who, "/a");
    round("notices_round");
    EXPECT_THAT(post_.sent, SizeIs(1));
    round("notices_digest");
    ASSERT_THAT(post_.sent, SizeIs(2));
    EXPECT_EQ(post_.sent.back().to.mail, "dag@example.org");
}

TEST_P(Notices, AWeekEndsOnMondayAtHalfPastSeven)
{
    auto const weekly = person("week", Rhythm::weekly);
    tell(weekly, "/a");
    for (auto day = 20; day <= 22; ++day)
    {
        clock_.advance(days(1));
        round("notices_digest");
        EXPECT_THAT(post_.sent, IsEmpty()) << day;
    }
    clock_.advance(days(1) - minutes(4 * 60 + 29)); // Monday the 23rd, 7:31 in the Netherlands
    round("notices_digest");
    EXPECT_THAT(post_.sent, SizeIs(1));
    tell(weekly, "/b");
    clock_.advance(days(6));
    round("notices_digest");
    EXPECT_THAT(post_.sent, SizeIs(1)) << "what came after waits a week";
    clock_.advance(days(3));
    round("notices_digest");
    EXPECT_THAT(post_.sent, SizeIs(2)) << "a Monday that was missed is made up for";
}

TEST_P(Notices, AWeekOfNoticesIsOneMail)
{
    auto const weekly = person("week", Rhythm::weekly);
    clock_.advance(days(4)); // Monday the 23rd, noon
    for (auto day = 0; day < 7; ++day)
    {
        tell(weekly, "/" + std::to_string(day));
        tell(weekly, "/vraag/" + std::to_string(day), "contact");
        round("notices_round");
        round("notices_digest");
        EXPECT_THAT(post_.sent, IsEmpty()) << day;
        clock_.advance(day < 6 ? days(1) : hours(20)); // at last Monday the 30th, 8:00
    }
    round("notices_round");
    round("notices_digest");
    round("notices_digest");
    ASSERT_THAT(post_.sent, SizeIs(1));
    EXPECT_THAT(
        post_.sent.front().text,
        AllOf(HasSubstr("Er liggen 14 berichten"), HasSubstr("na te kijken: 7"), HasSubstr("van bezoekers: 7")));
}

TEST_P(Notices, AMailSaysWhyItComesAndHowToStop)
{
    auto const english = db_->write([&](sql::Tx& tx) {
        auto const id = accounts::store::add_person(
            tx, {.name = "Ann", .mail = "ann@example.org", .language = text::Language::en}, clock_.now());
        notices::store::set_rhythm(tx, id, Rhythm::daily);
        return id;
    });
    tell(jan_, "/a", "still_right");
    tell(english, "/en/a", "still_right");
    round("notices_round");
    round("notices_digest");
    ASSERT_THAT(post_.sent, SizeIs(2));
    EXPECT_THAT(
        post_.sent[0].text,
        AllOf(
            HasSubstr("• Klopt dit nog?: 1"), HasSubstr("account bij Kracht"), HasSubstr("‘Meteen’"),
            HasSubstr("stop ermee:\nhttps://kracht.example/berichten/mail/")));
    EXPECT_THAT(
        post_.sent[1].text,
        AllOf(
            HasSubstr("• Is this still right?: 1"), HasSubstr("account with Kracht"), HasSubstr("‘Every day’"),
            HasSubstr("stop it:\nhttps://kracht.example/en/messages/mail/")));
    EXPECT_THAT(post_.sent[1].unsubscribe_url, HasSubstr("https://kracht.example/en/messages/mail/"));
}

TEST_P(Notices, ATitleKeepsTheLanguageItWasWrittenIn)
{
    tell(jan_, "/en/review/1");
    EXPECT_THAT(inbox(jan_), HasSubstr(R"(class="inbox__title" lang="en")"));
    db_->write([&](sql::Tx& tx) { notices::store::read_all(tx, jan_, clock_.now()); });
    tell(jan_, "/nakijken/1");
    EXPECT_THAT(inbox(jan_), HasSubstr(R"(class="inbox__title">Geheim over /nakijken/1)"));
}

TEST_P(Notices, WhatWasReadIsNotMailed)
{
    tell(jan_, "/a");
    db_->write([&](sql::Tx& tx) { notices::store::read_all(tx, jan_, clock_.now()); });
    round("notices_round");
    EXPECT_THAT(post_.sent, IsEmpty());
}

TEST_P(Notices, WhoIsGoneGetsNoMail)
{
    tell(jan_, "/a");
    db_->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", jan_); });
    round("notices_round");
    EXPECT_THAT(post_.sent, IsEmpty());
}

TEST_P(Notices, AServerThatIsAwayIsTriedAgain)
{
    tell(jan_, "/a");
    post_.away = true;
    round("notices_round");
    EXPECT_THAT(post_.sent, IsEmpty());
    post_.away = false;
    clock_.advance(minutes(5));
    round("notices_round");
    EXPECT_THAT(post_.sent, SizeIs(1));
}

TEST_P(Notices, WithoutMailServerNothingIsQueued)
{
    post_.there = false;
    tell(jan_, "/a");
    round("notices_round");
    round("notices_digest");
    EXPECT_EQ(queue_.counts().waiting + queue_.counts().dead, 0);
    EXPECT_THAT(inbox(jan_), HasSubstr("Geheim over /a"));
}

TEST_P(Notices, OpeningMarksReadAndLeadsOn)
{
    tell(jan_, "/nakijken/1");
    EXPECT_THAT(inbox(jan_), AllOf(HasSubstr("Je hebt 1 nieuw bericht"), HasSubstr("inbox__item--unread")));
    EXPECT_EQ(unread(jan_), 1) << "looking changes nothing";
    auto open = request(Method::post, "/mijn/berichten/1", jan_).path_value("id", "1");
    auto const answer = notices::open_notice(notices_, open.build());
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.header("location"), "/nakijken/1");
    EXPECT_EQ(unread(jan_), 0);
}

TEST_P(Notices, NobodyOpensWhatIsSomebodyElses)
{
    tell(jan_, "/a");
    auto const piet = person("piet", Rhythm::daily);
    for (auto const* const id : {"1", "0", "-1", "x", "99999999999999999999"})
    {
        auto open = request(Method::post, "/mijn/berichten/1", piet).path_value("id", id);
        EXPECT_EQ(notices::open_notice(notices_, open.build()).status, 404) << id;
    }
    auto all = request(Method::post, "/mijn/berichten/gelezen", piet);
    notices::read_all(notices_, all.build());
    EXPECT_EQ(unread(jan_), 1);
    EXPECT_THAT(inbox(piet), Not(HasSubstr("Geheim")));
}

TEST_P(Notices, ANoticeNeverLeadsAway)
{
    for (auto const* const away : {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    {
        tell(jan_, away);
        auto const id = std::to_string(notices::store::inbox(*db_, jan_, {}).entries.front().id.value);
        auto open = request(Method::post, "/mijn/berichten/" + id, jan_).path_value("id", id);
        EXPECT_EQ(notices::open_notice(notices_, open.build()).header("location"), "/") << away;
    }
}

TEST_P(Notices, WhatIsRenewedComesFirst)
{
    tell(jan_, "/old");
    clock_.advance(minutes(1));
    tell(jan_, "/new");
    clock_.advance(minutes(1));
    tell(jan_, "/old");
    auto const inbox = notices::store::inbox(*db_, jan_, {});
    ASSERT_THAT(inbox.entries, SizeIs(2));
    EXPECT_EQ(inbox.entries.front().path, "/old");
}

TEST(NoticePlace, IsReadAsItWasWritten)
{
    notices::Place const place{thursday, notices::NoticeId{12}};
    auto const read = notices::read_place(notices::write(place));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->at, place.at);
    EXPECT_EQ(read->id, place.id);
    for (auto const* const bad : {"", "-", "1", "1-", "1-x", "x-1", "1-2-3", "99999999999999999999-1"})
        EXPECT_FALSE(notices::read_place(bad)) << bad;
}

TEST_P(Notices, ALongInboxIsPaged)
{
    for (int i = 0; i < 45; ++i)
        tell(jan_, "/n" + std::to_string(i));
    auto const first = notices::store::inbox(*db_, jan_, {});
    EXPECT_EQ(first.entries.size(), 20U);
    auto const second = notices::store::inbox(*db_, jan_, first.next);
    EXPECT_EQ(second.entries.front().path, "/n24");
    auto const third = notices::store::inbox(*db_, jan_, second.next);
    EXPECT_EQ(third.entries.size(), 5U);
    EXPECT_FALSE(third.next);
    EXPECT_THAT(inbox(jan_), HasSubstr("?after=" + notices::write(*first.next)));
}

TEST_P(Notices, TheRhythmIsChosenFromAMailWithoutSigningIn)
{
    auto const code = notices::mail_code(key_, jan_);
    auto const send = [&](char const* field, char const* value, std::string const& with) {
        auto builder =
            http::RequestBuilder(Method::post, "/berichten/mail/x").path_value("code", with).field(field, value);
        return notices::save_mail_choice(notices_, builder.build()).status;
    };
    auto show = http::RequestBuilder(Method::get, "/berichten/mail/x").path_value("code", code);
    EXPECT_EQ(notices::show_mail_choice(notices_, show.build()).status, 200);
    EXPECT_EQ(notices::store::rhythm(*db_, jan_), Rhythm::at_once) << "a link changes nothing";
    EXPECT_EQ(send("rhythm", "weekly", code), 303);
    EXPECT_EQ(notices::store::rhythm(*db_, jan_), Rhythm::weekly);
    EXPECT_EQ(send("rhythm", "hourly", code), 400);
    EXPECT_EQ(send("List-Unsubscribe", "One-Click", code), 204);
    EXPECT_EQ(notices::store::rhythm(*db_, jan_), Rhythm::never);
    auto const other = notices::mail_code(key_, PersonId{jan_.value + 1});
    auto const mixed = std::to_string(jan_.value) + other.substr(other.find('-'));
    for (std::string const& forged :
         {std::string("1"), std::string("-"), code + "x", mixed, other,
          notices::mail_code(security::Key::random(), jan_)})
        EXPECT_EQ(send("rhythm", "at_once", forged), 404) << forged;
    EXPECT_EQ(notices::store::rhythm(*db_, jan_), Rhythm::never);
}

TEST_P(Notices, OldOnesAreForgotten)
{
    tell(jan_, "/read");
    db_->write([&](sql::Tx& tx) { notices::store::read_all(tx, jan_, clock_.now()); });
    tell(jan_, "/unread");
    auto const forget = [&] {
        return db_->write([&](sql::Tx& tx) { return notices::store::forget(tx, clock_.now()); });
    };
    clock_.advance(notices::read_kept);
    EXPECT_EQ(forget(), 0);
    clock_.advance(hours(1));
    EXPECT_EQ(forget(), 1);
    clock_.advance(notices::unread_kept);
    EXPECT_EQ(forget(), 1);
}

TEST_P(Notices, WhatIsKeptAboutAPersonIsShownAndErased)
{
    tell(jan_, "/a");
    auto const part = notices::personal_part();
    EXPECT_THAT(accounts::PersonalParts({part}).collect(*db_, jan_).front().records, SizeIs(1));
    db_->write([&](sql::Tx& tx) { part.erase(tx, jan_, clock_.now()); });
    EXPECT_THAT(accounts::PersonalParts({part}).collect(*db_, jan_).front().records, IsEmpty());
}

TEST_P(Notices, BothEnginesHaveTheSameTables)
{
    EXPECT_EQ(tests::schema_differences({accounts::migrations(), notices::migrations()}), "");
}

INSTANTIATE_TEST_SUITE_P(Engines, Notices, testing::ValuesIn(tests::both_engines), tests::engine_name);
