// Signing in by other ways than mail, and setting those ways up: the handlers and what several of them share.
// Private to the slice.
#pragma once
#include "accounts/sign_in.h"
#include "accounts/store_factors.h"
#include "platform/html/out.h"
#include "platform/html/url.h"

#include <optional>
#include <string>

namespace accounts {

http::Response show_second_step(Accounts& accounts, http::Request const& request);
http::Response type_second_step(Accounts& accounts, http::Request const& request);
http::Response ask_sign_in_challenge(Accounts& accounts, http::Request const& request);
http::Response sign_in_by_passkey(Accounts& accounts, http::Request const& request);
http::Response show_password_sign_in(Accounts& accounts, http::Request const& request);
http::Response sign_in_by_password(Accounts& accounts, http::Request const& request);

http::Response ask_passkey_challenge(Accounts& accounts, http::Request const& request);
http::Response add_passkey(Accounts& accounts, http::Request const& request);
http::Response rename_passkey(Accounts& accounts, http::Request const& request);
http::Response remove_passkey(Accounts& accounts, http::Request const& request);
http::Response begin_app(Accounts& accounts, http::Request const& request);
http::Response show_app(Accounts& accounts, http::Request const& request);
http::Response confirm_app(Accounts& accounts, http::Request const& request);
http::Response remove_app(Accounts& accounts, http::Request const& request);
http::Response show_password(Accounts& accounts, http::Request const& request);
http::Response set_password(Accounts& accounts, http::Request const& request);
http::Response remove_password(Accounts& accounts, http::Request const& request);
http::Response make_recovery_codes(Accounts& accounts, http::Request const& request);

/// For the page /inloggen: a passkey, or a password.
void write_other_ways(html::Out& out, text::Language language, std::string_view next);

/// /mijn/inloggen
std::string factors_path(text::Language language);
/// The second step, and back to /mijn/inloggen afterwards.
html::Url prove_first_url(text::Language language);

/// What the person of the request has.
Factors factors_of(Accounts& accounts, http::Request const& request);
/// Sent to the second step when this session may not change how the person signs in; absent when it may.
std::optional<http::Response> prove_first(Factors const& factors, http::Request const& request);
/// The answer after a second step was added: the session has two steps from now on, with a new token.
http::Response added_second_step(
    http::Request const& request, Factors const& before, std::optional<OpenedSession> const& raised,
    text::Message const& said);
/// Raises the session of the request, unless it has two steps already.
std::optional<OpenedSession> raise(sql::Tx& tx, http::Request const& request, Factors const& factors, base::Time now);

/// The purpose of the installation's key for somebody's app.
std::string app_purpose(PersonId person);
/// What is stored of a recovery code. Its 79 bits need no key, so that it works when the key is lost too.
std::string recovery_hash(PersonId person, std::string_view code);

}
