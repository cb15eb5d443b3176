// /mijn/inloggen/passkey: adding, renaming and removing one's own passkeys.
#include "accounts/browser.h"
#include "accounts/passkey_form.h"
#include "accounts/second_step.h"
#include "accounts/second_step_mails.h"
#include "accounts/second_step_pages.h"

#include "platform/base/bytes.h"

#include "text/accounts.h"

#include <boost/json.hpp>
#include <charconv>

namespace accounts {

namespace {

namespace words = text::accounts;
using store::Added;

constexpr std::size_t longest_name = 60; // characters, as the form says

std::string encode(std::string_view bytes)
{
    return base::base64url({reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()});
}

// What `navigator.credentials.create` is asked for besides the challenge.
std::string options_of(
    Accounts& accounts, http::Request const& request, Factors const& factors, std::string_view handle)
{
    auto const& name = request.person().name;
    boost::json::array known;
    for (auto const& passkey : factors.passkeys)
        known.emplace_back(encode(passkey.credential_id));
    boost::json::object const options{
        {"siteName", accounts.settings.site_name()},
        {"user", encode(handle)},
        {"name", factors.mail.value_or(name)},
        {"displayName", name},
        {"known", std::move(known)}};
    auto const json = boost::json::serialize(options);
    return "," + json.substr(1, json.size() - 2);
}

std::string name_of(http::Request const& request)
{
    auto const device = device_of(request.header("User-Agent").value_or(""));
    if (device.empty())
        return std::string(text::say(request.language(), words::passkey_name_new));
    return device_words(request.language(), device);
}

http::Response failed(http::Request const& request, text::Message const& why)
{
    return fresh(422, failed_page(request.language(), why, factors_path(request.language())));
}

std::optional<security::NewPasskey> verify(Accounts& accounts, http::Request const& request)
{
    auto const sent = read_attestation(request);
    auto const browser = browser_hash(request);
    auto const site = security::relying_party(request.base_url());
    if (!sent || !browser || !site)
        return std::nullopt;
    bool const taken = accounts.db.write([&](sql::Tx& tx) {
        return store::take_challenge(
            tx, {sent->challenge, *browser, PersonId{request.person().id}}, accounts.clock.now());
    });
    if (!taken)
        return std::nullopt;
    auto verdict = security::verify_registration({*site, sent->challenge}, sent->attestation);
    auto* const passkey = std::get_if<security::NewPasskey>(&verdict);
    return passkey == nullptr ? std::nullopt : std::optional(std::move(*passkey));
}

std::optional<PasskeyId> id_of(http::Request const& request)
{
    auto const text = request.path("id");
    PasskeyId id;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

bool has(Factors const& factors, PasskeyId id)
{
    return std::ranges::any_of(factors.passkeys, [id](PasskeyLine const& each) { return each.id == id; });
}

}

http::Response ask_passkey_challenge(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    if (!factors.may_change())
        return http::json(403, R"({"problem":"second step first"})");
    PersonId const person{request.person().id};
    auto const handle = accounts.db.write([&](sql::Tx& tx) { return store::user_handle(tx, person); });
    return give_challenge(accounts, request, person, options_of(accounts, request, factors, handle));
}

http::Response add_passkey(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    auto const passkey = verify(accounts, request);
    if (!passkey)
        return failed(request, words::passkey_failed_add);
    PersonId const person{request.person().id};
    auto const now = accounts.clock.now();
    auto const name = name_of(request);
    std::optional<OpenedSession> raised;
    auto const added = accounts.db.write([&](sql::Tx& tx) {
        raised.reset();
        auto const result = store::add_passkey(tx, person, *passkey, name, now);
        if (result != Added::yes)
            return result;
        tell_factor_change(accounts, tx, person, FactorChange::passkey_added);
        raised = raise(tx, request, factors, now);
        return result;
    });
    if (added != Added::yes)
        return failed(request, added == Added::too_many ? words::passkey_failed_many : words::passkey_failed_known);
    return added_second_step(request, factors, raised, words::passkey_added);
}

http::Response rename_passkey(Accounts& accounts, http::Request const& request)
{
    auto const id = id_of(request);
    auto const name = request.form().value("name").value_or("");
    auto const factors = factors_of(accounts, request);
    if (!id || !has(factors, *id))
        return http::not_found();
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    if (name.find_first_not_of(" \n") == std::string_view::npos || name.size() > 4 * longest_name)
        return failed(request, words::passkey_name_empty);
    PersonId const person{request.person().id};
    bool const renamed = accounts.db.write([&](sql::Tx& tx) { return store::rename_passkey(tx, person, *id, name); });
    return renamed ? http::see_other(factors_path(request.language()), words::passkey_renamed) : http::not_found();
}

http::Response remove_passkey(Accounts& accounts, http::Request const& request)
{
    auto const id = id_of(request);
    auto const factors = factors_of(accounts, request);
    if (!id || !has(factors, *id))
        return http::not_found();
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    auto const language = request.language();
    if (factors.staff && factors.seconds() == 1 && !request.form().value("confirmed"))
        return fresh(422, last_step_page(language, request.path()));
    PersonId const person{request.person().id};
    bool const removed = accounts.db.write([&](sql::Tx& tx) {
        if (!store::remove_passkey(tx, person, *id, accounts.clock.now()))
            return false;
        tell_factor_change(accounts, tx, person, FactorChange::passkey_removed);
        return true;
    });
    return removed ? http::see_other(factors_path(language), words::passkey_removed) : http::not_found();
}

}
