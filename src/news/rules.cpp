// Checks news.
#include "news/rules.h"

#include "platform/text/date.h"

namespace news {

void check_news(content::Draft const& draft, std::vector<content::Problem>& problems)
{
    auto const date = text::parse_date(content::text_of(draft.fields, "date"));
    if (date && date->day == 0)
        problems.push_back({"date", "must be a day, such as 2026-11-21: news is listed by day"});
}

}
