// What happens with a form that came in.
#pragma once
#include "editing/editing.h"
#include "editing/sheet.h"

namespace editing {

/// Saves, searches, adds a group, and so on, as the pressed button says.
http::Response receive(Editing& editing, http::Request const& request, Sheet sheet);

/// The form of a GET: with what waits among the autosaves, or taken up again with `restore`.
http::Response show(Editing& editing, http::Request const& request, Sheet sheet);

/// Most bytes of a draft that the page of both versions takes along: less than a form may be in all.
inline constexpr std::size_t most_to_settle = 3 * 1024 * 1024;

/// Both versions side by side, after somebody else saved; `mine` is what was typed, no larger than `most_to_settle`.
http::Response show_conflict(
    Editing& editing, http::Request const& request, Sheet const& theirs, content::Draft const& mine);
/// The choice made there.
http::Response settle(Editing& editing, http::Request const& request, Sheet const& theirs);

/// Stores a draft on the sheet, or shows what stands in the way: 422, or 409 when somebody else saved in between.
http::Response save(Editing& editing, http::Request const& request, Sheet sheet, content::Draft draft);

}
