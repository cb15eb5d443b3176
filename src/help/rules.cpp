// Checks where help is given and how it is reached.
#include "help/rules.h"

#include <algorithm>

namespace help {

void check_rules(content::Draft const& draft, std::vector<content::Problem>& problems)
{
    if (draft.translation_of)
        return; // all of it stands in the original
    auto const has = [&](char const* name) { return draft.fields.contains(name); };
    bool const placed = has("areas") || has("region");
    if (has("national") && placed)
        problems.push_back({"national", "is for the whole country: leave out areas and region, or leave out national"});
    if (!has("national") && !placed)
        problems.push_back({"areas", "is missing; name the places where this help is given, or write national: true"});
    auto const ways = {"phone", "mail", "chat", "visit", "website"};
    if (std::none_of(ways.begin(), ways.end(), has))
        problems.push_back({"phone", "is missing; name at least one of phone, mail, chat, visit and website"});
}

}
