// Forms that were kept: where they are, and how they are shown. Private to the slice.
#pragma once
#include "platform/html/page.h"
#include "platform/text/language.h"

#include <string>
#include <vector>

namespace accounts {

struct KeptForm;

std::string kept_path(text::Language language);
html::Page kept_list_page(text::Language language, std::vector<KeptForm> const& forms);
html::Page kept_page(text::Language language, KeptForm const& form);

}
