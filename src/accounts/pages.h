// The pages of signing in and of one's own place. Private to the slice.
#pragma once
#include "accounts/people.h"
#include "accounts/session.h"
#include "accounts/store_invite.h"
#include "platform/html/form.h"
#include "platform/html/page.h"
#include "platform/http/response.h"
#include "platform/http/route.h"

#include <string>
#include <vector>

namespace accounts {

using Errors = std::vector<html::FieldError>;

/// A page of this slice: not for search engines, with the address of each language (absent: none).
html::Page own_page(text::Language language, std::string_view title, std::optional<http::Paths> paths);
/// The same below "Mijn plek", with the way back to it.
html::Page my_page(text::Language language, std::string_view title, std::optional<http::Paths> paths);
/// Answers that a browser must ask for anew: what they show hangs on its cookie.
http::Response fresh(int status, html::Page page);
/// The answer with the time after which one may try again (Retry-After), rounded up by who reads it.
http::Response come_back(http::Response response, std::chrono::seconds after);

/// "Dit is een gedeelde computer", in every form that begins a session.
void ask_shared(html::FormWriter& form, text::Language language, Computer computer);

struct SignInForm
{
    std::string mail = {};
    std::string next = {};
    Computer computer = Computer::own;
    Errors errors = {};
};
html::Page sign_in_page(text::Language language, SignInForm const& form);
html::Page code_page(text::Language language, Errors const& errors);
html::Page link_page(text::Language language, std::string_view token);
html::Page link_elsewhere_page(text::Language language);

}
