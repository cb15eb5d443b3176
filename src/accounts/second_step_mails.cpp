// Mails about ways to sign in.
#include "accounts/second_step_mails.h"
#include "accounts/notices.h"
#include "accounts/people.h"
#include "accounts/second_step.h"

#include "platform/mail/letter.h"

#include "text/accounts.h"

#include <array>
#include <boost/json.hpp>
#include <fmt/format.h>

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr std::string_view kind = "factor_mail";

std::string what_changed(text::Language language, FactorChange change, std::string const& site)
{
    switch (change)
    {
    case FactorChange::passkey_added: return text::say(language, words::factormail_passkey_added{.site = site});
    case FactorChange::passkey_removed: return text::say(language, words::factormail_passkey_removed{.site = site});
    case FactorChange::app_added: return text::say(language, words::factormail_app_added{.site = site});
    case FactorChange::app_removed: return text::say(language, words::factormail_app_removed{.site = site});
    case FactorChange::password_set: return text::say(language, words::factormail_password_set{.site = site});
    case FactorChange::password_removed: return text::say(language, words::factormail_password_removed{.site = site});
    case FactorChange::recovery_made: return text::say(language, words::factormail_recovery_made{.site = site});
    case FactorChange::recovery_used: return text::say(language, words::factormail_recovery_used{.site = site});
    }
    return {};
}

void send_mail(Accounts& accounts, mail::Mailer& mailer, Account const& account, FactorChange change)
{
    auto const language = account.language;
    auto const site = accounts.settings.site_name();
    mail::Letter letter;
    letter.subject = text::say(language, words::factormail_subject);
    letter.paragraphs = {
        what_changed(language, change, site), std::string(text::say(language, words::factormail_fine)),
        std::string(text::say(language, words::factormail_not_you))};
    letter.button = mail::Button{
        std::string(text::say(language, words::factormail_button)),
        accounts.settings.base_url + factors_path(language)};
    letter.site = site;
    try
    {
        mailer.send(mail::letter({account.name, *account.mail}, language, letter));
    }
    catch (mail::Refused const& refused)
    {
        throw jobs::GiveUp(refused.what());
    }
}

void tell(Accounts& accounts, mail::Mailer& mailer, jobs::Job const& job)
{
    auto const payload = boost::json::parse(job.payload).as_object();
    PersonId const person{payload.at("person").to_number<std::int64_t>()};
    auto const change = static_cast<FactorChange>(payload.at("change").to_number<int>());
    auto const account = store::person(accounts.db, person);
    if (!account || account->erased_at)
        return;
    if (account->mail)
        return send_mail(accounts, mailer, *account, change);
    auto const words = what_changed(account->language, change, accounts.settings.site_name());
    accounts.db.write([&](sql::Tx& tx) {
        store::notify(tx, person, {"sign-in", words, factors_path(account->language)}, accounts.clock.now());
    });
}

}

void tell_factor_change(Accounts& accounts, sql::Tx& tx, PersonId person, FactorChange change)
{
    accounts.jobs.enqueue(
        tx,
        {.kind = std::string(kind),
         .payload = fmt::format(R"({{"person":{},"change":{}}})", person.value, static_cast<int>(change))});
}

jobs::Handler factor_mail_handler(Accounts& accounts, mail::Mailer& mailer)
{
    return {.kind = std::string(kind), .run = [&](jobs::Job const& job) { tell(accounts, mailer, job); }};
}

}
