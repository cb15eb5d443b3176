// What happens after a question or an answer was stored: notices, mails, and in the end forgetting.
#include "contact/handlers.h"
#include "contact/store.h"

#include "accounts/notices.h"
#include "platform/mail/letter.h"

#include "text/contact.h"

#include <boost/json.hpp>

namespace contact {

namespace {

namespace words = text::contact;
using text::Language;

std::int64_t number(jobs::Job const& job, std::string_view name)
{
    auto const payload = boost::json::parse(job.payload).as_object();
    return payload.at(boost::json::string_view(name.data(), name.size())).to_number<std::int64_t>();
}

std::string const& role_mail(Settings const& settings, Topic topic)
{
    if (topic == Topic::privacy)
        return settings.privacy_mail;
    return topic == Topic::accessibility ? settings.accessibility_mail : settings.mail;
}

std::string site_name(Contact const& contact)
{
    return contact.content.snapshot()->settings.name;
}

void send(Contact& contact, mail::Message const& message)
{
    try
    {
        contact.mailer.send(message);
    }
    catch (mail::Refused const& refused)
    {
        throw jobs::GiveUp(refused.what());
    }
}

// Everybody who may answer gets a notice. The mail to the role is a job of its own, so that a server that is away does
// not repeat the notices.
void arrived(Contact& contact, QuestionId id)
{
    contact.db.write([&](sql::Tx& tx) {
        auto const question = store::question(tx, id);
        if (!question)
            return;
        for (auto const& account : store::answerers(tx))
        {
            auto const topic = text::say(account.language, name(question->topic));
            accounts::store::notify(
                tx, account.id,
                {"contact", text::say(account.language, words::notice_title{.topic = topic}),
                 question_path(account.language, id)},
                contact.clock.now());
        }
        if (!role_mail(contact.settings, question->topic).empty() && contact.mailer.delivers())
            contact.jobs.enqueue(
                tx, {.kind = "contact_mail", .payload = R"({"question":)" + std::to_string(id.value) + "}"});
    });
}

// The page that a question was asked from; what is on the site no more keeps its name.
std::string address_of(Contact const& contact, std::string const& about)
{
    auto const slash = about.find('/');
    auto const* const kind = contact.content.kinds().find(about.substr(0, slash));
    if (!kind || slash == std::string::npos)
        return about;
    return contact.settings.base_url + std::string(kind->path(Language::nl)) + about.substr(slash);
}

std::vector<std::string> paragraphs(Contact const& contact, Question const& question)
{
    constexpr auto nl = Language::nl; // the alliance's own language
    std::vector<std::string> all{text::say(nl, words::desk_intro{.topic = text::say(nl, name(question.topic))})};
    if (!question.name.empty())
        all.push_back(text::say(nl, words::desk_name{.name = question.name}));
    if (!question.about.empty())
        all.push_back(text::say(nl, words::desk_about{.address = address_of(contact, question.about)}));
    if (question.answer == Answer::mail)
        all.emplace_back(text::say(nl, words::desk_by_mail));
    if (question.answer == Answer::phone)
        all.push_back(text::say(nl, words::desk_by_phone{.phone = question.phone}));
    if (!question.suits.empty())
        all.push_back(text::say(nl, words::desk_suits{.suits = question.suits}));
    if (question.answer == Answer::none)
        all.emplace_back(text::say(nl, words::desk_no_answer));
    return all;
}

void mail_to_role(Contact& contact, QuestionId id)
{
    auto const question = store::question(contact.db, id);
    if (!question)
        return;
    auto const topic = text::say(Language::nl, name(question->topic));
    mail::Letter letter;
    letter.subject = text::say(Language::nl, words::desk_subject{.reference = question->reference, .topic = topic});
    letter.paragraphs = paragraphs(contact, *question);
    letter.button = mail::Button{
        std::string(text::say(Language::nl, words::desk_button)),
        contact.settings.base_url + question_path(Language::nl, id)};
    letter.quote = question->words;
    letter.site = site_name(contact);
    auto message = mail::letter({{}, role_mail(contact.settings, question->topic)}, Language::nl, letter);
    if (!question->mail.empty())
        message.reply_to = mail::Address{question->name, question->mail};
    send(contact, message);
}

// Paragraphs are separated by empty lines.
std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> all;
    for (auto end = text.find("\n\n"); end != std::string_view::npos; end = text.find("\n\n"))
    {
        if (end > 0)
            all.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
    all.emplace_back(text);
    return all;
}

mail::Message answer_mail(Contact const& contact, Question const& question, Note const& note)
{
    auto const language = question.language;
    mail::Letter letter;
    letter.subject = text::say(language, words::answer_subject{.reference = question.reference});
    letter.paragraphs = split(note.words);
    letter.quote = question.words;
    letter.site = note.by_name + "\n" + site_name(contact);
    auto message = mail::letter({question.name, question.mail}, language, letter);
    message.author = mail::Author::person;
    if (!contact.settings.mail.empty())
        message.reply_to = mail::Address{site_name(contact), contact.settings.mail};
    return message;
}

// Who wrote it hears that it came back, and the question is open again.
void undelivered(Contact& contact, store::Mailing const& mailing)
{
    contact.db.write([&](sql::Tx& tx) {
        store::set_undelivered(tx, mailing.note.id);
        auto const writer = accounts::store::person(tx, mailing.note.by);
        if (!writer)
            return;
        auto const title = text::say(
            writer->language, words::notice_undelivered{.reference = mailing.question.reference});
        accounts::store::notify(
            tx, writer->id, {"contact", title, question_path(writer->language, mailing.question.id)},
            contact.clock.now());
    });
}

void mail_answer(Contact& contact, NoteId id)
{
    auto const mailing = store::mailing(contact.db, id);
    if (!mailing)
        return;
    try
    {
        send(contact, answer_mail(contact, mailing->question, mailing->note));
    }
    catch (jobs::GiveUp const&)
    {
        undelivered(contact, *mailing);
        throw;
    }
    contact.db.write([&](sql::Tx& tx) { store::set_sent(tx, id, contact.clock.now()); });
}

}

std::vector<jobs::Handler> handlers(Contact& contact)
{
    std::vector<jobs::Handler> all;
    all.push_back({.kind = "contact_arrived", .run = [&contact](jobs::Job const& job) {
                       arrived(contact, QuestionId{number(job, "question")});
                   }});
    all.push_back({.kind = "contact_mail", .run = [&contact](jobs::Job const& job) {
                       mail_to_role(contact, QuestionId{number(job, "question")});
                   }});
    all.push_back({.kind = "contact_answer", .run = [&contact](jobs::Job const& job) {
                       mail_answer(contact, NoteId{number(job, "note")});
                   }});
    all.push_back({.kind = "forget_questions", .run = [&contact](jobs::Job const&) {
                       contact.db.write([&](sql::Tx& tx) { store::forget(tx, contact.clock.now()); });
                   }});
    return all;
}

std::vector<jobs::Recurring> schedule()
{
    return {
        {.name = "forget_questions",
         .when = jobs::Daily{.hour = 3, .minute = 55},
         .job = {.kind = "forget_questions"}}};
}

}
