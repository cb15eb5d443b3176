// One-time passwords by time, as authenticator apps make them (RFC 6238: HMAC-SHA-1, 30 seconds, 6 digits).
#pragma once
#include "platform/base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace security {

/// 20 random bytes, as long as RFC 4226, section 4 recommends.
std::string new_totp_secret();

/// Base32 (RFC 4648, section 6) in upper case without padding: how a secret is shown and stands in an address.
std::string base32(std::string_view bytes);
/// What base32 wrote, also in lower case and with blanks and padding. Absent for other characters and left-over bits.
std::optional<std::string> from_base32(std::string_view text);

/// Which half minute since 1970 a time lies in.
std::int64_t totp_step(base::Time time);
/// The six digits of a step.
std::string totp_code(std::string_view secret, std::int64_t step);

/// The step whose code was typed, when that is the step of `now`, the one before or the one after, and later than
/// `last_used`: a code counts once (RFC 6238, section 5.2). Store it as the last used step in the same transaction that
/// lets the person in. Blanks in the typed code do not matter.
std::optional<std::int64_t> accept_totp(
    std::string_view secret, std::string_view typed, base::Time now, std::int64_t last_used);

/// The address that an authenticator app reads from a QR code:
/// "otpauth://totp/ISSUER:ACCOUNT?secret=...&issuer=...&algorithm=SHA1&digits=6&period=30".
std::string otpauth_uri(std::string_view issuer, std::string_view account, std::string_view secret);

}
