// Tests of asking and answering: from the form to the mail, and what only the desk may see.
#include "contact/handlers.h"
#include "contact/rules.h"
#include "contact/store.h"

#include "content/test_site.h"
#include "platform/mail/compose.h"

#include <gmock/gmock.h>

namespace {

using accounts::PersonId;
using contact::QuestionId;
using content::test::main_of;
using http::Method;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr content::Kind const* kind_list[] = {&content::test::project};

// Takes mail, or does not.
class Post final : public mail::Mailer
{
public:
    void send(mail::Message const& message) override
    {
        mail::compose(message, {{"Site", "post@example.org"}, "example.org"}, content::test::noon);
        if (refuse)
            throw mail::Refused("550");
        sent.push_back(message);
    }
    std::vector<mail::Message> sent;
    bool refuse = false;
};

// The site of the other tests, with the tables of this slice and one project.
struct Site
{
    explicit Site(tests::Engine engine)
        : db(engine,
             {jobs::migrations(), accounts::migrations(), media::migrations(), content::migrations(),
              contact::migrations()})
    {
        db->write([&](sql::Tx& tx) { content::store::save_vocabulary(tx, words, content::test::noon); });
        add(content::test::project_draft());
    }

    void add(content::Draft const& draft)
    {
        db->write([&](sql::Tx& tx) {
            content::store::save(
                tx, content::test::project, draft, {words, kinds, accounts::import_person, content::test::noon});
        });
        context.refresh();
    }

    tests::TestDatabase db;
    content::Vocabulary words = content::test::vocabulary();
    content::Kinds kinds{kind_list};
    content::Context context{*db, kinds};
    base::ManualClock clock{content::test::noon};
};

class Contact : public testing::TestWithParam<tests::Engine>
{
protected:
    Contact() : site_(GetParam()), queue_(*site_.db, site_.clock), limiter_(site_.clock)
    {
        editor_ = person("Els", {accounts::Role::editor, {}});
        other_ = person("Omar", {accounts::Role::editor, "bieb"});
    }

    PersonId person(std::string const& name, accounts::Granted const& role)
    {
        return site_.db->write([&](sql::Tx& tx) {
            auto const id = accounts::store::add_person(tx, {.name = name, .mail = name + "@example.org"}, now());
            accounts::store::grant(tx, id, role, accounts::import_person, now());
            return id;
        });
    }
    base::Time now() { return site_.clock.now(); }

    http::RequestBuilder form(std::string path = "/contact")
    {
        http::RequestBuilder builder(Method::post, path);
        auto const stamp = contact::stamp(key_, now() - std::chrono::minutes(1));
        for (auto const& [name, value] :
             {std::pair("topic", "general"),
              {"words", "Hoe doe ik mee?"},
              {"answer", "mail"},
              {"mail", "jan@example.org"},
              {"name", "Jan"}})
            builder.field(name, value);
        builder.field("stamp", stamp);
        return builder;
    }
    http::Response send(http::RequestBuilder& builder)
    {
        sql::RequestScope const scope(*site_.db);
        auto response = contact::send_question(contact_, builder.build());
        EXPECT_LE(scope.query_count(), 8);
        return response;
    }
    void work()
    {
        auto const handlers = contact::handlers(contact_);
        while (jobs::run_one(queue_, handlers))
        {}
    }
    /// A request of somebody of the desk, about the first question.
    http::RequestBuilder desk(Method method, PersonId who, std::string path = "/beheer/vragen/1")
    {
        http::RequestBuilder builder(method, path);
        http::Person asker;
        asker.id = who.value;
        asker.rights = {http::Access::answer};
        builder.person(asker).path_value("id", "1");
        return builder;
    }
    contact::Question first() { return contact::store::question(*site_.db, QuestionId{1}).value(); }
    std::int64_t count(std::string const& table)
    {
        return site_.db->value<std::int64_t>("SELECT COUNT(*) FROM " + table).value();
    }

    Site site_;
    jobs::Queue queue_;
    security::Limiter limiter_;
    security::Key key_ = security::Key::random();
    Post post_;
    contact::Contact contact_{
        *site_.db,
        site_.context,
        site_.clock,
        queue_,
        post_,
        limiter_,
        key_,
        {.mail = "info@example.org",
         .privacy_mail = "privacy@example.org",
         .accessibility_mail = "",
         .base_url = "https://kracht.example"}};
    PersonId editor_;
    PersonId other_;
};

}

