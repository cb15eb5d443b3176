// The pages of the learning menu: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"

namespace learning {

content::KindList const& material_list();

html::Page material_page(content::Viewer const& viewer, content::EntryPage const& page);

}
