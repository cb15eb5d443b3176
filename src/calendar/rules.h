// What the fields of an activity alone cannot say.
#pragma once
#include "content/content.h"

namespace calendar {

/// Dates are days, times are HH:MM and end after they begin, and there is a place to go to or an address to join at.
void check_rules(content::Draft const& draft, std::vector<content::Problem>& problems);

}