TEST_P(Contact, AQuestionIsStoredMailedToTheRoleAndTold)
{
    auto builder = form();
    auto const answer = send(builder);
    EXPECT_EQ(answer.status, 303);
    EXPECT_THAT(
        std::string(answer.header("location")),
        AllOf(HasSubstr("/contact/verstuurd?reference="), HasSubstr("answer=mail")));
    work();
    ASSERT_THAT(post_.sent, SizeIs(1));
    auto const& mail = post_.sent.front();
    EXPECT_EQ(mail.to.mail, "info@example.org");
    EXPECT_EQ(mail.reply_to->mail, "jan@example.org");
    EXPECT_THAT(mail.text, AllOf(HasSubstr("> Hoe doe ik mee?"), HasSubstr("https://kracht.example/beheer/vragen/1")));
    EXPECT_THAT(mail.subject, Not(HasSubstr("Hoe doe")));
    EXPECT_EQ(
        site_.db->value<std::string>("SELECT title FROM notice WHERE person_id = $1", editor_),
        "Nieuwe vraag: Een vraag of een idee");
    EXPECT_EQ(count("notice"), 1) << "an organisation's editor hears nothing";
}

TEST_P(Contact, TheRoleOfTheTopicGetsIt)
{
    auto builder = form();
    http::RequestBuilder privacy(Method::post, "/contact");
    auto const whole = builder.build();
    for (auto const& [name, value] : whole.form().fields)
        privacy.field(name, name == "topic" ? "privacy" : value);
    send(privacy);
    work();
    ASSERT_THAT(post_.sent, SizeIs(1));
    EXPECT_EQ(post_.sent.front().to.mail, "privacy@example.org");
}

TEST_P(Contact, NothingTypedIsLostWhenTheFormComesBack)
{
    http::RequestBuilder young(Method::post, "/contact");
    auto const whole = form().build();
    for (auto const& [name, value] : whole.form().fields)
        young.field(name, name == "stamp" ? contact::stamp(key_, now()) : value);
    auto const again = send(young);
    EXPECT_EQ(again.status, 422);
    EXPECT_THAT(
        main_of(again), AllOf(HasSubstr("Hoe doe ik mee?"), HasSubstr("jan@example.org"), HasSubstr("error-summary")));
    http::RequestBuilder empty(Method::post, "/en/contact");
    empty.language(text::Language::en).field("words", "<script>alert(1)</script>").field("about", "project/none");
    EXPECT_THAT(
        main_of(send(empty)),
        AllOf(HasSubstr("&lt;script&gt;"), HasSubstr("Choose how you want"), Not(HasSubstr("<script>alert"))));
    EXPECT_EQ(count("question"), 0);
}

TEST_P(Contact, ManyMessagesOfOneAddressWaitButKeepTheirText)
{
    for (int i = 0; i < 5; ++i)
    {
        auto builder = form();
        EXPECT_EQ(send(builder).status, 303);
    }
    auto builder = form();
    auto const refused = send(builder);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(main_of(refused), AllOf(HasSubstr("Wacht vijf minuten"), HasSubstr("Hoe doe ik mee?")));
    EXPECT_EQ(count("question"), 5);
}

TEST_P(Contact, AnAdvertisementWaitsOnTheDeskAndIsNotMailed)
{
    auto builder = form();
    builder.field("website", "https://casino.example");
    EXPECT_EQ(send(builder).status, 303) << "a program learns nothing";
    work();
    EXPECT_THAT(post_.sent, IsEmpty());
    EXPECT_EQ(count("notice"), 0);
    auto list = desk(Method::get, editor_, "/beheer/vragen?state=doubtful");
    EXPECT_THAT(main_of(contact::list_questions(contact_, list.build())), HasSubstr("Hoe doe ik mee?"));
    auto real = desk(Method::post, editor_).field("step", "reopen");
    EXPECT_EQ(contact::change_question(contact_, real.build()).status, 303);
    work();
    EXPECT_THAT(post_.sent, SizeIs(1));
    EXPECT_EQ(first().state, contact::State::fresh);
}

