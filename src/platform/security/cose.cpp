// COSE keys by OpenSSL 3.
#include "platform/security/cose.h"

#include "platform/security/cbor.h"
#include "platform/security/sodium.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <string>

namespace security {

namespace {

using cbor::Kind;
using Pkey = std::shared_ptr<EVP_PKEY>;

// Labels of COSE_Key (RFC 9052, table 4) and of its types (RFC 9053, tables 18 and 19; RFC 8230, table 4).
namespace label {
constexpr std::int64_t type = 1;
constexpr std::int64_t algorithm = 3;
constexpr std::int64_t curve = -1;
constexpr std::int64_t x = -2;
constexpr std::int64_t y = -3;
constexpr std::int64_t modulus = -1;
constexpr std::int64_t exponent = -2;
}
constexpr std::int64_t type_okp = 1;
constexpr std::int64_t type_ec2 = 2;
constexpr std::int64_t type_rsa = 3;
constexpr std::int64_t curve_p256 = 1;
constexpr std::int64_t curve_ed25519 = 6;
constexpr std::size_t coordinate = 32; // bytes, of P-256 and Ed25519

template <class T, void (*release)(T*)>
struct Release
{
    void operator()(T* object) const { release(object); }
};
using Context = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX, EVP_PKEY_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX, EVP_MD_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM, OSSL_PARAM_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BIGNUM, BN_free>>;

bool has_number(cbor::Value const& map, std::int64_t label, std::int64_t wanted)
{
    auto const* const value = map.at(label);
    return value != nullptr && value->whole() == wanted;
}

std::string_view bytes_of(cbor::Value const& map, std::int64_t label)
{
    auto const* const value = map.at(label);
    return value != nullptr && value->is(Kind::bytes) ? value->bytes : std::string_view();
}

Pkey from_params(char const* type, OSSL_PARAM* params)
{
    Context const context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!context || params == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params) != 1)
        return nullptr;
    return {key, EVP_PKEY_free};
}

Pkey es256_key(cbor::Value const& map)
{
    auto const x = bytes_of(map, label::x);
    auto const y = bytes_of(map, label::y);
    if (map.items.size() != 10 || !has_number(map, label::type, type_ec2) || !has_number(map, label::curve, curve_p256)
        || x.size() != coordinate || y.size() != coordinate)
        return nullptr;
    std::string const point = std::string("\x04").append(x).append(y); // uncompressed: SEC 1, section 2.3.3
    Builder const builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
        return nullptr;
    Params const params(OSSL_PARAM_BLD_to_param(builder.get()));
    auto key = from_params("EC", params.get());
    Context const check(key ? EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr) : nullptr);
    return check && EVP_PKEY_public_check(check.get()) == 1 ? key : nullptr;
}

Pkey eddsa_key(cbor::Value const& map)
{
    auto const x = bytes_of(map, label::x);
    if (map.items.size() != 8 || !has_number(map, label::type, type_okp)
        || !has_number(map, label::curve, curve_ed25519) || x.size() != coordinate)
        return nullptr;
    return {EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(x.data()), x.size()), EVP_PKEY_free};
}

// RFC 8230, section 4: unsigned, without leading zeros. Small exponents and sizes are no keys; large ones cost time.
Pkey rs256_key(cbor::Value const& map)
{
    constexpr std::size_t least_bytes = 2048 / 8;
    constexpr std::size_t most_bytes = 8192 / 8;
    auto const n = bytes_of(map, label::modulus);
    auto const e = bytes_of(map, label::exponent);
    if (map.items.size() != 8 || !has_number(map, label::type, type_rsa) || n.size() < least_bytes
        || n.size() > most_bytes || e.empty() || e.size() > 4 || n.front() == '\0' || e.front() == '\0'
        || (e.back() & 1) == 0 || e == "\x01")
        return nullptr;
    Number const modulus(BN_bin2bn(bytes(n.data()), static_cast<int>(n.size()), nullptr));
    Number const exponent(BN_bin2bn(bytes(e.data()), static_cast<int>(e.size()), nullptr));
    Builder const builder(OSSL_PARAM_BLD_new());
    if (!modulus || !exponent || !builder
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return nullptr;
    Params const params(OSSL_PARAM_BLD_to_param(builder.get()));
    return from_params("RSA", params.get());
}

Pkey key_of(Algorithm algorithm, cbor::Value const& map)
{
    switch (algorithm)
    {
    case Algorithm::es256: return es256_key(map);
    case Algorithm::eddsa: return eddsa_key(map);
    case Algorithm::rs256: return rs256_key(map);
    }
    return nullptr;
}

std::optional<Algorithm> algorithm_of(cbor::Value const& map)
{
    for (auto const algorithm : {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256})
        if (has_number(map, label::algorithm, static_cast<std::int64_t>(algorithm)))
            return algorithm;
    return std::nullopt;
}

}

std::optional<CoseKey> CoseKey::read(std::string_view cose)
{
    auto const map = cbor::read(cose);
    auto const algorithm = map && map->is(Kind::map) ? algorithm_of(*map) : std::nullopt;
    auto key = algorithm ? key_of(*algorithm, *map) : nullptr;
    ERR_clear_error(); // what OpenSSL noted of bad keys is not for whoever uses it next on this thread
    return key ? std::optional(CoseKey(*algorithm, std::move(key))) : std::nullopt;
}

bool CoseKey::verifies(std::string_view message, std::string_view signature) const
{
    Digest const context(EVP_MD_CTX_new());
    auto const* const hash = algorithm_ == Algorithm::eddsa ? nullptr : EVP_sha256();
    bool const right = context && EVP_DigestVerifyInit(context.get(), nullptr, hash, nullptr, key_.get()) == 1
        && EVP_DigestVerify(
               context.get(), bytes(signature.data()), signature.size(), bytes(message.data()), message.size())
            == 1;
    ERR_clear_error();
    return right;
}

}
