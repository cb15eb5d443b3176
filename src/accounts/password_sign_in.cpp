// GET and POST /inloggen/wachtwoord: one step of signing in. Known and unknown addresses, with and without a password,
// take the same way: one query, one computation of Argon2id, one write.
#include "accounts/arrive.h"
#include "accounts/people.h"
#include "accounts/second_step.h"
#include "accounts/second_step_pages.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;
using security::Match;
using std::chrono::seconds;

constexpr security::Rate by_address{.burst = 20, .every = seconds(45)};
constexpr security::Rate by_mail{.burst = 6, .every = seconds(150)};

PasswordSignInForm form_of(http::Request const& request)
{
    auto const& sent = request.form();
    return {
        .mail = std::string(sent.value("mail").value_or("")),
        .next = own_path(sent.value("next").value_or(""), ""),
        .computer = sent.value("shared") ? Computer::shared : Computer::own};
}

http::Response refuse(http::Request const& request, PasswordSignInForm form, int status, text::Message const& why)
{
    form.errors = {{"password", std::string(text::say(request.language(), why))}};
    return fresh(status, password_sign_in_page(request.language(), form));
}

bool within_limits(Accounts& accounts, http::Request const& request, std::string const& mail)
{
    return accounts.limiter.take("password by address", security::client_of(request.client_address()), by_address)
        && accounts.limiter.take("password by mail", mail, by_mail);
}

}

http::Response show_password_sign_in(Accounts&, http::Request const& request)
{
    auto const next = own_path(request.query("next").value_or(""), "");
    return fresh(200, password_sign_in_page(request.language(), {.next = next}));
}

http::Response sign_in_by_password(Accounts& accounts, http::Request const& request)
{
    auto const form = form_of(request);
    auto const mail = clean_mail(form.mail).value_or("");
    if (!within_limits(accounts, request, mail))
        return refuse(request, form, 429, words::password_too_many);

    auto const password = request.form().value("password").value_or("").substr(0, security::password_longest + 1);
    auto const stored = store::password_of(accounts.db, mail);
    auto const match = accounts.passwords.verify(stored.hash, password);
    if (match == Match::busy)
        return refuse(request, form, 503, words::password_busy);
    auto const new_hash = match == Match::yes_hash_again ? accounts.passwords.hash(password) : std::nullopt;

    auto const now = accounts.clock.now();
    auto const arrived = accounts.db.write([&](sql::Tx& tx) -> std::optional<Arrived> {
        if (match == Match::no)
        {
            store::count_wrong_password(tx, stored.person, now);
            return std::nullopt;
        }
        if (!store::may_use_password(tx, stored.person, now))
            return std::nullopt;
        if (new_hash)
            store::set_password_hash(tx, stored.person, *new_hash);
        return arrive(tx, request, {stored.person, Steps::one, form.computer}, now);
    });
    if (!arrived)
        return refuse(request, form, 422, words::password_wrong);
    accounts.limiter.forgive("password by mail", mail);
    return welcome(request, *arrived, form.next);
}

}