TEST_P(Contact, AQuestionFromAProjectSaysWhichOne)
{
    auto builder = form();
    builder.field("about", "project/goede-start");
    send(builder);
    EXPECT_EQ(first().about, "project/goede-start");
    html::Out out;
    contact::write_form(out, contact_, http::RequestBuilder(Method::get, "/contact?about=project/goede-start").build());
    EXPECT_THAT(std::string(out.view()), AllOf(HasSubstr("Goede start"), HasSubstr(R"(value="project" checked)")));
    html::Out plain;
    contact::write_form(plain, contact_, http::RequestBuilder(Method::get, "/contact?about=project/%3Cb%3E").build());
    EXPECT_THAT(std::string(plain.view()), Not(HasSubstr(R"(name="about")")));
}

TEST_P(Contact, AQuestionFromAnEnglishPageLeadsToTheProjectInBothLanguages)
{
    site_.add(content::test::translation_draft());
    auto builder = form("/en/contact");
    builder.language(text::Language::en).field("about", "project/good-start");
    send(builder);
    EXPECT_EQ(first().about, "project/goede-start");
    work();
    ASSERT_THAT(post_.sent, SizeIs(1));
    EXPECT_THAT(post_.sent.front().text, HasSubstr("https://kracht.example/projecten/goede-start"));
    auto dutch = desk(Method::get, editor_);
    EXPECT_THAT(main_of(contact::show_question(contact_, dutch.build())), HasSubstr("Goede start"));
    auto english = desk(Method::get, editor_, "/en/desk/questions/1").language(text::Language::en);
    EXPECT_THAT(main_of(contact::show_question(contact_, english.build())), HasSubstr("Good start"));
}

TEST_P(Contact, AnAnswerIsSentByAJobAndKept)
{
    auto builder = form();
    send(builder);
    work();
    post_.sent.clear();
    auto answer = desk(Method::post, editor_).field("answer", "Kom langs.\n\nTot dan!");
    EXPECT_EQ(contact::answer_question(contact_, answer.build()).status, 303);
    EXPECT_EQ(first().state, contact::State::answered);
    work();
    ASSERT_THAT(post_.sent, SizeIs(1));
    auto const& mail = post_.sent.front();
    EXPECT_EQ(mail.to.mail, "jan@example.org");
    EXPECT_EQ(mail.author, mail::Author::person);
    EXPECT_THAT(
        mail.text, AllOf(HasSubstr("Kom langs.\n\nTot dan!"), HasSubstr("> Hoe doe ik mee?"), HasSubstr("Els")));
    auto show = desk(Method::get, editor_);
    EXPECT_THAT(
        main_of(contact::show_question(contact_, show.build())),
        AllOf(HasSubstr("Els antwoordde per mail"), HasSubstr("Verstuurd op")));
}

TEST_P(Contact, AnAnswerThatComesBackOpensTheQuestion)
{
    auto builder = form();
    send(builder);
    work();
    post_.refuse = true;
    auto answer = desk(Method::post, editor_).field("answer", "Kom langs.");
    contact::answer_question(contact_, answer.build());
    work();
    EXPECT_EQ(first().state, contact::State::answering);
    EXPECT_EQ(queue_.dead().size(), 1U);
    EXPECT_EQ(
        site_.db->value<std::int64_t>(
            "SELECT COUNT(*) FROM notice WHERE person_id = $1 AND title LIKE '%bezorgd%'", editor_),
        1);
}

TEST_P(Contact, StepsOfTheDesk)
{
    auto builder = form();
    send(builder);
    auto const step = [&](char const* code) {
        auto request = desk(Method::post, editor_).field("step", code);
        return contact::change_question(contact_, request.build()).status;
    };
    EXPECT_EQ(step("take"), 303);
    EXPECT_EQ(first().state, contact::State::answering);
    EXPECT_EQ(first().assigned_to, editor_);
    EXPECT_EQ(step("discard"), 404) << "only what is doubtful is thrown away";
    EXPECT_EQ(step("close"), 303);
    EXPECT_EQ(first().closed_at, now());
    EXPECT_EQ(step("reopen"), 303);
    EXPECT_EQ(first().state, contact::State::fresh);
    EXPECT_EQ(first().closed_at, std::nullopt);
    EXPECT_EQ(step("other"), 400);
    auto call = desk(Method::post, editor_).field("note", "Gesproken.").field("result", "done");
    EXPECT_EQ(contact::note_call(contact_, call.build()).status, 303);
    EXPECT_EQ(first().state, contact::State::answered);
    EXPECT_EQ(contact::store::notes(*site_.db, editor_, QuestionId{1}).front().words, "Gesproken.");
}

