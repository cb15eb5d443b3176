// An authenticator for tests: makes passkeys and answers with real keys, and lies wherever a test wants it to.
#pragma once
#include "platform/security/cose.h"
#include "platform/security/sodium.h"
#include "platform/security/test_bytes.h"
#include "platform/security/token.h"
#include "platform/security/webauthn.h"

#include <array>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <vector>

namespace security::tests {

/// What goes into an answer; the defaults are what an honest authenticator at the site does.
struct Answering
{
    std::string challenge;
    RelyingParty site{"kracht.example", "https://kracht.example"};
    std::string type = {}; ///< empty: that of the ceremony
    std::string more_client_data = {};
    unsigned flags = 0b00000101;
    std::string format = "none";
    std::string statement = std::string(1, '\xA0');
};

class Authenticator
{
public:
    explicit Authenticator(Algorithm algorithm = Algorithm::es256, std::string handle = "handle")
        : credential_id(base::random_token(24)), user_handle(std::move(handle)), algorithm_(algorithm)
    {
        EVP_PKEY* made = nullptr;
        switch (algorithm)
        {
        case Algorithm::es256: made = EVP_EC_gen("P-256"); break;
        case Algorithm::eddsa: made = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"); break;
        case Algorithm::rs256: made = EVP_RSA_gen(2048); break;
        }
        key_ = {made, EVP_PKEY_free};
    }

    std::string credential_id;
    std::string user_handle;
    std::uint32_t counter = 0;

    std::string cose() const
    {
        auto const head = [&](std::int64_t type) {
            return cbor_whole(1) + cbor_whole(type) + cbor_whole(3) + cbor_whole(static_cast<std::int64_t>(algorithm_));
        };
        if (algorithm_ == Algorithm::rs256)
            return cbor_head(5, 4) + head(3) + cbor_whole(-1) + cbor_bytes(number(OSSL_PKEY_PARAM_RSA_N))
                + cbor_whole(-2) + cbor_bytes(number(OSSL_PKEY_PARAM_RSA_E));
        std::array<unsigned char, 80> point{};
        std::size_t length = 0;
        EVP_PKEY_get_octet_string_param(key_.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &length);
        std::string_view const bytes(reinterpret_cast<char const*>(point.data()), length);
        if (algorithm_ == Algorithm::eddsa)
            return cbor_head(5, 4) + head(1) + cbor_whole(-1) + cbor_whole(6) + cbor_whole(-2) + cbor_bytes(bytes);
        return cbor_head(5, 5) + head(2) + cbor_whole(-1) + cbor_whole(1) + cbor_whole(-2)
            + cbor_bytes(bytes.substr(1, 32)) + cbor_whole(-3) + cbor_bytes(bytes.substr(33, 32));
    }

    std::string sign(std::string_view message) const
    {
        std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> const context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        auto const* const hash = algorithm_ == Algorithm::eddsa ? nullptr : EVP_sha256();
        EVP_DigestSignInit(context.get(), nullptr, hash, nullptr, key_.get());
        std::string signature(1024, '\0');
        auto length = signature.size();
        EVP_DigestSign(context.get(), bytes(signature.data()), &length, bytes(message.data()), message.size());
        signature.resize(length);
        return signature;
    }

    std::string authenticator_data(Answering const& answering) const
    {
        auto data = hash_token(answering.site.id);
        data += static_cast<char>(answering.flags);
        for (unsigned const shift : {24U, 16U, 8U, 0U})
            data += static_cast<char>(counter >> shift & 255U);
        return data;
    }

    std::string attested_data(Answering const& answering) const
    {
        auto data = authenticator_data(answering);
        data[32] = static_cast<char>(data[32] | 0b01000000);
        data.append(16, '\0');
        data += static_cast<char>(credential_id.size() >> 8U);
        data += static_cast<char>(credential_id.size() & 255U);
        return data + credential_id + cose();
    }

    static std::string client_data(Answering const& answering, std::string_view type)
    {
        return R"({"type":")" + (answering.type.empty() ? std::string(type) : answering.type) + R"(","challenge":")"
            + base64url(answering.challenge) + R"(","origin":")" + answering.site.origin + '"'
            + answering.more_client_data + "}";
    }

    static std::string object(Answering const& answering, std::string_view data)
    {
        return cbor_head(5, 3) + cbor_text("fmt") + cbor_text(answering.format) + cbor_text("attStmt")
            + answering.statement + cbor_text("authData") + cbor_bytes(data);
    }

    Attestation create(Answering const& answering) const
    {
        return {client_data(answering, "webauthn.create"), object(answering, attested_data(answering))};
    }

    Assertion get(Answering const& answering) const
    {
        Assertion answer{
            credential_id, client_data(answering, "webauthn.get"), authenticator_data(answering), {}, user_handle};
        answer.signature = sign(answer.authenticator_data + hash_token(answer.client_data));
        return answer;
    }

    KnownPasskey known() const { return {credential_id, cose(), counter, user_handle}; }

private:
    std::string number(char const* name) const
    {
        BIGNUM* raw = nullptr;
        EVP_PKEY_get_bn_param(key_.get(), name, &raw);
        std::unique_ptr<BIGNUM, void (*)(BIGNUM*)> const owner(raw, BN_free);
        std::string found(static_cast<std::size_t>(BN_num_bytes(raw)), '\0');
        BN_bn2bin(raw, bytes(found.data()));
        return found;
    }

    Algorithm algorithm_;
    std::shared_ptr<EVP_PKEY> key_;
};

}
