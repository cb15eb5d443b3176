// POST /mijn/profiel/mail and /mijn/profiel/mail/code: a new mail address, used only after a code that was sent there.
#include "accounts/arrive.h"
#include "accounts/handlers.h"
#include "accounts/mails.h"
#include "accounts/profile.h"
#include "accounts/store_mail_change.h"

#include "platform/html/write.h"
#include "platform/security/token.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr security::Rate by_person{.burst = 5, .every = std::chrono::minutes(5)};
constexpr std::size_t digits_of_code = 6;

http::Response refuse(http::Request const& request, Account const& account, int status, text::Message const& why)
{
    Profile profile{.name = account.name, .language = account.language, .mail = account.mail};
    profile.new_mail = request.form().value("mail").value_or("");
    profile.errors = {{"mail", std::string(text::say(request.language(), why))}};
    return http::Response(status, profile_page(request.language(), profile));
}

// Whoever reads somebody's mail has one step of two: too little to take the account over for good.
std::optional<http::Response> second_step_first(http::Request const& request)
{
    if (!request.person().wants_second_step)
        return std::nullopt;
    auto const language = request.language();
    return http::see_other(
        html::Url::from_path(second_step_path(language)).with_query("next", profile_path(language)).text());
}

std::string wrong(text::Language language, int left)
{
    if (left == 0)
        return std::string(text::say(language, words::code_over));
    return text::say(language, words::code_wrong{.count = left});
}

}

http::Response ask_mail_change(Accounts& accounts, http::Request const& request)
{
    if (auto elsewhere = second_step_first(request))
        return std::move(*elsewhere);
    PersonId const person{request.person().id};
    auto const account = store::person(accounts.db, person);
    if (!account)
        return http::not_found();
    auto const mail = clean_mail(request.form().value("mail").value_or(""));
    if (!mail)
        return refuse(request, *account, 422, words::signin_mail_wrong);
    if (account->mail == mail)
        return refuse(request, *account, 422, words::profile_mail_same);
    if (!accounts.limiter.take("mail change", std::to_string(person.value), by_person))
        return refuse(request, *account, 429, words::signin_too_many);
    accounts.db.write([&](sql::Tx& tx) {
        auto const id = store::ask_mail_change(tx, person, *mail, accounts.clock.now());
        accounts.jobs.enqueue(tx, job_on(mail_change_job, id.value));
    });
    return http::see_other(mail_code_path(request.language()));
}

http::Response show_mail_code(Accounts& accounts, http::Request const& request)
{
    auto const mail = store::asked_mail(accounts.db, PersonId{request.person().id}, accounts.clock.now());
    if (!mail)
        return http::see_other(profile_path(request.language()));
    return mail_code_page(request.language(), *mail, {});
}

http::Response type_mail_code(Accounts& accounts, http::Request const& request)
{
    if (auto elsewhere = second_step_first(request))
        return std::move(*elsewhere);
    PersonId const person{request.person().id};
    auto const now = accounts.clock.now();
    auto const language = request.language();
    auto const refuse_code = [&](std::string why) {
        auto const mail = store::asked_mail(accounts.db, person, now);
        if (!mail)
            return http::see_other(profile_path(language), words::code_over);
        return http::unprocessable(mail_code_page(language, *mail, {{"code", std::move(why)}}));
    };
    auto const code = security::clean_digits(request.form().value("code").value_or(""), digits_of_code);
    if (!code)
        return refuse_code(std::string(text::say(language, words::code_shape)));
    auto const hash = code_hash(accounts.key, mail_change_of(person), *code);
    auto const tried = accounts.db.write([&](sql::Tx& tx) {
        auto result = store::try_mail_code(tx, person, hash, now);
        if (result.changed)
            accounts.jobs.enqueue(tx, job_on(mail_changed_job, result.changed->value));
        return result;
    });
    if (!tried.changed)
        return refuse_code(wrong(language, tried.left));
    return http::see_other(profile_path(language), words::profile_mail_changed);
}

}
