// Checks insights and questions.
#include "research/rules.h"

namespace research {

void check_insight(content::Draft const& draft, std::vector<content::Problem>& problems)
{
    auto const doi = content::text_of(draft.fields, "doi");
    if (!doi.empty() && !doi.starts_with("https://doi.org/10."))
        problems.push_back({"doi", "must be an address such as https://doi.org/10.1000/182; put others in sources"});
}

void check_question(content::Draft const& draft, std::vector<content::Problem>& problems)
{
    if (content::text_of(draft.fields, "state") == "set_aside" && !draft.fields.contains("outcome"))
        problems.push_back({"outcome", "is missing; say who set the question aside and why"});
}

}
