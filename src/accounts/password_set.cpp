// /mijn/inloggen/wachtwoord: choosing, changing and removing one's password.
#include "accounts/people.h"
#include "accounts/second_step.h"
#include "accounts/second_step_mails.h"
#include "accounts/second_step_pages.h"

#include "text/accounts.h"

#include <sstream>

namespace accounts {

namespace {

namespace words = text::accounts;
using security::PasswordFault;

// Words that anybody would try for this person here: of the site's name, their name and their address.
std::vector<std::string> own_words(Accounts& accounts, http::Request const& request, Factors const& factors)
{
    std::vector<std::string> found;
    std::istringstream names(accounts.settings.site_name() + " " + request.person().name);
    for (std::string word; names >> word;)
        found.push_back(word);
    if (factors.mail)
        found.insert(found.end(), {*factors.mail, factors.mail->substr(0, factors.mail->find('@'))});
    return found;
}

text::Message const& said(PasswordFault fault)
{
    switch (fault)
    {
    case PasswordFault::too_short: return words::password_too_short;
    case PasswordFault::too_long: return words::password_too_long;
    case PasswordFault::too_common: return words::password_too_common;
    case PasswordFault::too_personal: break;
    }
    return words::password_too_personal;
}

http::Response refuse(
    http::Request const& request, Factors const& factors, std::string_view field, text::Message const& why)
{
    Errors const errors{{std::string(field), std::string(text::say(request.language(), why))}};
    auto page = password_page(request.language(), factors, errors);
    if (why == words::password_busy)
        return come_back(fresh(503, std::move(page)), std::chrono::seconds(5));
    return fresh(422, std::move(page));
}

}

http::Response show_password(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    return fresh(200, password_page(request.language(), factors, {}));
}

http::Response set_password(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    if (!factors.mail)
        return http::see_other(factors_path(request.language()), words::password_needs_mail);
    auto const password = request.form().value("password").value_or("");
    if (auto const fault = security::fault_of(password, own_words(accounts, request, factors)))
        return refuse(request, factors, "password", said(*fault));
    if (request.form().value("password_again") != password)
        return refuse(request, factors, "password_again", words::password_differ);
    auto const hash = accounts.passwords.hash(password);
    if (!hash)
        return refuse(request, factors, "password", words::password_busy);
    accounts.db.write([&](sql::Tx& tx) {
        store::set_password(tx, request.person(), *hash, accounts.clock.now());
        tell_factor_change(accounts, tx, {request.person().id}, FactorChange::password_set);
    });
    return http::see_other(factors_path(request.language()), words::password_saved);
}

http::Response remove_password(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    PersonId const person{request.person().id};
    bool const removed = accounts.db.write([&](sql::Tx& tx) {
        if (!store::remove_password(tx, person, accounts.clock.now()))
            return false;
        tell_factor_change(accounts, tx, person, FactorChange::password_removed);
        return true;
    });
    return removed ? http::see_other(factors_path(request.language()), words::password_removed) : http::not_found();
}

}
