// Fuzzes what authenticators send: CBOR, COSE keys, authenticator data and attestation objects.
#include "platform/security/cbor.h"
#include "platform/security/cose.h"
#include "platform/security/webauthn.h"
#include "platform/security/webauthn_data.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using security::cbor::Kind;
using security::cbor::Value;

// Stops the fuzzer at the input it is reading.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::string head(unsigned major, std::uint64_t argument)
{
    std::string bytes(1, static_cast<char>(major << 5U));
    unsigned const length = argument < 24 ? 0
        : argument < 256                  ? 1
        : argument < 65536                ? 2
        : argument <= UINT32_MAX          ? 4
                                          : 8;
    unsigned const info = length == 0 ? static_cast<unsigned>(argument)
        : length == 1                 ? 24
        : length == 2                 ? 25
        : length == 4                 ? 26
                                      : 27;
    bytes[0] = static_cast<char>(major << 5U | info);
    for (unsigned i = length; i > 0; --i)
        bytes += static_cast<char>(argument >> (8U * (i - 1)) & 255U);
    return bytes;
}

// The one form that a value has.
std::string written(Value const& value)
{
    std::string items;
    for (auto const& item : value.items)
        items += written(item);
    switch (value.kind)
    {
    case Kind::natural: return head(0, value.number);
    case Kind::negative: return head(1, value.number);
    case Kind::bytes: return head(2, value.bytes.size()).append(value.bytes);
    case Kind::text: return head(3, value.bytes.size()).append(value.bytes);
    case Kind::array: return head(4, value.items.size()) + items;
    case Kind::map: return head(5, value.items.size() / 2) + items;
    case Kind::boolean: return head(7, 20 + value.number);
    case Kind::null: return head(7, 22);
    }
    return {};
}

std::size_t depth_of(Value const& value)
{
    std::size_t deepest = 0;
    for (auto const& item : value.items)
        deepest = std::max(deepest, depth_of(item));
    return value.is(Kind::array) || value.is(Kind::map) ? deepest + 1 : 0;
}

void check_value(std::string_view input)
{
    auto const value = security::cbor::read(input);
    if (!value)
        return;
    require(written(*value) == input);
    require(depth_of(*value) <= security::cbor::Limits{}.depth);
}

void check_ceremonies(std::string_view input)
{
    security::Asked const asked{{"kracht.example", "https://kracht.example"}, "challenge"};
    std::string const client_data =
        R"({"type":"webauthn.create","challenge":"Y2hhbGxlbmdl","origin":"https://kracht.example"})";
    auto const made = security::verify_registration(asked, {client_data, std::string(input)});
    if (auto const* const passkey = std::get_if<security::NewPasskey>(&made))
        require(security::CoseKey::read(passkey->public_key).has_value() && !passkey->credential_id.empty());
    security::verify_registration(asked, {std::string(input), {}});
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const input(reinterpret_cast<char const*>(data), size);
    check_value(input);
    if (auto const key = security::CoseKey::read(input))
        require(!key->verifies("message", input));
    if (auto const read = security::read_authenticator_data(input))
        require(read->credential_id.size() + read->public_key.size() + 37 <= size);
    check_ceremonies(input);
    return 0;
}
