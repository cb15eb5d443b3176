// Browsers in which somebody signed in before. Each has an allowance of its own, so that strangers who try a person's
// address all day keep nobody out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). Private.
#pragma once
#include "accounts/session.h"
#include "accounts/sign_in.h"
#include "platform/http/request.h"
#include "platform/http/response.h"

#include <optional>
#include <string>
#include <string_view>

namespace accounts {

/// What this browser is called in limits for this address; absent when nobody with it signed in here.
std::optional<std::string> known_mark(
    security::Key const& key, http::Request const& request, std::string_view clean_mail);
From from(security::Key const& key, http::Request const& request, std::string_view clean_mail);

/// Makes the browser known for this address too, besides the last others. It names nobody: a random number, and keyed
/// hashes of it with an address. For a person's own computer only.
http::Cookie known_cookie(security::Key const& key, http::Request const& request, std::string_view clean_mail);

/// How often one may try an address.
struct MailRates
{
    std::string_view what;    ///< the act, for the limiter
    security::Rate known;     ///< from each known browser
    security::Rate network;   ///< from one network of strangers: less than all together, so that none uses up all
    security::Rate strangers; ///< from all strangers together
    security::Rate address;   ///< from one network of strangers, for all addresses
};

/// Takes one try; false when there is none left.
bool take_try(Accounts& accounts, http::Request const& request, std::string_view clean_mail, MailRates const& rates);
/// Gives back the tries of who proved to be the person; what other strangers used up stays so.
void forgive_tries(
    Accounts& accounts, http::Request const& request, std::string_view clean_mail, MailRates const& rates);

}
