// The pages of help: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"

#include <string>

namespace help {

/// What somebody looks for; both may be left open.
struct Search
{
    content::Area const* area = nullptr;
    std::string need = {}; ///< a code of the field `needs`
};

struct ListPage
{
    Search search;
    content::Cursor here;
    content::List local; ///< in the area, or in all areas when none was chosen
    content::List national;
};
html::Page list_page(content::Viewer const& viewer, ListPage page);

html::Page help_page(content::Viewer const& viewer, content::EntryPage const& page);

/// The address of the list with this choice.
html::Url list_url(text::Language language, Search const& search);

/// Links to the help of each municipality.
void write_places(html::Out& out, content::Viewer const& viewer);

/// Pictures of needs, each a choice that keeps the area.
void write_needs(html::Out& out, content::Viewer const& viewer, Search const& search);

}
