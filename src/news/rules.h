// What the fields of a news item cannot say by themselves.
#pragma once
#include "content/content.h"

namespace news {

/// News is of a day.
void check_news(content::Draft const& draft, std::vector<content::Problem>& problems);

}
