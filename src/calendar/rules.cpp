// Checks when and where an activity is.
#include "calendar/rules.h"

#include "content/components.h"
#include "content/occasion.h"

#include <fmt/format.h>

namespace calendar {

namespace {

void check_occasion(
    boost::json::object const& occasion, std::string const& path, std::vector<content::Problem>& problems)
{
    auto const part = [&](char const* name) { return content::text_of(occasion, name); };
    auto const day = text::parse_date(part("date"));
    if (day && day->day == 0)
        problems.push_back({path + ".date", "must be a day, such as 2026-12-05"});
    for (auto const* const name : {"from", "until"})
        if (occasion.contains(name) && !content::parse_clock(part(name)))
            problems.push_back({path + "." + name, fmt::format("'{}' is no time; write it as \"19:30\"", part(name))});
    auto const from = content::parse_clock(part("from"));
    auto const until = content::parse_clock(part("until"));
    if (occasion.contains("until") && !occasion.contains("from"))
        problems.push_back({path + ".from", "is missing; say when it begins, or leave out until"});
    if (from && until && *until <= *from)
        problems.push_back({path + ".until", "must be later than from"});
}

}

void check_rules(content::Draft const& draft, std::vector<content::Problem>& problems)
{
    if (draft.translation_of)
        return; // a translation says nothing of when and where
    int at = 0;
    for (auto const* const occasion : content::records(draft.fields, "occasions"))
        check_occasion(*occasion, fmt::format("occasions[{}]", at++), problems);
    if (!draft.fields.contains("place") && !draft.fields.contains("online"))
        problems.push_back({"place", "is missing; say where it is, or give the address to join at in online"});
}

}
