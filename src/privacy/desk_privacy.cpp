// /beheer/mensen/{id}/privacy: a coordinator gives somebody their data, or erases the account, when they asked.
#include "privacy/handlers.h"
#include "privacy/pages.h"

#include "accounts/audit.h"
#include "accounts/people.h"
#include "privacy/erase.h"
#include "privacy/numbers.h"

#include "text/privacy.h"

#include <algorithm>

namespace privacy {

namespace {

namespace words = text::privacy;

// Who works for a municipality sees nothing of who is an expert by experience, so not everything of anybody, nor
// whether there is such a number.
std::optional<accounts::Account> account_of(Privacy& privacy, http::Request const& request)
{
    if (request.person().municipal)
        return std::nullopt;
    auto const id = number_from(request.path("id"));
    auto account = id ? accounts::store::person(privacy.db, PersonId{*id}) : std::nullopt;
    return account && !account->erased_at ? std::move(account) : std::nullopt;
}

// What somebody is may only be undone by who may make it so.
bool may_act(http::Person const& person, accounts::Account const& account)
{
    return std::ranges::all_of(
        account.roles, [&](accounts::Granted const& granted) { return accounts::may_grant(person, granted.role); });
}

pages::DeskPage page_of(Privacy& privacy, accounts::Account const& account)
{
    return {
        .person = account.id,
        .name = account.name,
        .only_administrator = may_erase(privacy.db, account.id) == Erased::last_administrator};
}

bool is_way(std::string_view code)
{
    return code == "phone" || code == "letter" || code == "person";
}

pages::Errors judge(http::Request const& request)
{
    auto const say = [&](text::Message const& message) { return std::string(text::say(request.language(), message)); };
    pages::Errors errors;
    if (!is_way(request.form().value("way").value_or("")))
        errors.push_back({"way", say(words::desk_way_needed)});
    if (request.form().value("sure").value_or("") != "yes")
        errors.push_back({"sure", say(words::desk_sure_needed)});
    return errors;
}

}

http::Response show_desk_privacy(Privacy& privacy, http::Request const& request)
{
    auto const account = account_of(privacy, request);
    if (!account)
        return http::not_found();
    if (!may_act(request.person(), *account))
        return http::forbidden();
    return pages::desk(content::viewer(privacy.content, privacy.clock, request), page_of(privacy, *account));
}

http::Response desk_export(Privacy& privacy, http::Request const& request)
{
    auto const account = account_of(privacy, request);
    if (!account)
        return http::not_found();
    if (!may_act(request.person(), *account))
        return http::forbidden();
    auto const now = privacy.clock.now();
    privacy.db.write([&](sql::Tx& tx) {
        accounts::audit(tx, {PersonId{request.person().id}, "person.export", "person", account->id.value}, now);
    });
    auto response = http::bytes(
        "text/html; charset=utf-8",
        html_file(
            {account->language, privacy.content.snapshot()->settings.name, account->name, now,
             collect(privacy.db, account->id, privacy.parts), &privacy.content.kinds()}));
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"gegevens.html\"");
    return response;
}

http::Response desk_erase(Privacy& privacy, http::Request const& request)
{
    auto const account = account_of(privacy, request);
    if (!account)
        return http::not_found();
    if (!may_act(request.person(), *account))
        return http::forbidden();
    auto errors = judge(request);
    auto const way = std::string(request.form().value("way").value_or(""));
    auto const erased = errors.empty() ? erase_person(privacy, account->id, PersonId{request.person().id}, way)
                                       : Erased::last_administrator;
    if (erased == Erased::yes)
        return http::see_other(
            request.language() == text::Language::nl ? "/beheer/mensen" : "/en/desk/people", words::desk_erased);
    auto page = page_of(privacy, *account);
    page.errors = std::move(errors);
    page.way = way;
    return http::unprocessable(pages::desk(content::viewer(privacy.content, privacy.clock, request), page));
}

}
