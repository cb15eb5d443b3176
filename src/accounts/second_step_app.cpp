// /mijn/inloggen/app: setting up an authenticator app. The secret waits, sealed, until the app has shown a right code.
#include "accounts/second_step.h"
#include "accounts/second_step_mails.h"
#include "accounts/second_step_pages.h"

#include "platform/security/totp.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

std::string app_path(text::Language language)
{
    return language == text::Language::nl ? "/mijn/inloggen/app" : "/en/my/sign-in/app";
}

// In groups of four, as one types it over.
std::string grouped(std::string_view key)
{
    std::string text;
    for (std::size_t i = 0; i < key.size(); ++i)
        text.append(i != 0 && i % 4 == 0 ? " " : "").append(1, key[i]);
    return text;
}

http::Response page_of(Accounts& accounts, http::Request const& request, Factors const& factors, Errors const& errors)
{
    PersonId const person{request.person().id};
    auto const secret = security::open(accounts.key, app_purpose(person), factors.app_pending);
    if (!secret)
        return http::see_other(factors_path(request.language()));
    auto const account = factors.mail.value_or(request.person().name);
    AppSetup const setup{
        security::otpauth_uri(accounts.settings.site_name(), account, *secret), grouped(security::base32(*secret)),
        errors};
    return fresh(errors.empty() ? 200 : 422, app_page(request.language(), setup));
}

}

http::Response begin_app(Accounts& accounts, http::Request const& request)
{
    if (auto refusal = prove_first(factors_of(accounts, request), request))
        return std::move(*refusal);
    PersonId const person{request.person().id};
    auto const sealed = security::seal(accounts.key, app_purpose(person), security::new_totp_secret());
    accounts.db.write([&](sql::Tx& tx) { store::set_pending_app(tx, person, sealed); });
    return http::see_other(app_path(request.language()));
}

http::Response show_app(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    return page_of(accounts, request, factors, {});
}

http::Response confirm_app(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    PersonId const person{request.person().id};
    auto const now = accounts.clock.now();
    auto const secret = security::open(accounts.key, app_purpose(person), factors.app_pending);
    auto const typed = request.form().value("code").value_or("");
    auto const step = secret ? security::accept_totp(*secret, typed, now, 0) : std::nullopt;
    if (secret && !step)
        return page_of(
            accounts, request, factors, {{"code", std::string(text::say(request.language(), words::app_setup_wrong))}});
    std::optional<OpenedSession> raised;
    bool const confirmed = step && accounts.db.write([&](sql::Tx& tx) {
        raised.reset();
        if (!store::confirm_app(tx, person, factors.app_pending, *step, now))
            return false;
        tell_factor_change(accounts, tx, person, FactorChange::app_added);
        raised = raise(tx, request, factors, now);
        return true;
    });
    if (!confirmed)
        return http::see_other(factors_path(request.language()));
    return added_second_step(request, factors, raised, words::app_added);
}

http::Response remove_app(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    auto const language = request.language();
    if (factors.staff && factors.app_at && factors.seconds() == 1 && !request.form().value("confirmed"))
        return fresh(422, last_step_page(language, request.path()));
    PersonId const person{request.person().id};
    bool const removed = accounts.db.write([&](sql::Tx& tx) {
        if (!store::remove_app(tx, person, accounts.clock.now()))
            return false;
        tell_factor_change(accounts, tx, person, FactorChange::app_removed);
        return true;
    });
    return removed ? http::see_other(factors_path(language), words::app_removed) : http::not_found();
}

}
