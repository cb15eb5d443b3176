// Files for texts of kind `media`: taken in, cleaned and stored, and kept from visitors until the text is published.
#pragma once
#include "editing/editing.h"
#include "editing/sheet.h"

#include <string>
#include <vector>

namespace editing {

/// Stores what came with the form and writes its name into the draft. What was refused is told; all else stays.
std::vector<html::FieldError> take_files(Editing& editing, http::Request const& request, content::Draft& draft);

/// Whether the file may be named here: it is the one that was there, or this person handed it in.
bool may_name_files(Editing& editing, http::Person const& person, Sheet const& sheet, content::Draft const& draft);

/// A stored file, as a form shows it.
struct Held
{
    std::string name;
    std::string type;
    std::int64_t size = 0;
};
std::optional<Held> held_file(Editing& editing, std::string_view name);

namespace store {

void hold_file(sql::Tx& tx, std::string_view file, http::Person const& person, base::Time now);
bool holds_file(sql::Session& db, std::string_view file, http::Person const& person);
/// Lets go of files that no text being written names any more, handed in before `before`; their bytes go with them.
void release_files(sql::Tx& tx, base::Time before);

}

}
