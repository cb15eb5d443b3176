// The pages of news: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"

namespace news {

content::KindList const& news_list();
html::Page news_page(content::Viewer const& viewer, content::EntryPage const& page);

}
