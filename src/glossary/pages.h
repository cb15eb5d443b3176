// The pages of the glossary: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"

namespace glossary {

content::KindList const& term_list();

html::Page term_page(content::Viewer const& viewer, content::EntryPage const& page);

}
