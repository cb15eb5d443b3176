// One's own name, language and mail address: the pages. Private to the slice.
#pragma once
#include "accounts/pages.h"

namespace accounts {

std::string profile_path(text::Language language);
std::string mail_code_path(text::Language language);

/// What is in the two forms; the errors are of one of them.
struct Profile
{
    std::string name;
    text::Language language = text::Language::nl;
    std::optional<std::string> mail = {};
    std::string new_mail = {};
    Errors errors = {};
};
html::Page profile_page(text::Language language, Profile const& profile);
html::Page mail_code_page(text::Language language, std::string_view mail, Errors const& errors);

}
