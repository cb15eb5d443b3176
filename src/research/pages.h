// The pages of insights and questions: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"

namespace research {

content::KindList const& insight_list();
html::Page insight_page(content::Viewer const& viewer, content::EntryPage const& page);

content::KindList const& question_list();
html::Page question_page(content::Viewer const& viewer, content::EntryPage const& page);

}
