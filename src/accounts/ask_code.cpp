// GET and POST /inloggen: somebody gives a mail address and gets a code by mail. Known, unknown and disabled addresses
// take the same way: one row, one job, one answer.
#include "accounts/arrive.h"
#include "accounts/browser.h"
#include "accounts/handlers.h"
#include "accounts/known_browser.h"
#include "accounts/mails.h"
#include "accounts/pages.h"
#include "accounts/store_sign_in.h"

#include "platform/security/token.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;
using std::chrono::seconds;

constexpr MailRates rates{
    .what = "code",
    .known = {.burst = 5, .every = seconds(180)},
    .network = {.burst = 5, .every = seconds(600)},
    .strangers = {.burst = 15, .every = seconds(180)},
    .address = {.burst = 30, .every = seconds(30)}}; // a library has one for all its visitors

std::string code_path(text::Language language)
{
    return language == text::Language::nl ? "/inloggen/code" : "/en/sign-in/code";
}

http::Response refuse(http::Request const& request, SignInForm form, int status, text::Message const& why)
{
    form.errors = {{"mail", std::string(text::say(request.language(), why))}};
    return fresh(status, sign_in_page(request.language(), form));
}

}

http::Response show_sign_in(Accounts&, http::Request const& request)
{
    auto const next = own_path(request.query("next").value_or(""), "");
    if (request.person().signed_in() && !request.person().wants_second_step)
        return http::see_other(next.empty() ? my_path(request.language()) : next);
    return fresh(200, sign_in_page(request.language(), {.next = next}));
}

http::Response ask_code(Accounts& accounts, http::Request const& request)
{
    auto const& sent = request.form();
    SignInForm form{
        .mail = std::string(sent.value("mail").value_or("")),
        .next = own_path(sent.value("next").value_or(""), ""),
        .computer = sent.value("shared") ? Computer::shared : Computer::own};
    auto const mail = clean_mail(form.mail);
    if (!mail)
        return refuse(request, form, 422, words::signin_mail_wrong);
    if (!take_try(accounts, request, *mail, rates))
        return come_back(refuse(request, form, 429, words::signin_too_many), rates.network.every);

    auto token = browser_token(request);
    store::NewSignIn const asked{security::hash_token(token),       *mail, request.language(), form.next, form.computer,
                                 from(accounts.key, request, *mail)};
    accounts.db.write([&](sql::Tx& tx) {
        auto const id = store::ask(tx, asked, accounts.clock.now());
        accounts.jobs.enqueue(tx, job_on(sign_in_job, id.value));
    });
    auto response = http::see_other(code_path(request.language()));
    response.cookies.push_back(browser_cookie(std::move(token)));
    return response;
}

}
