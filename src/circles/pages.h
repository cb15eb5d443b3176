// The pages of learning circles: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"

namespace circles {

content::KindList const& circle_list();
html::Page circle_page(content::Viewer const& viewer, content::EntryPage const& page);

}
