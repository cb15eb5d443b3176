// Making invitations.
#include "accounts/invite.h"
#include "accounts/audit.h"
#include "accounts/mails.h"
#include "accounts/store_invite.h"

#include "platform/html/write.h"
#include "platform/security/token.h"

#include "text/accounts.h"

#include <algorithm>

namespace accounts {

namespace {

namespace words = text::accounts;

// Raise it when the words of `consent_account` change: who agreed before did so to others.
constexpr std::string_view consent_version = "2026-11-22";

constexpr int groups_of_code = 3; // 59 bits

bool may_grant_all(http::Person const& inviter, std::vector<Granted> const& roles)
{
    return std::ranges::all_of(roles, [&](Granted const& granted) { return may_grant(inviter, granted.role); });
}

std::optional<InviteRefusal> refuse(sql::Tx& tx, Invite const& invite, http::Person const& inviter)
{
    if (!inviter.may(http::Access::manage) || !may_grant_all(inviter, invite.roles))
        return InviteRefusal::not_allowed;
    if (invite.by == InviteBy::mail && !invite.person.mail)
        return InviteRefusal::mail_absent;
    if (invite.by == InviteBy::record && !invite.consent)
        return InviteRefusal::no_consent;
    bool const taken = invite.person.mail
        && tx.value<std::int64_t>("SELECT id FROM person WHERE mail = $1", *invite.person.mail);
    return taken ? std::optional(InviteRefusal::mail_taken) : std::nullopt;
}

// The code of a letter is made now and shown once; that of a mail is made by the job that sends it.
std::string make_invitation(Accounts& accounts, sql::Tx& tx, store::NewInvitation invitation)
{
    std::string code;
    if (invitation.by == InviteBy::letter)
    {
        code = security::human_code(groups_of_code);
        invitation.code_hash = invitation_hash(accounts.key, code);
    }
    auto const id = store::add_invitation(tx, invitation);
    if (invitation.by == InviteBy::mail)
        accounts.jobs.enqueue(tx, job_on(invitation_job, id.value));
    audit(
        tx,
        {invitation.inviter, "person.invite", "person", invitation.person.value,
         invitation.by == InviteBy::mail ? "mail" : "letter"},
        invitation.now);
    return code;
}

void write_consent(sql::Tx& tx, PersonId person, Invite const& invite, store::NewInvitation const& about)
{
    auto const agreed = consent_text(invite.person.language);
    store::add_consent(
        tx, person,
        {.id = {},
         .subject = std::string(account_consent),
         .words = agreed.words,
         .version = agreed.version,
         .way = *invite.consent,
         .recorded_by = about.inviter,
         .given_at = about.now,
         .withdrawn_at = {}});
}

}

std::string invitation_hash(security::Key const& key, std::string_view clean_code)
{
    return security::keyed_hash(key, "invitation", clean_code);
}

InviteResult invite(Accounts& accounts, sql::Tx& tx, Invite const& invite, http::Person const& inviter)
{
    if (auto const refusal = refuse(tx, invite, inviter))
        return *refusal;
    auto const now = accounts.clock.now();
    PersonId const by{inviter.id};
    auto const person = store::add_person(tx, invite.person, now);
    audit(tx, {by, "person.add", "person", person.value}, now);
    for (auto const& granted : invite.roles)
        store::grant(tx, person, granted, by, now);
    store::NewInvitation const invitation{person, invite.by, by, now};
    if (invite.consent)
        write_consent(tx, person, invite, invitation);
    if (invite.by == InviteBy::record)
        return Invited{person};
    return Invited{person, make_invitation(accounts, tx, invitation)};
}

InviteResult invite_again(Accounts& accounts, sql::Tx& tx, PersonId person, InviteBy by, http::Person const& inviter)
{
    auto const account = store::person(tx, person);
    if (!account || account->disabled_at || account->erased_at || by == InviteBy::record)
        return InviteRefusal::absent;
    if (!inviter.may(http::Access::manage) || !may_grant_all(inviter, account->roles))
        return InviteRefusal::not_allowed;
    if (by == InviteBy::mail && !account->mail)
        return InviteRefusal::mail_absent;
    return Invited{person, make_invitation(accounts, tx, {person, by, PersonId{inviter.id}, accounts.clock.now()})};
}

InviteResult offer(Accounts& accounts, sql::Tx& tx, Offer const& offer, http::Person const& inviter)
{
    if (!inviter.may(http::Access::manage) || !may_grant(inviter, offer.granted.role))
        return InviteRefusal::not_allowed;
    if (!offer.person.mail)
        return InviteRefusal::mail_absent;
    auto const now = accounts.clock.now();
    PersonId const by{inviter.id};
    auto person = tx.value<PersonId>("SELECT id FROM person WHERE mail = $1", *offer.person.mail);
    if (!person)
    {
        person = store::add_person(
            tx, {.name = offer.person.name, .mail = offer.person.mail, .language = offer.person.language}, now);
        audit(tx, {by, "person.add", "person", person->value}, now);
    }
    store::NewInvitation invitation{*person, InviteBy::mail, by, now};
    invitation.offer = offer;
    return Invited{*person, make_invitation(accounts, tx, invitation)};
}

bool repeat_offer(Accounts& accounts, sql::Tx& tx, std::int64_t invitation, PersonId inviter)
{
    if (!store::renew_offer(tx, InvitationId{invitation}, inviter, accounts.clock.now()))
        return false;
    accounts.jobs.enqueue(tx, job_on(invitation_job, invitation));
    return true;
}

http::Person system_inviter()
{
    http::Person system;
    system.id = import_person.value;
    system.rights = {http::Access::manage, http::Access::administer};
    return system;
}

std::string invitation_path(text::Language language, std::string_view code)
{
    bool const dutch = language == text::Language::nl;
    if (code.empty())
        return dutch ? "/uitnodiging" : "/en/invitation";
    return (dutch ? html::url("/uitnodiging/{}", code) : html::url("/en/invitation/{}", code)).text();
}

ConsentText consent_text(text::Language language)
{
    return {std::string(text::say(language, words::consent_account)), std::string(consent_version)};
}

}
