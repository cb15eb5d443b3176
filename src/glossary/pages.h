// The pages of the glossary: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/facets.h"

#include <string>
#include <vector>

namespace glossary {

/// Words from A to Z. One page holds as many as most glossaries have.
inline constexpr int terms_shown = 300;

struct ListPage
{
    content::Cursor here;
    content::List list;
};
html::Page list_page(content::Viewer const& viewer, ListPage const& page);

/// Under which letter a title stands: "A" to "Z"; "0-9" for anything else.
std::string letter_of(std::string_view title);

struct TermPage : content::EntryPage
{
    std::vector<content::Card> related; ///< terms on the same themes
};
html::Page term_page(content::Viewer const& viewer, TermPage const& page);

}
