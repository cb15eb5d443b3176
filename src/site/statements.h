// What the program itself knows about privacy, access and security, for the pages that say so. Private to the slice.
#pragma once
#include "content/components.h"
#include "site/pages.h"
#include "site/site.h"

#include <string_view>

namespace site {

/// What the page is called when no entry says it.
text::Message statement_title(Statement statement);

/// The slug of the Dutch entry whose text stands above the facts.
std::string_view statement_slug(Statement statement);

/// The part that is made from the code and the settings. Writes nothing when there is nothing to add.
void write_facts(html::Out& out, Site const& site, content::Viewer const& viewer, Statement statement);

}
