// GET and POST /beheer/mensen/{id}: one person, and their details.
#include "desk/handlers.h"
#include "desk/person_page.h"

namespace desk {

namespace {

http::Response answer(text::Language language, PersonId id, text::Message const& flash)
{
    return http::see_other(person_path(language, id.value), flash);
}

PersonInput read_input(http::Request const& request)
{
    return {
        field(request, "name"),
        field(request, "mail"),
        field(request, "language"),
        request.form().value("municipal") == "yes",
        {},
        {}};
}

std::vector<html::FieldError> check(text::Language language, PersonInput const& input)
{
    std::vector<html::FieldError> errors;
    if (input.name.empty() || input.name.size() > 200)
        errors.push_back({"name", std::string(text::say(language, words::person_name_missing))});
    if (!input.mail.empty() && !accounts::clean_mail(input.mail))
        errors.push_back({"mail", std::string(text::say(language, words::person_mail_wrong))});
    return errors;
}

store::Details details_of(PersonInput const& input)
{
    return {
        input.name, accounts::clean_mail(input.mail), text::language_from(input.language).value_or(text::Language::nl),
        input.municipal};
}

// What is stored, with the role that was asked for: nothing when the page is only looked at.
PersonInput input_of(http::Request const& request, Account const& account)
{
    auto input = desk::input_of(account);
    input.role = field(request, "role");
    input.organisation = field(request, "organisation");
    return input;
}

}

http::Response person_answer(
    Desk& desk, http::Request const& request, std::optional<PersonInput> input, std::vector<html::FieldError> errors)
{
    auto const id = PersonId{number_in(request, "id").value_or(0)};
    auto const dossier = store::dossier(desk.db, request.person(), id, desk.clock.now());
    if (!dossier)
        return http::not_found();
    int const status = errors.empty() ? 200 : 422;
    auto page = person_page(
        {request.language(), *dossier, request.person(), organisation_names(desk),
         desk.around.erase_path ? desk.around.erase_path(request.language(), id) : std::string(),
         input ? std::move(*input) : input_of(request, dossier->account), std::move(errors)});
    return {status, std::move(page)};
}

http::Response show_person(Desk& desk, http::Request const& request)
{
    return person_answer(desk, request, std::nullopt);
}

http::Response save_person(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto const number = number_in(request, "id");
    if (!number)
        return http::not_found();
    PersonId const id{*number};
    auto const input = read_input(request);
    auto errors = check(language, input);
    if (!errors.empty())
        return person_answer(desk, request, input, std::move(errors));
    auto const now = desk.clock.now();
    auto const change = desk.db.write(
        [&](sql::Tx& tx) { return store::save_details(tx, request.person(), id, details_of(input), now); });
    switch (change)
    {
    case store::Change::done: return answer(language, id, words::person_saved);
    case store::Change::nothing: return answer(language, id, words::person_unchanged);
    case store::Change::absent: return http::not_found();
    case store::Change::refused: return http::forbidden();
    case store::Change::mail_taken: break;
    }
    return person_answer(desk, request, input, {{"mail", std::string(text::say(language, words::person_mail_taken))}});
}

}
