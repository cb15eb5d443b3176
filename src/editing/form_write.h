// The form of a sheet, made from the description of its kind.
#pragma once
#include "content/components.h"
#include "editing/sheet.h"

#include <map>
#include <optional>
#include <span>
#include <string>

namespace editing {

/// What the form shows besides the sheet.
struct FormParts
{
    std::span<html::FieldError const> errors = {};
    std::map<std::string, std::string> const* titles = nullptr; ///< of entries by "kind/slug"
    std::map<std::string, std::string> const* typed = nullptr;  ///< what was typed to search for, by path
    Search const* search = nullptr;
    std::string address = {}; ///< that the form is sent to
    bool may_invent = false;
    std::string touched = {};  ///< path of what was pressed: its part stays unfolded
    std::string file_now = {}; ///< what the files are, in words; by field
    std::string captions_now = {};
    std::string picture = {}; ///< address of the picture that was handed in; empty: none, or it cannot be shown yet
};

/// All controls, without the form element and its buttons.
void write_fields(html::Out& out, content::Viewer const& viewer, Sheet const& sheet, FormParts const& parts);

/// The fields whose values lead to entries, with what they hold now: "organisation/bieb".
std::vector<Candidate> named_entries(content::Kind const& kind, boost::json::object const& fields);

}
