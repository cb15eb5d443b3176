// Public keys of passkeys as COSE writes them (RFC 9052, section 7; RFC 9053; RFC 8230), and signatures by them.
// For the files of this folder.
#pragma once
#include <memory>
#include <optional>
#include <string_view>

struct evp_pkey_st; // OpenSSL's EVP_PKEY, so that its headers stay out of ours

namespace security {

/// The algorithms we ask authenticators for, by their numbers in the IANA registry of COSE algorithms.
enum class Algorithm { es256 = -7, eddsa = -8, rs256 = -257 };

/// A public key that was read and checked.
class CoseKey
{
public:
    /// Reads a COSE_Key of one of the algorithms, as WebAuthn Level 3, sections 5.8.5 and 6.5.1.1 want it: "alg" and
    /// the parameters that its type demands and no others; ES256 on P-256 with an uncompressed point that lies on the
    /// curve; EdDSA on Ed25519; RS256 with 2048 to 8192 bits. Absent for anything else.
    static std::optional<CoseKey> read(std::string_view cose);

    Algorithm algorithm() const { return algorithm_; }
    /// Whether the signature is of the message by this key: ECDSA in DER, EdDSA and RSA (PKCS #1 v1.5) as plain bytes.
    bool verifies(std::string_view message, std::string_view signature) const;

private:
    CoseKey(Algorithm algorithm, std::shared_ptr<evp_pkey_st> key) : algorithm_(algorithm), key_(std::move(key)) {}

    Algorithm algorithm_;
    std::shared_ptr<evp_pkey_st> key_;
};

}
