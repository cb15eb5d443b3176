// The pages of writing: what each shows.
#pragma once
#include "content/components.h"
#include "editing/editing.h"
#include "editing/rights.h"
#include "editing/sheet_store.h"

#include <string>
#include <vector>

namespace editing {

struct WorksPage
{
    WorksQuery query;
    WorkList works;
    std::vector<content::Kind const*> kinds; ///< that may be begun
    std::vector<AutosaveRow> unsaved;        ///< what the person typed and did not save
    bool may_see_all = false;
};
html::Page works_page(content::Viewer const& viewer, WorksPage const& page);

/// The address of the list, of a work, and of a new text.
html::Url works_url(text::Language language);
html::Url work_url(text::Language language, WorkId id);
html::Url new_url(text::Language language, std::string_view kind);
/// What happens with a work: a page of the slice review, which lies above this one.
html::Url steps_url(text::Language language, WorkId id);
/// A file of a work that only those who may see the work are shown, and one that only who handed it in is shown.
html::Url file_url(text::Language language, WorkId id, std::string_view name);
html::Url held_url(text::Language language, std::string_view name);

}
