// GET and POST /inloggen/tweede-stap: after one step, a code of the app or from paper makes the second. A passkey goes
// its own way (passkey_sign_in.cpp). Who has no second step yet sets one up here.
#include "accounts/second_step.h"
#include "accounts/arrive.h"
#include "accounts/passkey_form.h"
#include "accounts/second_step_mails.h"
#include "accounts/second_step_pages.h"

#include "platform/security/token.h"
#include "platform/security/totp.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;
using std::chrono::seconds;

constexpr security::Rate by_person{.burst = 6, .every = seconds(120)};
constexpr security::Rate by_address{.burst = 30, .every = seconds(30)};
constexpr std::size_t letters_of_recovery_code = 19; // "k7mp-2xqd-9hta-v3rw"

http::Response arrived(Accounts& accounts, http::Request const& request, OpenedSession const& raised, std::string said)
{
    accounts.limiter.forgive("second step by person", std::to_string(request.person().id));
    auto const next = own_path(request.form().value("next").value_or(""), my_path(request.language()));
    auto response = http::see_other(next, std::move(said));
    response.cookies.push_back(session_cookie(raised));
    return response;
}

http::Response refuse(
    http::Request const& request, Factors const& factors, std::string_view field, text::Message const& why)
{
    auto const language = request.language();
    SecondStepForm form{.next = own_path(request.form().value("next").value_or(""), "")};
    form.errors = {{std::string(field), std::string(text::say(language, why))}};
    return fresh(why == words::second_too_many ? 429 : 422, second_step_page(language, factors, form));
}

http::Response try_app(Accounts& accounts, http::Request const& request, Factors const& factors)
{
    PersonId const person{request.person().id};
    auto const now = accounts.clock.now();
    auto const secret = security::open(accounts.key, app_purpose(person), factors.app_secret);
    auto const typed = request.form().value("code").value_or("");
    auto const step = secret ? security::accept_totp(*secret, typed, now, factors.app_step) : std::nullopt;
    auto const raised = accounts.db.write([&](sql::Tx& tx) -> std::optional<OpenedSession> {
        if (step && store::use_app_step(tx, person, *step, now))
            return raise(tx, request, factors, now);
        store::count_wrong_code(tx, person, now);
        return std::nullopt;
    });
    if (!raised)
        return refuse(request, factors, "code", words::second_wrong);
    return arrived(accounts, request, *raised, std::string(text::say(request.language(), words::second_done)));
}

http::Response try_recovery(Accounts& accounts, http::Request const& request, Factors const& factors)
{
    PersonId const person{request.person().id};
    auto const now = accounts.clock.now();
    auto const code = security::clean_human_code(request.form().value("recovery_code").value_or(""));
    bool const is_shaped = code && code->size() == letters_of_recovery_code;
    auto const hash = is_shaped ? recovery_hash(person, *code) : std::string();
    auto const raised = accounts.db.write([&](sql::Tx& tx) -> std::optional<OpenedSession> {
        if (!is_shaped || !store::use_recovery_code(tx, person, hash, now))
        {
            store::count_wrong_code(tx, person, now);
            return std::nullopt;
        }
        tell_factor_change(accounts, tx, person, FactorChange::recovery_used);
        return raise(tx, request, factors, now);
    });
    if (!raised)
        return refuse(request, factors, "recovery_code", words::second_recovery_wrong);
    return arrived(
        accounts, request, *raised,
        text::say(request.language(), words::second_recovery_used{.count = factors.recovery_left - 1}));
}

}

http::Response show_second_step(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    auto const next = own_path(request.query("next").value_or(""), "");
    if (factors.steps == Steps::two)
        return http::see_other(next.empty() ? my_path(request.language()) : next);
    return fresh(200, second_step_page(request.language(), factors, {.next = next}));
}

http::Response type_second_step(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    bool const by_paper = request.form().value("by") == "recovery";
    if (factors.steps == Steps::two || !factors.has_second() || (!by_paper && !factors.app_at))
        return http::see_other(second_step_path(request.language()));
    bool const may_try = accounts.limiter.take("second step by person", std::to_string(request.person().id), by_person)
        && accounts.limiter.take("second step by address", security::client_of(request.client_address()), by_address);
    if (!may_try)
        return refuse(request, factors, by_paper ? "recovery_code" : "code", words::second_too_many);
    return by_paper ? try_recovery(accounts, request, factors) : try_app(accounts, request, factors);
}

}
