// The pages of stories: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"

namespace experience {

content::KindList const& story_list();
html::Page story_page(content::Viewer const& viewer, content::EntryPage const& page);

}
