// What the fields of insights and questions cannot say by themselves.
#pragma once
#include "content/content.h"

namespace research {

/// The address of a publication is that of its DOI, which stays the same.
void check_insight(content::Draft const& draft, std::vector<content::Problem>& problems);

/// Who sets a question aside says why.
void check_question(content::Draft const& draft, std::vector<content::Problem>& problems);

}
