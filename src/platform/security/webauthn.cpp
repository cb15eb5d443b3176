// The two ceremonies of WebAuthn Level 3, section 7, in the order of its steps.
#include "platform/security/webauthn.h"

#include "platform/security/cbor.h"
#include "platform/security/cose.h"
#include "platform/security/sodium.h"
#include "platform/security/token.h"
#include "platform/security/webauthn_data.h"

#include <algorithm>
#include <sodium.h>

namespace security {

namespace {

using cbor::Kind;

constexpr std::size_t most_client_data = 8 * 1024;
constexpr std::size_t most_object = 64 * 1024;
constexpr std::size_t most_credential_id = 1023; // section 7.1, step 25
constexpr std::size_t most_signature = 1024;     // RS256 with 8192 bits

struct AttestationObject
{
    std::string_view format;
    std::string_view data;
    cbor::Value statement;
};

// Section 6.5.4: exactly "fmt", "attStmt" and "authData".
std::optional<AttestationObject> read_object(std::string_view bytes)
{
    auto object = cbor::read(bytes);
    if (!object || !object->is(Kind::map) || object->items.size() != 6)
        return std::nullopt;
    auto const* const format = object->at("fmt");
    auto const* const data = object->at("authData");
    auto const* const statement = object->at("attStmt");
    if (format == nullptr || !format->is(Kind::text) || data == nullptr || !data->is(Kind::bytes)
        || statement == nullptr || !statement->is(Kind::map))
        return std::nullopt;
    return AttestationObject{format->bytes, data->bytes, *statement};
}

// Section 8.2, verification procedure, last case: signed by the new key itself.
bool is_self_attested(AttestationObject const& object, CoseKey const& key, std::string_view client_data)
{
    auto const* const algorithm = object.statement.at("alg");
    auto const* const signature = object.statement.at("sig");
    return algorithm != nullptr && algorithm->whole() == static_cast<std::int64_t>(key.algorithm())
        && signature != nullptr && signature->is(Kind::bytes)
        && key.verifies(std::string(object.data) + hash_of(client_data), signature->bytes);
}

bool is_acceptable(AttestationObject const& object, CoseKey const& key, std::string_view client_data)
{
    if (object.format == "none")
        return object.statement.items.empty(); // section 8.7
    if (object.format == "packed" && object.statement.at("x5c") == nullptr)
        return is_self_attested(object, key, client_data);
    return !object.format.empty();
}

bool is_host_name(std::string_view host)
{
    auto const is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    auto const last = host.substr(host.rfind('.') + 1);
    return !last.empty() && std::ranges::all_of(host, is_part) && !std::ranges::all_of(last, [](char c) {
        return c >= '0' && c <= '9'; // an address, which is no domain (section 5.1.3: the effective domain)
    });
}

}

std::optional<std::string> from_base64url(std::string_view text)
{
    std::string decoded(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    char const* end = nullptr;
    auto const failed = sodium_base642bin(
        bytes(decoded.data()), decoded.size(), text.data(), text.size(), nullptr, &length, &end,
        sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (failed != 0 || end != text.data() + text.size())
        return std::nullopt;
    decoded.resize(length);
    return decoded;
}

std::optional<RelyingParty> relying_party(std::string_view base_url)
{
    constexpr std::string_view https = "https://";
    constexpr std::string_view http = "http://";
    bool const is_secure = base_url.starts_with(https);
    if (!is_secure && !base_url.starts_with(http))
        return std::nullopt;
    auto const authority = base_url.substr(is_secure ? https.size() : http.size());
    auto const host = authority.substr(0, authority.find(':'));
    if (!is_host_name(host) || authority.find('/') != std::string_view::npos || (!is_secure && host != "localhost"))
        return std::nullopt;
    return RelyingParty{std::string(host), std::string(base_url)};
}

std::variant<NewPasskey, PasskeyFault> verify_registration(Asked const& asked, Attestation const& answer)
{
    if (answer.client_data.size() > most_client_data || answer.object.size() > most_object)
        return PasskeyFault::too_large;
    if (auto const fault = fault_of_client_data(asked, Ceremony::registration, answer.client_data))
        return *fault;
    auto const object = read_object(answer.object);
    auto const data = object ? read_authenticator_data(object->data) : std::nullopt;
    if (!data || !data->has(flag_attested))
        return PasskeyFault::malformed;
    if (auto const fault = fault_of_authenticator_data(asked, *data))
        return *fault;
    auto const key = CoseKey::read(data->public_key);
    if (!key)
        return PasskeyFault::key;
    if (!is_acceptable(*object, *key, answer.client_data))
        return PasskeyFault::attestation;
    if (data->credential_id.empty() || data->credential_id.size() > most_credential_id)
        return PasskeyFault::credential_id;
    return NewPasskey{
        std::string(data->credential_id), std::string(data->public_key), data->counter, data->has(flag_backed_up)};
}

std::variant<Verified, PasskeyFault> verify_assertion(
    Asked const& asked, KnownPasskey const& known, Assertion const& answer)
{
    if (answer.client_data.size() > most_client_data || answer.authenticator_data.size() > most_object
        || answer.signature.size() > most_signature)
        return PasskeyFault::too_large;
    if (!equal(answer.credential_id, known.credential_id))
        return PasskeyFault::credential_id;
    bool const handle_is_missing = !answer.user_handle && asked.handle == UserHandle::must_be_given;
    if (handle_is_missing || (answer.user_handle && !equal(*answer.user_handle, known.user_handle)))
        return PasskeyFault::user_handle;
    if (auto const fault = fault_of_client_data(asked, Ceremony::authentication, answer.client_data))
        return *fault;
    auto const data = read_authenticator_data(answer.authenticator_data);
    if (!data || data->has(flag_attested)) // section 6.1: an assertion has no attested credential data
        return PasskeyFault::malformed;
    if (auto const fault = fault_of_authenticator_data(asked, *data))
        return *fault;
    auto const key = CoseKey::read(known.public_key);
    if (!key)
        return PasskeyFault::key;
    if (!key->verifies(answer.authenticator_data + hash_of(answer.client_data), answer.signature))
        return PasskeyFault::signature;
    if ((data->counter != 0 || known.counter != 0) && data->counter <= known.counter)
        return PasskeyFault::counter;
    return Verified{data->counter, data->has(flag_backed_up)};
}

}
