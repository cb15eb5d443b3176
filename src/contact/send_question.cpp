// POST /contact: somebody asks something. Nothing typed is lost: what cannot be taken yet comes back in the form.
#include "contact/about.h"
#include "contact/handlers.h"
#include "contact/pages.h"
#include "contact/rules.h"

#include "platform/security/token.h"
#include "platform/text/utf8.h"

#include "text/contact.h"

namespace contact {

namespace {

namespace words = text::contact;

// Enough for who forgot something; too few to flood a desk.
constexpr security::Rate rate{.burst = 5, .every = std::chrono::minutes(5)};

http::Response again(
    Contact const& contact, content::Viewer const& viewer, Input const& input, std::span<html::FieldError const> errors)
{
    return http::unprocessable(pages::ask_again(
        viewer,
        {.input = input,
         .about = about(contact, viewer, input.about),
         .stamp = stamp(contact.key, contact.clock.now()),
         .errors = errors}));
}

// Why a form that is in order is not taken yet; empty when it is.
std::optional<text::Message> reason_to_wait(Contact& contact, http::Request const& request, Input const& input)
{
    auto const now = contact.clock.now();
    if (age_of(contact.key, input.stamp, now) != Age::right)
        return words::error_again;
    if (!contact.limiter.take("contact", security::client_of(request.client_address()), rate))
        return words::error_many;
    return std::nullopt;
}

void store_question(Contact& contact, NewQuestion const& question)
{
    contact.db.write([&](sql::Tx& tx) {
        auto const id = store::add(tx, question, contact.clock.now());
        if (question.state != State::doubtful)
            contact.jobs.enqueue(
                tx, {.kind = "contact_arrived", .payload = R"({"question":)" + std::to_string(id.value) + "}"});
    });
}

}

void write_form(html::Out& out, Contact const& contact, http::Request const& request)
{
    auto const viewer = content::viewer(contact.content, contact.clock, request);
    pages::AskView view;
    view.about = about(contact, viewer, request.query("about").value_or(""));
    view.stamp = stamp(contact.key, contact.clock.now());
    auto const topic = topic_from(request.query("topic").value_or(""));
    view.input.topic = view.about.path.empty() ? code(topic.value_or(Topic::general)) : code(Topic::project);
    pages::write_ask(out, viewer, view);
}

http::Response send_question(Contact& contact, http::Request const& request)
{
    auto const viewer = content::viewer(contact.content, contact.clock, request);
    auto const input = read_input(request);
    auto checked = check(input, request.language());
    if (!checked.errors.empty())
        return again(contact, viewer, input, checked.errors);
    if (auto const reason = reason_to_wait(contact, request, input))
    {
        std::vector<html::FieldError> const errors{{{}, std::string(viewer.say(*reason))}};
        return again(contact, viewer, input, errors);
    }
    auto& question = checked.question;
    question.reference = security::human_code(2);
    question.about = about(contact, viewer, input.about).path;
    if (request.person().signed_in())
        question.person = PersonId{request.person().id};
    store_question(contact, question);
    auto const sent = html::Url::from_path(
        request.language() == text::Language::nl ? "/contact/verstuurd" : "/en/contact/sent");
    return http::see_other(
        sent.with_query("reference", question.reference).with_query("answer", code(question.answer)).text());
}

http::Response show_sent(Contact& contact, http::Request const& request)
{
    auto const viewer = content::viewer(contact.content, contact.clock, request);
    // Only what can be a number of ours is shown: nobody puts words on our page by a link.
    auto const reference = security::clean_human_code(request.query("reference").value_or(""));
    auto const answer = answer_from(request.query("answer").value_or("")).value_or(Answer::none);
    http::Response response(pages::sent(viewer, reference && reference->size() < 12 ? *reference : "", answer));
    response.keep = http::Keep::never;
    return response;
}

}
