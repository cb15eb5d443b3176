// GET /beheer/vragen: what visitors asked, by how far along it is.
#include "contact/handlers.h"
#include "contact/pages.h"

#include <charconv>

namespace contact {

namespace {

std::optional<QuestionId> after(http::Request const& request)
{
    auto const text = request.query("after").value_or("");
    QuestionId id;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

}

http::Response list_questions(Contact& contact, http::Request const& request)
{
    auto const viewer = content::viewer(contact.content, contact.clock, request);
    PersonId const who{request.person().id};
    auto const state = state_from(request.query("state").value_or("")).value_or(State::fresh);
    return pages::list(
        viewer,
        {.state = state,
         .list = store::list(contact.db, who, state, after(request)),
         .waiting = store::waiting(contact.db, who)});
}

}
