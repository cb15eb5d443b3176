// The page of one person. Private to the slice.
#pragma once
#include "desk/people.h"
#include "desk/roles.h"

namespace desk {

/// What somebody typed, for the form shown again with its errors.
struct PersonInput
{
    std::string name;
    std::string mail;
    std::string language;
    bool municipal = false;
    std::string role = {};
    std::string organisation = {};
};

struct PersonPage
{
    text::Language language;
    Dossier const& dossier;
    http::Person const& viewer;
    std::vector<std::pair<std::string, std::string>> organisations; ///< slugs and titles
    std::string erase_path = {};                                    ///< empty: not from here
    PersonInput input = {};
    std::vector<html::FieldError> errors = {};
};

PersonInput input_of(Account const& account);
html::Page person_page(PersonPage const& page);

/// What handlers answer: the page, 422 when there are errors, 404 for somebody whom the viewer may not see.
/// Without input the form has what is stored, and the role that was asked for.
http::Response person_answer(
    Desk& desk, http::Request const& request, std::optional<PersonInput> input,
    std::vector<html::FieldError> errors = {});

}
