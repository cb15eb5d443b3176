// What the pages of ways to sign in share.
#include "accounts/arrive.h"
#include "accounts/second_step.h"

#include "platform/html/url.h"
#include "platform/security/token.h"

#include "text/accounts.h"

namespace accounts {

std::string factors_path(text::Language language)
{
    return language == text::Language::nl ? "/mijn/inloggen" : "/en/my/sign-in";
}

html::Url prove_first_url(text::Language language)
{
    return html::Url::from_path(second_step_path(language)).with_query("next", factors_path(language));
}

Factors factors_of(Accounts& accounts, http::Request const& request)
{
    return store::factors(accounts.db, {request.person().id}, {request.person().session});
}

std::optional<http::Response> prove_first(Factors const& factors, http::Request const& request)
{
    if (factors.may_change())
        return std::nullopt;
    auto const language = request.language();
    return http::see_other(prove_first_url(language).text(), text::accounts::factor_step_first);
}

std::optional<OpenedSession> raise(sql::Tx& tx, http::Request const& request, Factors const& factors, base::Time now)
{
    if (factors.steps == Steps::two)
        return std::nullopt;
    return store::raise_session(tx, {request.person().id}, {request.person().session}, now);
}

http::Response added_second_step(
    http::Request const& request, Factors const& before, std::optional<OpenedSession> const& raised,
    text::Message const& said)
{
    bool const first = !before.has_second();
    auto response = http::see_other(factors_path(request.language()), first ? text::accounts::second_enrol_done : said);
    if (raised)
        response.cookies.push_back(session_cookie(*raised));
    return response;
}

std::string app_purpose(PersonId person)
{
    return "authenticator app of " + std::to_string(person.value);
}

std::string recovery_hash(PersonId person, std::string_view code)
{
    return security::hash_token("recovery code of " + std::to_string(person.value).append("/").append(code));
}

}
