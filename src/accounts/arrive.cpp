// After somebody proved who they are: the new session, and where they go.
#include "accounts/arrive.h"
#include "accounts/browser.h"
#include "accounts/known_browser.h"
#include "accounts/store_kept.h"

#include "platform/html/write.h"
#include "platform/security/token.h"

#include "text/accounts.h"

namespace accounts {

std::string own_path(std::string_view path, std::string_view otherwise)
{
    auto const url = html::Url::parse(path);
    bool const own = url && url->text().starts_with('/') && !url->text().starts_with("//");
    return own ? url->text() : std::string(otherwise);
}

std::string sign_in_start(text::Language language)
{
    return language == text::Language::nl ? "/inloggen" : "/en/sign-in";
}

std::string second_step_path(text::Language language)
{
    return language == text::Language::nl ? "/inloggen/tweede-stap" : "/en/sign-in/second-step";
}

std::string my_path(text::Language language)
{
    return language == text::Language::nl ? "/mijn" : "/en/my";
}

Arrived arrive(sql::Tx& tx, http::Request const& request, Arrival const& arrival, base::Time now)
{
    auto const& before = request.person();
    if (before.signed_in())
        store::end_session(tx, {before.id}, {before.session});
    auto const who = store::newcomer(tx, arrival.person);
    auto const device = device_of(request.header("User-Agent").value_or(""));
    Arrived arrived{
        store::open_session(tx, arrival.person, {arrival.steps, arrival.computer, device}, now),
        arrival.steps == Steps::one && who.wants_two_steps,
        arrival.computer == Computer::own ? who.mail.value_or("") : std::string()};
    if (auto const token = request.cookie(session_cookie_name))
    {
        auto const next = arrived.wants_second_step ? std::optional(security::hash_token(arrived.session.token))
                                                    : std::nullopt;
        store::hand_on_forms(tx, arrival.person, security::hash_token(*token), next);
    }
    return arrived;
}

http::Response welcome(Accounts& accounts, http::Request const& request, Arrived const& arrived, std::string_view next)
{
    auto path = own_path(next, my_path(request.language()));
    if (arrived.wants_second_step)
        path = html::Url::from_path(second_step_path(request.language())).with_query("next", path).text();
    auto response = http::see_other(path, text::accounts::signed_in);
    response.cookies.push_back(session_cookie(arrived.session));
    response.cookies.push_back(http::expired(std::string(browser_cookie_name)));
    if (!arrived.known_mail.empty())
        response.cookies.push_back(known_cookie(accounts.key, request, arrived.known_mail));
    return response;
}

}
