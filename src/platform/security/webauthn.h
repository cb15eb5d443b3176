// Passkeys: verifies what authenticators answer, as a Relying Party must by Web Authentication Level 3, section 7.
// All values are raw bytes; browsers send them as base64url, which from_base64url reads.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace security {

/// RFC 4648, section 5, without padding. Absent for other characters and left-over bits.
std::optional<std::string> from_base64url(std::string_view text);

/// This site as authenticators know it.
struct RelyingParty
{
    std::string id;     ///< the host: "kracht.example"
    std::string origin; ///< "https://kracht.example"
};

/// From a base URL without path. Absent when passkeys cannot work there: no host name but an address, or http other
/// than on localhost.
std::optional<RelyingParty> relying_party(std::string_view base_url);

/// Why an answer is refused; the first that was found.
enum class PasskeyFault {
    too_large,
    client_data,   ///< no JSON object with the members that must be there
    type,          ///< made for the other ceremony
    challenge,     ///< not the one that was given
    origin,        ///< another site
    cross_origin,  ///< within a frame of another site
    malformed,     ///< attestation object or authenticator data: cut off, left-over bytes, not canonical
    relying_party, ///< the hash of another id
    nobody_there,  ///< flag UP is not set
    not_verified,  ///< flag UV is not set: no PIN, finger or face
    backup_flags,  ///< backed up, but not eligible for it
    credential_id, ///< empty or longer than 1023 bytes; of an assertion: another than the known one
    key,           ///< an algorithm not asked for, or no valid key of it
    attestation,   ///< "none" that is not empty, or self attestation with a wrong signature
    user_handle,   ///< of somebody else, or not given although it must be
    signature,
    counter, ///< not higher than the last: the authenticator may have been copied
};

/// What is to be stored of a passkey.
struct NewPasskey
{
    std::string credential_id; ///< 1 to 1023 bytes
    std::string public_key;    ///< COSE_Key
    std::uint32_t counter = 0;
    bool backed_up = false; ///< kept by a password manager or account on several devices
};

/// What `navigator.credentials.create` gave.
struct Attestation
{
    std::string client_data; ///< response.clientDataJSON
    std::string object;      ///< response.attestationObject
};

/// What `navigator.credentials.get` gave.
struct Assertion
{
    std::string credential_id; ///< rawId
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::optional<std::string> user_handle = {};
};

/// Whether we knew who it is before we asked (then the handle may be left out), or the passkey tells us.
enum class UserHandle { may_be_absent, must_be_given };

/// What the answer must be to. The challenge is to be used once: take it away in the database, whatever the verdict.
struct Asked
{
    RelyingParty site;
    std::string challenge; ///< the raw bytes
    UserHandle handle = UserHandle::must_be_given;
};

/// The passkey as it is stored, with the handle of the person whose it is.
struct KnownPasskey
{
    std::string credential_id;
    std::string public_key;
    std::uint32_t counter = 0;
    std::string user_handle;
};

struct Verified
{
    std::uint32_t counter = 0; ///< to be stored
    bool backed_up = false;
};

/// Section 7.1 for the attestation preference "none" and required user verification. Statements of formats other than
/// "none" and self attestation are not looked at: we ask for none and rely on none (7.1, last step: such a credential
/// is then "equivalent to one with no attestation"). The caller refuses a credential id that is known already.
std::variant<NewPasskey, PasskeyFault> verify_registration(Asked const& asked, Attestation const& answer);

/// Section 7.2 with required user verification. A counter that does not rise is refused.
std::variant<Verified, PasskeyFault> verify_assertion(
    Asked const& asked, KnownPasskey const& known, Assertion const& answer);

}
