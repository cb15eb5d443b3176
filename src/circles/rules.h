// What the fields of a circle cannot say by themselves.
#pragma once
#include "content/content.h"

namespace circles {

/// A circle that one can join, or ask to join, says how; none ends before it begins.
void check_circle(content::Draft const& draft, std::vector<content::Problem>& problems);

}
