// Opening a text to write on: what lies there, and whether this person may.
#pragma once
#include "editing/editing.h"
#include "editing/sheet.h"

#include <variant>

namespace editing {

/// The sheet, or the answer when there is none for this person: not found, forbidden, or where it is.
using Opened = std::variant<Sheet, http::Response>;

/// /schrijven/{id}: a work.
Opened open_work(Editing& editing, http::Request const& request);
/// /schrijven/nieuw/{kind}: a new text, or with `of` the translation of a Dutch one.
Opened open_new(Editing& editing, http::Request const& request);
/// /bewerken/{kind}/{slug}: a published text on which nobody works yet; with `in` in that language.
Opened open_entry(Editing& editing, http::Request const& request);

}
