// What the fields of a story cannot say by themselves: nobody's story is shown without consent.
#pragma once
#include "content/content.h"

namespace experience {

/// A story that is not invented says when consent was given, to which text, and that this site is part of it; consent
/// does not end before it begins.
void check_story(content::Draft const& draft, std::vector<content::Problem>& problems);

}
