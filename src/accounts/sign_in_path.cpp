// Where somebody who must sign in is sent, and what is kept of a form that came too late.
#include "accounts/arrive.h"
#include "accounts/kept.h"
#include "accounts/sign_in.h"
#include "accounts/store_kept.h"
#include "accounts/typed.h"

#include "platform/html/write.h"
#include "platform/security/token.h"

namespace accounts {

namespace {

// Only for a browser that was signed in with us: who never was has nobody to keep it for. The session may have been
// ended because somebody else has its cookie, or may want a second step that only its person can make: so what comes
// with it is out of sight until the same browser has signed in.
bool keep(Accounts& accounts, http::Request const& request, std::vector<http::NameValue> fields)
{
    auto const token = request.cookie(session_cookie_name);
    if (!token)
        return false;
    auto hash = security::hash_token(*token);
    auto const person = store::person_of_session(accounts.db, hash);
    if (!person)
        return false;
    KeptForm const form{{}, request.address(), std::move(fields), accounts.clock.now(), std::move(hash)};
    auto const earlier = request.header("Sec-Fetch-Dest") == "empty" ? Earlier::goes
                                                                     : Earlier::stays; // "empty": a script
    accounts.db.write([&](sql::Tx& tx) { store::keep_form(tx, *person, form, earlier); });
    return true;
}

}

std::string kept_path(text::Language language)
{
    return language == text::Language::nl ? "/mijn/bewaard" : "/en/my/kept";
}

std::string sign_in_path(Accounts& accounts, http::Request const& request)
{
    auto const language = request.language();
    auto const start = html::Url::from_path(
        request.person().signed_in() ? second_step_path(language) : std::string(sign_in_start(language)));
    if (request.method() == http::Method::get)
        return start.with_query("next", request.address()).text();
    auto fields = typed_fields(request.form());
    if (!has_words(fields))
        return start.text();
    if (!keep(accounts, request, std::move(fields)))
        return {};
    return start.with_query("next", kept_path(language)).text();
}

}
