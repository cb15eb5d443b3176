// /uitnodiging: the code of an invitation, what it is for, and saying yes. Looking never accepts.
#include "accounts/arrive.h"
#include "accounts/handlers.h"
#include "accounts/invitation_pages.h"

#include "platform/security/token.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

// Codes have 59 bits; the limit is for the sake of the database.
constexpr security::Rate looks_by_address{.burst = 30, .every = std::chrono::seconds(20)};

bool within_limits(Accounts& accounts, http::Request const& request)
{
    return accounts.limiter.take(
        "invitation by address", security::client_of(request.client_address()), looks_by_address);
}

http::Response refuse(http::Request const& request, int status, text::Message const& why)
{
    auto const typed = request.form().value("code").value_or("");
    Errors const errors{{"code", std::string(text::say(request.language(), why))}};
    return fresh(status, invitation_code_page(request.language(), typed, errors));
}

struct Found
{
    std::string code;
    std::string hash;
    store::OpenInvitation invitation;
};

std::optional<Found> find(Accounts& accounts, std::string_view typed)
{
    auto const code = security::clean_human_code(typed);
    if (!code)
        return std::nullopt;
    auto hash = invitation_hash(accounts.key, *code);
    auto invitation = store::invitation(accounts.db, hash, accounts.clock.now());
    return invitation ? std::optional(Found{*code, std::move(hash), std::move(*invitation)}) : std::nullopt;
}

Computer computer_of(http::Request const& request)
{
    return request.form().value("shared") ? Computer::shared : Computer::own;
}

InvitationPage describe(Accounts& accounts, http::Request const& request, Found const& found)
{
    auto const& now = request.person();
    bool const other = now.signed_in() && now.id != found.invitation.person.value;
    auto account = store::person(accounts.db, found.invitation.person);
    auto roles = account ? std::move(account->roles) : std::vector<Granted>();
    if (found.invitation.offered)
        roles.push_back(*found.invitation.offered);
    return {
        .invitation = found.invitation,
        .code = found.code,
        .site = accounts.settings.site_name(),
        .roles = std::move(roles),
        .signed_in_as = other ? now.name : std::string(),
        .computer = computer_of(request)};
}

Consent consent_of(text::Language language, PersonId person, base::Time now)
{
    auto agreed = consent_text(language);
    Consent consent;
    consent.subject = account_consent;
    consent.words = std::move(agreed.words);
    consent.version = std::move(agreed.version);
    consent.recorded_by = person;
    consent.given_at = now;
    return consent;
}

}

http::Response show_invitation_form(Accounts&, http::Request const& request)
{
    return fresh(200, invitation_code_page(request.language(), "", {}));
}

http::Response type_invitation(Accounts& accounts, http::Request const& request)
{
    auto const typed = request.form().value("code").value_or("");
    if (!security::clean_human_code(typed))
        return refuse(request, 422, words::invitation_shape);
    if (!within_limits(accounts, request))
        return refuse(request, 429, words::invitation_too_many);
    auto const found = find(accounts, typed);
    return found ? http::see_other(invitation_path(request.language(), found->code))
                 : refuse(request, 422, words::invitation_wrong);
}

http::Response show_invitation(Accounts& accounts, http::Request const& request)
{
    if (!within_limits(accounts, request))
        return refuse(request, 429, words::invitation_too_many);
    auto const found = find(accounts, request.path("code"));
    if (!found)
        return refuse(request, 404, words::invitation_wrong);
    return fresh(200, invitation_page(request.language(), describe(accounts, request, *found)));
}

http::Response accept_invitation(Accounts& accounts, http::Request const& request)
{
    if (!within_limits(accounts, request))
        return refuse(request, 429, words::invitation_too_many);
    auto const language = request.language();
    auto const found = find(accounts, request.path("code"));
    if (!found)
        return refuse(request, 404, words::invitation_wrong);
    if (!request.form().value("agree"))
    {
        auto about = describe(accounts, request, *found);
        about.errors = {{"agree", std::string(text::say(language, words::invitation_agree_missing))}};
        return fresh(422, invitation_page(language, about));
    }
    auto const computer = computer_of(request);
    auto const now = accounts.clock.now();
    auto const arrived = accounts.db.write([&](sql::Tx& tx) -> std::optional<Arrived> {
        auto const person = store::accept_invitation(tx, found->hash, now);
        if (!person)
            return std::nullopt;
        store::add_consent(tx, *person, consent_of(language, *person, now));
        return arrive(tx, request, {*person, Steps::one, computer}, now);
    });
    if (!arrived)
        return refuse(request, 404, words::invitation_wrong);
    auto response = welcome(accounts, request, *arrived, "");
    response.flash = words::invitation_accepted;
    return response;
}

}
