// Reads and checks the form. Every field is cleaned here, so that nothing behind it meets a control character.
#include "contact/forms.h"

#include "accounts/people.h"
#include "contact/rules.h"
#include "platform/mail/compose.h"
#include "platform/text/utf8.h"

#include "text/contact.h"

namespace contact {

namespace {

namespace words = text::contact;

class Checks
{
public:
    Checks(text::Language language, std::vector<html::FieldError>& errors) : language_(language), errors_(errors) {}

    void fail(std::string_view field, text::Message const& message)
    {
        errors_.push_back({std::string(field), std::string(text::say(language_, message))});
    }

    std::string line(std::string_view field, std::string const& text, std::size_t most)
    {
        auto clean = mail::one_line(text);
        if (text::code_points(clean) > most)
            fail(field, words::error_long);
        return clean;
    }

private:
    text::Language language_;
    std::vector<html::FieldError>& errors_;
};

void check_words(Input const& input, Checks& checks, NewQuestion& question)
{
    question.words = clean_words(input.words);
    if (question.words.empty())
        checks.fail("words", words::error_words);
    else if (text::code_points(question.words) > most_words)
        checks.fail("words", words::error_words_long);
}

// Only what the answer needs is kept.
void check_answer(Input const& input, Checks& checks, NewQuestion& question)
{
    auto const answer = answer_from(input.answer);
    if (!answer)
        return checks.fail("answer", words::error_answer);
    question.answer = *answer;
    if (*answer == Answer::mail)
    {
        auto const mail = accounts::clean_mail(input.mail);
        if (mail && mail::mailable(*mail))
            question.mail = *mail;
        else
            checks.fail("mail", words::error_mail);
    }
    if (*answer == Answer::phone)
    {
        question.phone = mail::one_line(input.phone);
        if (!is_phone(question.phone))
            checks.fail("phone", words::error_phone);
        question.suits = checks.line("suits", input.suits, most_suits);
    }
}

}

Input read_input(http::Request const& request)
{
    auto const field = [&](std::string_view name) { return std::string(request.form().value(name).value_or("")); };
    return {
        .topic = field("topic"),
        .about = field("about"),
        .name = field("name"),
        .answer = field("answer"),
        .mail = field("mail"),
        .phone = field("phone"),
        .suits = field("suits"),
        .words = field("words"),
        .trap = field("website"),
        .stamp = field("stamp")};
}

Checked check(Input const& input, text::Language language)
{
    Checked checked;
    Checks checks(language, checked.errors);
    auto& question = checked.question;
    question.language = language;
    question.about = input.about;
    if (auto const topic = topic_from(input.topic))
        question.topic = *topic;
    else
        checks.fail("topic", words::error_topic);
    check_words(input, checks, question);
    check_answer(input, checks, question);
    question.name = checks.line("name", input.name, most_name);
    bool const advertisement = !input.trap.empty() || links_in(question.words) > most_links
        || links_in(question.name) > 0;
    question.state = advertisement ? State::doubtful : State::fresh;
    return checked;
}

}
