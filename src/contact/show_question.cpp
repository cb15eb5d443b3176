// GET /beheer/vragen/{id}: one question, what was done with it, and what can be done.
#include "contact/about.h"
#include "contact/desk.h"
#include "contact/handlers.h"

namespace contact {

std::optional<pages::QuestionView> question_view(
    Contact const& contact, content::Viewer const& viewer, http::Request const& request)
{
    PersonId const who{request.person().id};
    auto const id = id_of(request);
    auto question = id ? store::question(contact.db, who, *id) : std::nullopt;
    if (!question)
        return std::nullopt;
    pages::QuestionView view{
        .question = std::move(*question), .notes = store::notes(contact.db, who, *id), .about = {}, .who = who};
    view.about = about(contact, viewer, view.question.about);
    return view;
}

http::Response show_question(Contact& contact, http::Request const& request)
{
    auto const viewer = content::viewer(contact.content, contact.clock, request);
    auto const view = question_view(contact, viewer, request);
    return view ? http::Response(pages::question(viewer, *view)) : http::not_found();
}

}
