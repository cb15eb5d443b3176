// Forms of passkeys: what the script reads and fills.
#include "accounts/passkey_form.h"
#include "accounts/browser.h"
#include "accounts/second_step.h"

#include "platform/base/bytes.h"
#include "platform/html/write.h"
#include "platform/security/token.h"

#include "scripts.h"
#include "text/accounts.h"

#include <fmt/format.h>

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr std::size_t challenge_length = 32;
constexpr security::Rate by_address{.burst = 60, .every = std::chrono::seconds(10)};

html::Url sign_in_url(text::Language language)
{
    return language == text::Language::nl ? html::url("/inloggen/passkey") : html::url("/en/sign-in/passkey");
}

html::Url add_url(text::Language language)
{
    return language == text::Language::nl ? html::url("/mijn/inloggen/passkey") : html::url("/en/my/sign-in/passkey");
}

std::string challenge_path(text::Language language, std::string_view base)
{
    return std::string(base) + (language == text::Language::nl ? "/vraag" : "/challenge");
}

std::optional<std::string> bytes_of(http::Request const& request, std::string_view field)
{
    auto const value = request.form().value(field);
    return value && !value->empty() ? security::from_base64url(*value) : std::nullopt;
}

}

void write_passkey_sign_in(html::Out& out, text::Language language, std::string_view next)
{
    auto const url = sign_in_url(language);
    html::write(
        out,
        R"(<form class="passkey" method="post" action="{}" data-passkey="get" data-challenge="{}" data-cancelled="{}")"
        R"( hidden>)"
        R"(<input type="hidden" name="next" value="{}"><input type="hidden" name="shared" disabled value="yes">)"
        R"(<button class="button button--secondary">{}</button><p class="passkey__said" role="status"></p></form>)"
        R"(<script type="module" src="{}"></script>)",
        url, challenge_path(language, url.text()), text::say(language, words::passkey_cancelled), next,
        text::say(language, words::passkey_sign_in), scripts::passkey());
}

void write_passkey_add(html::Out& out, text::Language language)
{
    auto const url = add_url(language);
    html::write(
        out,
        R"(<p class="meta" data-passkey-absent>{}</p>)"
        R"(<form class="passkey" method="post" action="{}" data-passkey="create" data-challenge="{}")"
        R"( data-cancelled="{}" hidden>)"
        R"(<button class="button">{}</button><p class="passkey__said" role="status"></p></form>)"
        R"(<script type="module" src="{}"></script>)",
        text::say(language, words::passkey_no_script), url, challenge_path(language, url.text()),
        text::say(language, words::passkey_cancelled), text::say(language, words::passkey_add), scripts::passkey());
}

std::optional<SentAssertion> read_assertion(http::Request const& request)
{
    auto challenge = bytes_of(request, "challenge");
    auto id = bytes_of(request, "id");
    auto client_data = bytes_of(request, "client_data");
    auto data = bytes_of(request, "authenticator_data");
    auto signature = bytes_of(request, "signature");
    if (!challenge || !id || !client_data || !data || !signature)
        return std::nullopt;
    return SentAssertion{
        std::move(*challenge),
        {std::move(*id), std::move(*client_data), std::move(*data), std::move(*signature),
         bytes_of(request, "user_handle")}};
}

std::optional<SentAttestation> read_attestation(http::Request const& request)
{
    auto challenge = bytes_of(request, "challenge");
    auto client_data = bytes_of(request, "client_data");
    auto object = bytes_of(request, "object");
    if (!challenge || !client_data || !object)
        return std::nullopt;
    return SentAttestation{std::move(*challenge), {std::move(*client_data), std::move(*object)}};
}

http::Response give_challenge(
    Accounts& accounts, http::Request const& request, std::optional<PersonId> person, std::string_view options)
{
    auto const site = security::relying_party(request.base_url());
    if (!site)
        return http::json(409, R"({"problem":"passkeys need https and a host name"})");
    if (!accounts.limiter.take("passkey by address", security::client_of(request.client_address()), by_address))
        return http::json(429, R"({"problem":"too many"})");
    auto const made = base::random_bytes(challenge_length);
    auto token = browser_token(request);
    store::Challenge const challenge{std::string(made.begin(), made.end()), security::hash_token(token), person};
    accounts.db.write([&](sql::Tx& tx) { store::add_challenge(tx, challenge, accounts.clock.now()); });
    auto response = http::json(
        200,
        fmt::format(
            R"({{"challenge":"{}","site":"{}","timeout":{}{}}})", base::base64url(made), site->id,
            std::chrono::milliseconds(challenge_lasts).count(), options));
    response.keep = http::Keep::never;
    response.cookies.push_back(browser_cookie(std::move(token)));
    return response;
}

}