TEST_P(Contact, QueriesAskAgainWhoMayAnswer)
{
    auto builder = form();
    send(builder);
    auto const nobody = person("Nel", {accounts::Role::participant, {}});
    for (auto const who : {other_, nobody, PersonId{0}})
    {
        auto show = desk(Method::get, who);
        EXPECT_EQ(contact::show_question(contact_, show.build()).status, 404);
        auto list = desk(Method::get, who, "/beheer/vragen");
        EXPECT_THAT(main_of(contact::list_questions(contact_, list.build())), Not(HasSubstr("Hoe doe ik mee?")));
        for (auto const* const code : {"take", "close", "reopen", "discard"})
        {
            auto step = desk(Method::post, who).field("step", code);
            EXPECT_EQ(contact::change_question(contact_, step.build()).status, 404);
        }
        auto answer = desk(Method::post, who).field("answer", "Ja").field("note", "Ja").field("result", "done");
        EXPECT_EQ(contact::answer_question(contact_, answer.build()).status, 404);
        EXPECT_EQ(contact::note_call(contact_, answer.build()).status, 404);
    }
    EXPECT_EQ(first().state, contact::State::fresh);
    EXPECT_EQ(count("question_note"), 0);
}

TEST_P(Contact, AYearAfterClosingOnlyACountIsLeft)
{
    for (int i = 0; i < 3; ++i)
    {
        auto builder = form();
        send(builder);
    }
    auto advertisement = form();
    advertisement.field("website", "x");
    send(advertisement);
    auto close = desk(Method::post, editor_).field("step", "close");
    contact::change_question(contact_, close.build());
    auto const forget = [&] { return site_.db->write([&](sql::Tx& tx) { return contact::store::forget(tx, now()); }); };
    EXPECT_EQ(forget(), 0);
    site_.clock.advance(contact::doubtful_kept + std::chrono::hours(1));
    EXPECT_EQ(forget(), 1);
    site_.clock.advance(contact::kept);
    EXPECT_EQ(forget(), 1);
    EXPECT_EQ(count("question"), 2) << "what nobody answered stays";
    EXPECT_EQ(
        site_.db->value<std::int64_t>(
            "SELECT questions FROM question_count WHERE month = '2026-11' AND topic = 'general'"),
        1);
}

TEST_P(Contact, WhatIsKeptAboutAPersonIsShownAndErased)
{
    auto builder = form();
    send(builder);
    auto const jan = person("jan", {accounts::Role::participant, {}});
    auto const part = contact::personal_part();
    EXPECT_THAT(accounts::PersonalParts({part}).collect(*site_.db, jan).front().records, SizeIs(1));
    EXPECT_THAT(accounts::PersonalParts({part}).collect(*site_.db, editor_).front().records, IsEmpty());
    for (int twice = 0; twice < 2; ++twice)
        site_.db->write([&](sql::Tx& tx) { part.erase(tx, jan, now()); });
    EXPECT_EQ(count("question"), 0);
}

TEST_P(Contact, ThePageAfterSendingSaysOnlyWhatCanBeOurs)
{
    auto const sent = [&](std::string const& query) {
        return main_of(
            contact::show_sent(contact_, http::RequestBuilder(Method::get, "/contact/verstuurd" + query).build()));
    };
    EXPECT_THAT(sent("?reference=k7mp-2xqd&answer=phone"), AllOf(HasSubstr("k7mp-2xqd"), HasSubstr("belt je terug")));
    EXPECT_THAT(sent("?reference=Bel+0900-1234&answer=x"), Not(HasSubstr("0900")));
    EXPECT_THAT(sent(""), HasSubstr("aangekomen"));
}

TEST_P(Contact, BothEnginesHaveTheSameTables)
{
    EXPECT_EQ(tests::schema_differences({jobs::migrations(), accounts::migrations(), contact::migrations()}), "");
}

INSTANTIATE_TEST_SUITE_P(Engines, Contact, testing::ValuesIn(tests::both_engines), tests::engine_name);
