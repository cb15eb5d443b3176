// Client data by Boost.JSON, authenticator data by hand.
#include "platform/security/webauthn_data.h"

#include "platform/base/bytes.h"
#include "platform/security/cbor.h"
#include "platform/security/token.h"

#include <boost/json.hpp>

namespace security {

namespace {

constexpr std::size_t hash_length = 32;

std::optional<std::string_view> text_of(boost::json::object const& object, std::string_view name)
{
    auto const* const value = object.if_contains(name);
    auto const* const text = value != nullptr ? value->if_string() : nullptr;
    return text != nullptr ? std::optional<std::string_view>(*text) : std::nullopt;
}

// Absent: not within a frame of another site. `topOrigin` is there only within one.
std::optional<PasskeyFault> fault_of_frame(boost::json::object const& data)
{
    auto const* const crossing = data.if_contains("crossOrigin");
    if (crossing != nullptr && !crossing->is_bool())
        return PasskeyFault::client_data;
    if ((crossing != nullptr && crossing->get_bool()) || data.contains("topOrigin"))
        return PasskeyFault::cross_origin;
    return std::nullopt;
}

std::uint32_t big_endian(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (auto const byte : bytes)
        number = number << 8U | static_cast<std::uint8_t>(byte);
    return number;
}

// Takes so many bytes off the front; false when there are fewer.
bool take(std::string_view& rest, std::size_t count, std::string_view& taken)
{
    if (rest.size() < count)
        return false;
    taken = rest.substr(0, count);
    rest.remove_prefix(count);
    return true;
}

// Attested credential data, section 6.5.1: AAGUID, length of the id, the id, the key as COSE.
bool take_credential(std::string_view& rest, AuthenticatorData& data)
{
    std::string_view model;
    std::string_view length;
    if (!take(rest, 16, model) || !take(rest, 2, length) || !take(rest, big_endian(length), data.credential_id))
        return false;
    auto const start = rest;
    if (!cbor::read_first(rest))
        return false;
    data.public_key = start.substr(0, start.size() - rest.size());
    return true;
}

bool take_extensions(std::string_view& rest)
{
    auto const extensions = cbor::read_first(rest);
    return extensions && extensions->is(cbor::Kind::map);
}

}

std::string hash_of(std::string_view bytes)
{
    return hash_token(bytes);
}

std::optional<PasskeyFault> fault_of_client_data(Asked const& asked, Ceremony ceremony, std::string_view client_data)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (client_data.starts_with(byte_order_mark))
        client_data.remove_prefix(byte_order_mark.size());
    boost::system::error_code error;
    auto const json = boost::json::parse({client_data.data(), client_data.size()}, error);
    auto const* const data = error ? nullptr : json.if_object();
    if (data == nullptr)
        return PasskeyFault::client_data;
    auto const type = text_of(*data, "type");
    auto const challenge = text_of(*data, "challenge");
    auto const origin = text_of(*data, "origin");
    if (!type || !challenge || !origin)
        return PasskeyFault::client_data;
    if (*type != (ceremony == Ceremony::registration ? "webauthn.create" : "webauthn.get"))
        return PasskeyFault::type;
    auto const* const raw = reinterpret_cast<std::uint8_t const*>(asked.challenge.data());
    if (asked.challenge.empty() || !equal(*challenge, base::base64url({raw, asked.challenge.size()})))
        return PasskeyFault::challenge;
    if (*origin != asked.site.origin)
        return PasskeyFault::origin;
    return fault_of_frame(*data);
}

std::optional<AuthenticatorData> read_authenticator_data(std::string_view bytes)
{
    AuthenticatorData data;
    std::string_view flags;
    std::string_view counter;
    if (!take(bytes, hash_length, data.site_hash) || !take(bytes, 1, flags) || !take(bytes, 4, counter))
        return std::nullopt;
    data.flags = static_cast<std::uint8_t>(flags.front());
    data.counter = big_endian(counter);
    if (data.has(flag_attested) && !take_credential(bytes, data))
        return std::nullopt;
    if (data.has(flag_extensions) && !take_extensions(bytes))
        return std::nullopt;
    return bytes.empty() ? std::optional(data) : std::nullopt;
}

std::optional<PasskeyFault> fault_of_authenticator_data(Asked const& asked, AuthenticatorData const& data)
{
    if (!equal(data.site_hash, hash_of(asked.site.id)))
        return PasskeyFault::relying_party;
    if (!data.has(flag_user_present))
        return PasskeyFault::nobody_there;
    if (!data.has(flag_user_verified))
        return PasskeyFault::not_verified;
    if (data.has(flag_backed_up) && !data.has(flag_backup_eligible))
        return PasskeyFault::backup_flags;
    return std::nullopt;
}

}
