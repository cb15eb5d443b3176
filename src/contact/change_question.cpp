// POST /beheer/vragen/{id}: takes a question, closes it, puts it back, or throws an advertisement away.
#include "contact/handlers.h"
#include "contact/store.h"

#include "text/contact.h"

namespace contact {

namespace {

namespace words = text::contact;

struct Step
{
    std::string_view code;
    text::Message said;
    bool (*run)(Contact& contact, sql::Tx& tx, PersonId who, QuestionId id);
};

// A doubtful question that turns out to be real has not been mailed yet.
bool reopen(Contact& contact, sql::Tx& tx, PersonId who, QuestionId id)
{
    auto const question = store::question(tx, who, id);
    if (!question || !store::reopen(tx, who, id))
        return false;
    if (question->state == State::doubtful)
        contact.jobs.enqueue(
            tx, {.kind = "contact_arrived", .payload = R"({"question":)" + std::to_string(id.value) + "}"});
    return true;
}

constexpr Step steps[] = {
    {"take", words::flash_taken,
     [](Contact&, sql::Tx& tx, PersonId who, QuestionId id) { return store::take(tx, who, id); }},
    {"close", words::flash_closed,
     [](Contact& contact, sql::Tx& tx, PersonId who, QuestionId id) {
         return store::close(tx, who, id, contact.clock.now());
     }},
    {"reopen", words::flash_reopened, reopen},
    {"discard", words::flash_discarded,
     [](Contact&, sql::Tx& tx, PersonId who, QuestionId id) { return store::discard(tx, who, id); }},
};

}

http::Response change_question(Contact& contact, http::Request const& request)
{
    auto const id = id_of(request);
    auto const* const step = std::ranges::find(steps, request.form().value("step").value_or(""), &Step::code);
    if (!id)
        return http::not_found();
    if (step == std::end(steps))
        return http::bad_request();
    PersonId const who{request.person().id};
    if (!contact.db.write([&](sql::Tx& tx) { return step->run(contact, tx, who, *id); }))
        return http::not_found();
    auto const language = request.language();
    bool const gone = step->code == "discard";
    return http::see_other(gone ? list_path(language) : question_path(language, *id), step->said);
}

}
