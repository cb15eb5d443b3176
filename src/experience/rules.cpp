// Checks stories.
#include "experience/rules.h"

#include "platform/text/date.h"

#include <algorithm>

namespace experience {

namespace {

bool consents_to_site(boost::json::object const& fields)
{
    auto const scopes = content::texts(fields, "consent_scopes");
    return std::ranges::find(scopes, "site") != scopes.end();
}

}

void check_story(content::Draft const& draft, std::vector<content::Problem>& problems)
{
    if (draft.translation_of) // consent stands once, in the original
        return;
    auto const& fields = draft.fields;
    if (draft.invented == content::Invented::no)
    {
        for (auto const* const name : {"consent_given", "consent_text"})
            if (!fields.contains(name))
                problems.push_back({name, "is missing; a story is shown with the consent of who told it"});
        if (!consents_to_site(fields))
            problems.push_back({"consent_scopes", "does not name 'site'; without that the story may not be here"});
    }
    auto const given = text::parse_date(content::text_of(fields, "consent_given"));
    auto const until = text::parse_date(content::text_of(fields, "consent_until"));
    if (given && until && text::last_day(*until) < text::first_day(*given))
        problems.push_back({"consent_until", "lies before consent_given"});
}

}
