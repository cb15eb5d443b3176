// POST /inloggen/passkey: signing in by a passkey, which says itself whose it is. It counts as two steps: one has the
// device, and knows its code or shows one's finger or face (user verification is demanded).
#include "accounts/arrive.h"
#include "accounts/browser.h"
#include "accounts/pages.h"
#include "accounts/passkey_form.h"
#include "accounts/second_step.h"
#include "accounts/second_step_pages.h"

#include "platform/base/log.h"
#include "platform/security/token.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

http::Response refuse(http::Request const& request)
{
    return fresh(
        422, failed_page(request.language(), words::passkey_failed_sign_in, sign_in_start(request.language())));
}

struct Passed
{
    store::StoredPasskey passkey;
    std::uint32_t counter = 0;
};

// Takes the challenge away first, whatever the verdict: nothing can be tried twice.
std::optional<Passed> verify(Accounts& accounts, http::Request const& request, SentAssertion const& sent)
{
    auto const browser = browser_hash(request);
    auto const site = security::relying_party(request.base_url());
    if (!browser || !site)
        return std::nullopt;
    bool const taken = accounts.db.write(
        [&](sql::Tx& tx) { return store::take_challenge(tx, {sent.challenge, *browser}, accounts.clock.now()); });
    auto const passkey = store::passkey(accounts.db, sent.assertion.credential_id);
    if (!taken || !passkey)
        return std::nullopt;
    auto const verdict = security::verify_assertion({*site, sent.challenge}, passkey->known, sent.assertion);
    if (auto const* const fault = std::get_if<security::PasskeyFault>(&verdict))
    {
        base::log().warn("a passkey's answer was refused: {}", static_cast<int>(*fault));
        return std::nullopt;
    }
    return Passed{*passkey, std::get<security::Verified>(verdict).counter};
}

// Who was here already after one step stays on a shared computer.
Computer computer_of(sql::Tx& tx, http::Request const& request)
{
    auto const& person = request.person();
    auto const shared = tx.value<bool>(
        "SELECT shared FROM session WHERE id = $1 AND person_id = $2", person.session, person.id);
    return request.form().value("shared") || shared.value_or(false) ? Computer::shared : Computer::own;
}

}

http::Response ask_sign_in_challenge(Accounts& accounts, http::Request const& request)
{
    return give_challenge(accounts, request, std::nullopt, {});
}

http::Response sign_in_by_passkey(Accounts& accounts, http::Request const& request)
{
    auto const sent = read_assertion(request);
    auto const passed = sent ? verify(accounts, request, *sent) : std::nullopt;
    if (!passed)
        return refuse(request);
    auto const now = accounts.clock.now();
    auto const arrived = accounts.db.write([&](sql::Tx& tx) -> std::optional<Arrived> {
        if (!store::use_passkey(tx, passed->passkey, passed->counter, now))
            return std::nullopt;
        return arrive(tx, request, {passed->passkey.person, Steps::two, computer_of(tx, request)}, now);
    });
    return arrived ? welcome(accounts, request, *arrived, request.form().value("next").value_or("")) : refuse(request);
}

}
