// After somebody proved who they are: the new session, and where they go.
#include "accounts/arrive.h"
#include "accounts/browser.h"

#include "platform/html/write.h"

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
    auto const device = device_of(request.header("User-Agent").value_or(""));
    return {
        store::open_session(tx, arrival.person, {arrival.steps, arrival.computer, device}, now),
        arrival.steps == Steps::one && store::has_role_of_two_steps(tx, arrival.person)};
}

http::Response welcome(http::Request const& request, Arrived const& arrived, std::string_view next)
{
    auto path = own_path(next, my_path(request.language()));
    if (arrived.wants_second_step)
        path = html::Url::from_path(second_step_path(request.language())).with_query("next", path).text();
    auto response = http::see_other(path, text::accounts::signed_in);
    response.cookies.push_back(session_cookie(arrived.session));
    response.cookies.push_back(http::expired(std::string(browser_cookie_name)));
    return response;
}

}
