// Checks circles.
#include "circles/rules.h"

#include "platform/text/date.h"

#include <algorithm>

namespace circles {

namespace {

bool can_be_reached(boost::json::object const& fields)
{
    auto const ways = {"contact_role", "contact_mail", "contact_phone", "website"};
    return std::ranges::any_of(ways, [&](char const* way) { return fields.contains(way); });
}

}

void check_circle(content::Draft const& draft, std::vector<content::Problem>& problems)
{
    if (draft.translation_of)
        return;
    auto const openness = content::text_of(draft.fields, "openness");
    if ((openness == "open" || openness == "ask") && !can_be_reached(draft.fields))
        problems.push_back(
            {"openness",
             "invites people, but nobody is named to ask; add contact_role, contact_mail, contact_phone or "
             "website"});
    auto const started = text::parse_date(content::text_of(draft.fields, "started"));
    auto const ended = text::parse_date(content::text_of(draft.fields, "ended"));
    if (ended && !started)
        problems.push_back({"started", "is missing; what ended began as well"});
    if (started && ended && text::last_day(*ended) < text::first_day(*started))
        problems.push_back({"ended", "lies before started"});
}

}
