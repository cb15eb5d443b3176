// The pages of help: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/list.h"

#include <string>

namespace help {

/// What somebody looks for; both may be left open.
struct Search
{
    content::Area const* area = nullptr;
    std::string need = {}; ///< a code of the field `needs`
};

/// Help for the whole country, for a need or for all: the first that there are. One query.
content::List national_help(sql::Session& db, content::Viewer const& viewer, std::string_view need);

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

/// Pictures of needs, each a choice that keeps the area.
void write_needs(html::Out& out, content::Viewer const& viewer, Search const& search);

}
