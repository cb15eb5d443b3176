// POST /beheer/vragen/{id}/antwoord and /gebeld: an answer that goes by mail, or what was said on the phone.
#include "contact/desk.h"
#include "contact/handlers.h"
#include "contact/rules.h"

#include "platform/text/utf8.h"

#include "text/contact.h"

namespace contact {

namespace {

namespace words = text::contact;

constexpr std::size_t most = 10'000;

// The page again, with what was typed and what is wrong with it.
http::Response again(Contact& contact, http::Request const& request, html::FieldError error)
{
    auto const viewer = content::viewer(contact.content, contact.clock, request);
    auto view = question_view(contact, viewer, request);
    if (!view)
        return http::not_found();
    std::vector<html::FieldError> const errors{std::move(error)};
    view->draft = request.form().value("answer").value_or("");
    view->note_draft = request.form().value("note").value_or("");
    view->errors = errors;
    return http::unprocessable(pages::question(viewer, *view));
}

Note note_of(Contact const& contact, http::Request const& request, Way way, std::string words)
{
    return {
        .id = {},
        .by = PersonId{request.person().id},
        .by_name = {},
        .way = way,
        .words = std::move(words),
        .at = contact.clock.now(),
        .sent_at = {}};
}

bool store_answer(Contact& contact, QuestionId id, Note const& note)
{
    return contact.db.write([&](sql::Tx& tx) {
        auto const asked = store::question(tx, note.by, id);
        if (!asked || asked->answer != Answer::mail || asked->state == State::doubtful)
            return false;
        auto const added = store::add_note(tx, id, note);
        if (!added)
            return false;
        contact.jobs.enqueue(
            tx, {.kind = "contact_answer", .payload = R"({"note":)" + std::to_string(added->value) + "}"});
        return store::close(tx, note.by, id, note.at);
    });
}

}

http::Response answer_question(Contact& contact, http::Request const& request)
{
    auto const id = id_of(request);
    if (!id)
        return http::not_found();
    auto const viewer = content::viewer(contact.content, contact.clock, request);
    auto answer = clean_words(request.form().value("answer").value_or(""));
    if (answer.empty())
        return again(contact, request, {"answer", std::string(viewer.say(words::error_answer_words))});
    if (text::code_points(answer) > most)
        return again(contact, request, {"answer", std::string(viewer.say(words::error_answer_long))});
    if (!store_answer(contact, *id, note_of(contact, request, Way::mail, std::move(answer))))
        return http::not_found();
    return http::see_other(question_path(request.language(), *id), words::flash_answered);
}

http::Response note_call(Contact& contact, http::Request const& request)
{
    auto const id = id_of(request);
    if (!id)
        return http::not_found();
    auto const viewer = content::viewer(contact.content, contact.clock, request);
    auto const result = request.form().value("result").value_or("");
    auto said = clean_words(request.form().value("note").value_or(""));
    if (said.empty() && (result == "later" || result == "done"))
        said = viewer.say(result == "done" ? words::called : words::missed);
    if (said.empty() || text::code_points(said) > most)
        return again(
            contact, request,
            {"note", std::string(viewer.say(said.empty() ? words::error_note_words : words::error_answer_long))});
    auto const note = note_of(contact, request, result == "note" ? Way::note : Way::phone, std::move(said));
    bool const noted = contact.db.write([&](sql::Tx& tx) {
        if (!store::add_note(tx, *id, note))
            return false;
        return result != "done" || store::close(tx, note.by, *id, note.at);
    });
    if (!noted)
        return http::not_found();
    return http::see_other(
        question_path(request.language(), *id), result == "done" ? words::flash_closed : words::flash_noted);
}

}
