// What the fields of a help entry alone cannot say.
#pragma once
#include "content/content.h"

namespace help {

/// Help is national or has a place, and can be reached in at least one way.
void check_rules(content::Draft const& draft, std::vector<content::Problem>& problems);

}
