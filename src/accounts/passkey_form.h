// The forms that a script fills with what a passkey answered, and reading them. Private to the slice.
#pragma once
#include "accounts/sign_in.h"
#include "platform/html/out.h"
#include "platform/security/webauthn.h"

#include <optional>
#include <string>

namespace accounts {

/// A button that signs in by passkey; seen only where a script runs and the browser knows passkeys.
void write_passkey_sign_in(html::Out& out, text::Language language, std::string_view next);
/// A button that makes a passkey; without a script it says why there is none.
void write_passkey_add(html::Out& out, text::Language language);

/// What the script put in; absent when anything is missing or no base64url.
struct SentAssertion
{
    std::string challenge;
    security::Assertion assertion;
};
std::optional<SentAssertion> read_assertion(http::Request const& request);

struct SentAttestation
{
    std::string challenge;
    security::Attestation attestation;
};
std::optional<SentAttestation> read_attestation(http::Request const& request);

/// A new challenge for the browser of the request, stored; the answer to the script with its cookie.
/// `options` are members to add to the JSON. 409 where passkeys cannot work, 429 for who asks too often.
http::Response give_challenge(
    Accounts& accounts, http::Request const& request, std::optional<PersonId> person, std::string_view options);

}
