// From what a browser sent to a draft. Nothing that a form may not decide is read from it.
#pragma once
#include "editing/sheet.h"
#include "platform/http/form.h"

namespace editing {

/// The draft as typed. Kind, language, original and status are the sheet's; the slug too when it is fixed, and whether
/// the text is invented too for who may not publish. Not yet canonical: records that are empty stay, so that a form
/// can show them again.
content::Draft read_draft(Sheet const& sheet, http::Form const& form, http::Person const& person);

/// What is ready to be stored: canonical, without empty records, with a slug made of the title where there is none.
content::Draft finished(Sheet const& sheet, content::Draft draft);

/// The button that was pressed.
struct Command
{
    enum class What {
        save,
        next, ///< save, and go on to what happens with the text
        keep,
        view,
        more,
        drop,
        up,
        find,
        choose,
        forget,
        settle
    };
    What what = What::save;
    std::string path = {};  ///< of a control or record: "tracks", "tracks[2]", "links[0].to"
    std::string value = {}; ///< for choose: the slug
};
/// Absent for what is no command.
std::optional<Command> read_command(std::string_view text);

/// Adds, removes or moves a record, or chooses an entry. What leads nowhere changes nothing.
void apply(content::Kind const& kind, content::Draft& draft, Command const& command);

/// The field that a path leads to: "tracks[1].area" is the part `area`. Null when there is none.
content::Field const* field_at(content::Kind const& kind, std::string_view path);

}
