// The parts of an authenticator's answer, read and checked one by one. For webauthn.cpp.
#pragma once
#include "platform/security/webauthn.h"

namespace security {

enum class Ceremony { registration, authentication };

/// Steps 5 to 11 of section 7.1 and 8 to 14 of 7.2: type, challenge, origin, frames. Absent when all is well.
std::optional<PasskeyFault> fault_of_client_data(Asked const& asked, Ceremony ceremony, std::string_view client_data);

/// Authenticator data (section 6.1). Views of the bytes that it was read from.
struct AuthenticatorData
{
    std::string_view site_hash;
    std::uint8_t flags = 0;
    std::uint32_t counter = 0;
    std::string_view credential_id = {}; ///< with attested credential data only (section 6.5.1)
    std::string_view public_key = {};

    bool has(unsigned flag) const { return (flags & flag) != 0; }
};

inline constexpr unsigned flag_user_present = 1U << 0U;
inline constexpr unsigned flag_user_verified = 1U << 2U;
inline constexpr unsigned flag_backup_eligible = 1U << 3U;
inline constexpr unsigned flag_backed_up = 1U << 4U;
inline constexpr unsigned flag_attested = 1U << 6U;
inline constexpr unsigned flag_extensions = 1U << 7U;

/// Absent when it is cut off, has left-over bytes, or its CBOR is not canonical.
std::optional<AuthenticatorData> read_authenticator_data(std::string_view bytes);

/// The steps on rpIdHash and flags, the same in both ceremonies. Absent when all is well.
std::optional<PasskeyFault> fault_of_authenticator_data(Asked const& asked, AuthenticatorData const& data);

/// SHA-256 as bytes.
std::string hash_of(std::string_view bytes);

}
