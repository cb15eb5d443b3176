// GET and POST /beheer/uitnodigingen/nieuw, and inviting again: somebody is asked to take part, or put on record.
#include "desk/handlers.h"
#include "desk/invite.h"
#include "desk/letter.h"

namespace desk {

namespace {

using accounts::Invited;
using accounts::InviteBy;
using accounts::InviteRefusal;

std::optional<InviteBy> by_from(std::string_view code)
{
    if (code == "mail")
        return InviteBy::mail;
    if (code == "letter")
        return InviteBy::letter;
    return code == "record" ? std::optional(InviteBy::record) : std::nullopt;
}

InviteInput read_input(http::Request const& request)
{
    return {
        field(request, "by"),
        field(request, "name"),
        field(request, "mail"),
        field(request, "language"),
        field(request, "role"),
        field(request, "organisation"),
        request.form().value("municipal") == "yes",
        field(request, "consent")};
}

std::vector<html::FieldError> check(text::Language language, InviteInput const& input)
{
    std::vector<html::FieldError> errors;
    auto const wrong = [&](std::string name, text::Message const& message) {
        errors.push_back({std::move(name), std::string(text::say(language, message))});
    };
    auto const by = by_from(input.by);
    if (!by)
        wrong("by", words::invite_how_missing);
    if (input.name.empty() || input.name.size() > 200)
        wrong("name", words::person_name_missing);
    if (!input.mail.empty() && !accounts::clean_mail(input.mail))
        wrong("mail", words::person_mail_wrong);
    if (by == InviteBy::mail && input.mail.empty())
        wrong("mail", words::invite_mail_missing);
    if (!input.role.empty() && !accounts::role_from(input.role))
        wrong("role", words::person_role_missing);
    if (!input.organisation.empty() && input.role != accounts::code(Role::editor))
        wrong("organisation", words::person_organisation_wrong);
    auto const consent = accounts::way_from(input.consent);
    if (by == InviteBy::record && (!consent || *consent == accounts::Way::screen))
        wrong("consent", words::invite_consent_missing);
    return errors;
}

http::Response form_again(
    Desk& desk, http::Request const& request, InviteInput input, std::vector<html::FieldError> errors)
{
    int const status = errors.empty() ? 200 : 422;
    auto page = invite_page(
        {request.language(), grantable(request.person()), organisation_names(desk), std::move(input), std::move(errors),
         request.person().municipal ? text::say(request.language(), words::invite_offer) : std::string_view()});
    return {status, std::move(page)};
}

// By an account that may not know who is here: the same for every address, but one of somebody in its sight.
accounts::InviteResult offer(Desk& desk, sql::Tx& tx, accounts::Invite const& invite, http::Person const& viewer)
{
    auto const known = accounts::store::person_by_mail(tx, invite.person.mail.value_or(""));
    if (known && store::person(tx, viewer, known->id))
        return InviteRefusal::mail_taken;
    accounts::Offer offered{invite.person, invite.roles.front()};
    offered.person.municipal = offered.person.municipal || makes_municipal(viewer, offered.granted.role);
    return accounts::offer(desk.accounts, tx, offered, viewer);
}

// The invitation; then the role by the desk's own rules, which also say who works for the government.
accounts::InviteResult invite(Desk& desk, sql::Tx& tx, accounts::Invite const& invite, http::Person const& viewer)
{
    if (!std::ranges::all_of(invite.roles, [&](auto const& granted) { return store::may_give(tx, viewer, granted); }))
        return InviteRefusal::not_allowed;
    if (viewer.municipal && invite.by == InviteBy::mail)
        return offer(desk, tx, invite, viewer);
    auto bare = invite;
    bare.roles.clear();
    auto result = accounts::invite(desk.accounts, tx, bare, viewer);
    if (auto const* const invited = std::get_if<Invited>(&result))
        for (auto const& granted : invite.roles)
            store::give_new_role(tx, viewer, invited->person, granted, desk.clock.now());
    return result;
}

http::Response answer(
    Desk& desk, http::Request const& request, Invited const& invited, std::pair<InviteBy, std::string> const& how)
{
    auto const language = request.language();
    if (how.first == InviteBy::letter)
        return http::see_other(letter_path(desk, request, {invited.person, invited.code}));
    auto const path = path_of(how.first == InviteBy::mail ? Part::invitations : Part::people, language);
    if (how.first == InviteBy::mail)
        return http::see_other(path, text::say(language, words::invitations_sent{.name = how.second}));
    return http::see_other(
        person_path(language, invited.person.value), text::say(language, words::invite_added{.name = how.second}));
}

std::pair<std::string, text::Message> words_of(InviteRefusal refusal)
{
    switch (refusal)
    {
    case InviteRefusal::mail_taken: return {"mail", words::person_mail_taken};
    case InviteRefusal::mail_absent: return {"mail", words::invite_mail_missing};
    case InviteRefusal::no_consent: return {"consent", words::invite_consent_missing};
    case InviteRefusal::not_allowed: return {"role", words::invite_not_allowed};
    case InviteRefusal::absent: break;
    }
    return {"name", words::person_refused};
}

accounts::Invite invite_of(InviteInput const& input)
{
    accounts::Invite made;
    made.person = {
        input.name, accounts::clean_mail(input.mail), text::language_from(input.language).value_or(text::Language::nl),
        input.municipal};
    made.by = by_from(input.by).value_or(InviteBy::mail);
    if (auto const role = accounts::role_from(input.role))
        made.roles.push_back({*role, input.organisation});
    if (made.by == InviteBy::record)
        made.consent = accounts::way_from(input.consent);
    return made;
}

}

http::Response show_invite(Desk& desk, http::Request const& request)
{
    return form_again(desk, request, {}, {});
}

http::Response send_invite(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto const input = read_input(request);
    auto errors = check(language, input);
    auto const wanted = invite_of(input);
    auto const mine = grantable(request.person());
    if (wanted.roles.empty() && request.person().municipal) // who has no role is not in sight of such an account
        errors.push_back({"role", std::string(text::say(language, words::person_role_missing))});
    // The address may be of somebody whom such an account may not know: only they may get the code.
    if (request.person().municipal && wanted.by != InviteBy::mail && wanted.person.mail)
        errors.push_back({"mail", std::string(text::say(language, words::invite_mail_unused))});
    if (!wanted.roles.empty() && std::ranges::find(mine, wanted.roles.front().role) == mine.end())
        errors.push_back({"role", std::string(text::say(language, words::invite_not_allowed))});
    if (!errors.empty())
        return form_again(desk, request, input, std::move(errors));
    auto const result = desk.db.write([&](sql::Tx& tx) { return invite(desk, tx, wanted, request.person()); });
    if (auto const* const invited = std::get_if<Invited>(&result))
        return answer(desk, request, *invited, {wanted.by, wanted.person.name});
    auto const [name, message] = words_of(std::get<InviteRefusal>(result));
    return form_again(desk, request, input, {{name, std::string(text::say(language, message))}});
}

http::Response send_again(Desk& desk, http::Request const& request, PersonId person, InviteBy by)
{
    auto const& viewer = request.person();
    auto const account = store::person(desk.db, viewer, person);
    if (!account)
        return http::not_found();
    if (!may_change(viewer, *account) || (by == InviteBy::letter && !store::may_print(desk.db, viewer, person)))
        return http::forbidden();
    auto const result = desk.db.write(
        [&](sql::Tx& tx) { return accounts::invite_again(desk.accounts, tx, person, by, viewer); });
    if (auto const* const invited = std::get_if<Invited>(&result))
        return answer(desk, request, *invited, {by, account->name});
    return std::get<InviteRefusal>(result) == InviteRefusal::not_allowed ? http::forbidden() : http::bad_request();
}

http::Response offer_again(Desk& desk, http::Request const& request, OpenInvitation const& open)
{
    if (!store::may_repeat(desk.db, request.person(), open))
        return http::forbidden();
    bool const sent = desk.db.write([&](sql::Tx& tx) {
        return store::has_organisation(tx, open.id)
            && accounts::repeat_offer(desk.accounts, tx, open.id, PersonId{request.person().id});
    });
    if (!sent)
        return http::not_found();
    auto const language = request.language();
    return http::see_other(
        path_of(Part::invitations, language), text::say(language, words::invitations_sent{.name = open.name}));
}

http::Response invite_person_again(Desk& desk, http::Request const& request)
{
    auto const by = by_from(field(request, "by"));
    auto const id = number_in(request, "id");
    if (!id || !by || by == InviteBy::record)
        return id ? http::bad_request() : http::not_found();
    return send_again(desk, request, PersonId{*id}, *by);
}

}
