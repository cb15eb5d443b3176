// GET and POST /inloggen/wachtwoord: one step of signing in. Known and unknown addresses, with and without a password,
// take the same way: one query, one computation of Argon2id, one write.
#include "accounts/arrive.h"
#include "accounts/known_browser.h"
#include "accounts/people.h"
#include "accounts/second_step.h"
#include "accounts/second_step_pages.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;
using security::Match;
using std::chrono::seconds;

constexpr MailRates rates{
    .what = "password",
    .known = {.burst = 6, .every = seconds(150)},
    .network = {.burst = 6, .every = seconds(300)},
    .strangers = {.burst = 18, .every = seconds(150)},
    .address = {.burst = 20, .every = seconds(45)}};
constexpr seconds soon{5}; ///< by when those who compute a hash now are ready

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
    if (!take_try(accounts, request, mail, rates))
        return come_back(refuse(request, form, 429, words::password_too_many), rates.network.every);

    auto const where = from(accounts.key, request, mail);
    auto const password = request.form().value("password").value_or("");
    auto const stored = store::password_of(accounts.db, mail);
    auto const match = accounts.passwords.verify(stored.hash, password);
    if (match == Match::busy)
        return come_back(refuse(request, form, 503, words::password_busy), soon);
    auto const new_hash = match == Match::yes_hash_again ? accounts.passwords.hash(password) : std::nullopt;

    auto const now = accounts.clock.now();
    auto const arrived = accounts.db.write([&](sql::Tx& tx) -> std::optional<Arrived> {
        if (match == Match::no)
        {
            store::count_wrong_password(tx, stored.person, where, now);
            return std::nullopt;
        }
        if (!store::may_use_password(tx, stored.person, where, now))
            return std::nullopt;
        if (new_hash)
            store::set_password_hash(tx, stored.person, *new_hash);
        return arrive(tx, request, {stored.person, Steps::one, form.computer}, now);
    });
    if (!arrived)
        return refuse(request, form, 422, words::password_wrong);
    forgive_tries(accounts, request, mail, rates);
    return welcome(accounts, request, *arrived, form.next);
}

}
