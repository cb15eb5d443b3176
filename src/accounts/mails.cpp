// The mails of the slice: codes to sign in and to change an address by, and invitations.
#include "accounts/mails.h"
#include "accounts/arrive.h"
#include "accounts/second_step_mails.h"
#include "accounts/store_invite.h"
#include "accounts/store_mail_change.h"
#include "accounts/store_sign_in.h"

#include "platform/base/bytes.h"
#include "platform/html/write.h"
#include "platform/mail/letter.h"
#include "platform/security/token.h"

#include "text/accounts.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr int groups_of_code = 3;

std::string plain(text::Language language, text::Message const& message)
{
    return std::string(text::say(language, message));
}

std::int64_t row_of(jobs::Job const& job)
{
    return boost::json::parse(job.payload).as_object().at("id").to_number<std::int64_t>();
}

void send(mail::Mailer& mailer, mail::Address to, text::Language language, mail::Letter const& letter)
{
    try
    {
        mailer.send(mail::letter(std::move(to), language, letter));
    }
    catch (mail::Refused const& refused)
    {
        throw jobs::GiveUp(refused.what());
    }
}

std::string link_path(text::Language language, std::string_view token)
{
    return (language == text::Language::nl ? html::url("/inloggen/link/{}", token)
                                           : html::url("/en/sign-in/link/{}", token))
        .text();
}

// A second run makes a new code: the one that may have left in the first is then of no use, which the mail after it is.
void send_code(Accounts& accounts, mail::Mailer& mailer, SignInId id)
{
    auto const to = store::code_mail(accounts.db, id, accounts.clock.now());
    if (!to)
        return;
    auto const code = security::six_digits();
    auto const token = base::random_token();
    accounts.db.write([&](sql::Tx& tx) {
        auto const browser = tx.value<sql::Blob>("SELECT browser_hash FROM sign_in WHERE id = $1", id);
        if (browser)
            store::set_secrets(tx, id, code_hash(accounts.key, browser->bytes, code), security::hash_token(token));
    });
    auto const language = to->language;
    auto const site = accounts.settings.site_name();
    mail::Letter letter;
    letter.subject = text::say(language, words::mail_signin_subject{.site = site});
    letter.paragraphs = {
        text::say(language, words::mail_signin{.site = site}), plain(language, words::mail_signin_link)};
    letter.code = code;
    letter.button = mail::Button{
        plain(language, words::mail_signin_button), accounts.settings.base_url + link_path(language, token)};
    letter.after = {plain(language, words::mail_signin_lasts), plain(language, words::mail_signin_not_you)};
    letter.site = site;
    send(mailer, {to->name, to->mail}, language, letter);
}

std::string invited_by(text::Language language, std::string const& name, std::string const& site)
{
    if (name.empty())
        return text::say(language, words::mail_invite_nobody{.site = site});
    return text::say(language, words::mail_invite{.name = name, .site = site});
}

// The button leads to the page without the code: nobody who only follows links can accept.
void send_invitation(Accounts& accounts, mail::Mailer& mailer, InvitationId id)
{
    auto const invitation = store::invitation(accounts.db, id, accounts.clock.now());
    if (!invitation || !invitation->mail)
        return;
    auto const code = security::human_code(groups_of_code);
    accounts.db.write([&](sql::Tx& tx) { store::set_code(tx, id, invitation_hash(accounts.key, code)); });
    auto const language = invitation->language;
    auto const site = accounts.settings.site_name();
    mail::Letter letter;
    letter.subject = text::say(language, words::mail_invite_subject{.site = site});
    letter.paragraphs = {
        invited_by(language, invitation->inviter_name, site) + " " + plain(language, words::mail_invite_code)};
    letter.code = code;
    letter.button = mail::Button{
        plain(language, words::mail_invite_button), accounts.settings.base_url + invitation_path(language)};
    letter.after = {plain(language, words::mail_invite_lasts), plain(language, words::mail_invite_not_you)};
    letter.site = site;
    send(mailer, {invitation->name, *invitation->mail}, language, letter);
}

// An address that somebody has gets no code; who asked for it learns nothing of that.
void send_change_code(Accounts& accounts, mail::Mailer& mailer, MailChangeId id)
{
    auto const change = store::mail_change(accounts.db, id, accounts.clock.now());
    if (!change || !change->free)
        return;
    auto const code = security::six_digits();
    accounts.db.write([&](sql::Tx& tx) {
        store::set_mail_code(tx, id, code_hash(accounts.key, mail_change_of(change->person), code));
    });
    auto const site = accounts.settings.site_name();
    mail::Letter letter;
    letter.subject = plain(change->language, words::mail_change_subject);
    letter.paragraphs = {text::say(change->language, words::mail_change{.site = site})};
    letter.code = code;
    letter.after = {plain(change->language, words::mail_change_lasts)};
    letter.site = site;
    send(mailer, {change->name, change->mail}, change->language, letter);
}

void tell_old_address(Accounts& accounts, mail::Mailer& mailer, MailChangeId id)
{
    auto const change = store::mail_change(accounts.db, id, accounts.clock.now());
    if (!change || !change->old_mail)
        return;
    auto const language = change->language;
    auto const site = accounts.settings.site_name();
    mail::Letter letter;
    letter.subject = plain(language, words::mail_changed_subject);
    letter.paragraphs = {
        text::say(language, words::mail_changed{.site = site}), plain(language, words::mail_changed_not_you)};
    letter.button = mail::Button{
        plain(language, words::mail_changed_button),
        accounts.settings.base_url + (language == text::Language::nl ? "/contact" : "/en/contact")};
    letter.site = site;
    send(mailer, {change->name, *change->old_mail}, language, letter);
}

}

jobs::JobRequest job_on(std::string_view kind, std::int64_t id)
{
    return {.kind = std::string(kind), .payload = fmt::format(R"({{"id":{}}})", id)};
}

std::string code_hash(security::Key const& key, std::string_view whose, std::string_view code)
{
    return security::keyed_hash(key, "six digits", std::string(whose).append("/").append(code));
}

std::string mail_change_of(PersonId person)
{
    return "mail change of " + std::to_string(person.value);
}

std::vector<jobs::Handler> job_handlers(Accounts& accounts, mail::Mailer& mailer)
{
    // A code is of no use after ten minutes: it is tried soon, and not for long.
    jobs::RetryPolicy const soon{
        .max_attempts = 6, .first = std::chrono::seconds(5), .longest = std::chrono::seconds(120)};
    std::vector<jobs::Handler> handlers;
    handlers.push_back(
        {.kind = std::string(sign_in_job),
         .run = [&](jobs::Job const& job) { send_code(accounts, mailer, {row_of(job)}); },
         .retry = soon});
    handlers.push_back(
        {.kind = std::string(mail_change_job),
         .run = [&](jobs::Job const& job) { send_change_code(accounts, mailer, {row_of(job)}); },
         .retry = soon});
    handlers.push_back({.kind = std::string(invitation_job), .run = [&](jobs::Job const& job) {
                            send_invitation(accounts, mailer, {row_of(job)});
                        }});
    handlers.push_back({.kind = std::string(mail_changed_job), .run = [&](jobs::Job const& job) {
                            tell_old_address(accounts, mailer, {row_of(job)});
                        }});
    handlers.push_back(factor_mail_handler(accounts, mailer));
    return handlers;
}

}
