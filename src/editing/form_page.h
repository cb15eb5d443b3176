// The page of a form: the text, what is still needed, and the buttons.
#pragma once
#include "content/components.h"
#include "editing/editing.h"
#include "editing/problem_words.h"
#include "editing/sheet.h"
#include "editing/sheet_store.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace editing {

struct Showing
{
    std::vector<html::FieldError> errors = {}; ///< of what was refused; the draft's own problems come with them
    std::map<std::string, std::string> typed = {};
    std::optional<Search> search = {};
    std::string touched = {};             ///< path of what was pressed
    std::optional<base::Time> taken = {}; ///< the draft is what was typed then, taken up again
    std::optional<base::Time> offer = {}; ///< something typed then waits
    enum class Missing { told, untold } missing = Missing::untold;
};

/// Reads the titles of what the draft names, and makes the page.
html::Page form_page(Editing& editing, http::Request const& request, Sheet const& sheet, Showing const& showing);

/// The address that the form of the request is sent to: its own path, with what opened it.
std::string form_address(http::Request const& request);

}
