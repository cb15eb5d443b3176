// The pages of passwords, authenticator apps, recovery codes and the second step. Private to the slice.
#pragma once
#include "accounts/pages.h"
#include "accounts/store_factors.h"

#include <string>
#include <vector>

namespace accounts {

/// Something did not work, with the way back.
html::Page failed_page(text::Language language, text::Message const& why, std::string_view back);

struct SecondStepForm
{
    std::string next = {};
    Errors errors = {};
};
/// To make the second step: passkey, code of the app, recovery code; or to set up the first one.
html::Page second_step_page(text::Language language, Factors const& factors, SecondStepForm const& form);

struct PasswordSignInForm
{
    std::string mail = {};
    std::string next = {};
    Computer computer = Computer::own;
    Errors errors = {};
};
html::Page password_sign_in_page(text::Language language, PasswordSignInForm const& form);

html::Page password_page(text::Language language, Factors const& factors, Errors const& errors);

/// With the QR code and the key of the app that is being set up.
struct AppSetup
{
    std::string uri;
    std::string key; ///< base32
    Errors errors = {};
};
html::Page app_page(text::Language language, AppSetup const& setup);

html::Page recovery_page(text::Language language, std::vector<std::string> const& codes);

/// Asks whether the last second step of somebody who needs one is to go. Sent to the address that removes it.
html::Page last_step_page(text::Language language, std::string_view action);

}
