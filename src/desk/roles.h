// Roles in words and in forms. Private to the slice.
#pragma once
#include "desk/parts.h"
#include "desk/people.h"
#include "platform/html/form.h"

#include <vector>

namespace desk {

/// "redacteur voor Noorderpoort"; an organisation that is not among the names stands with its slug.
std::string role_words(
    text::Language language, Granted const& granted, std::span<std::pair<std::string, std::string> const> names);

/// Choices of roles, by code.
std::vector<html::Option> role_options(text::Language language, std::span<Role const> roles);

/// Slugs and titles of organisations, by title: for choices. At most 500.
std::vector<std::pair<std::string, std::string>> organisation_names(Desk& desk);

}
