// Reads the choices of a request.
#include "calendar/choices.h"

#include "calendar/calendar.h"

#include "text/calendar.h"

#include <algorithm>
#include <map>

namespace calendar {

namespace {

namespace words = text::calendar;

constexpr content::FacetSpec specs[] = {
    {"area", "areas", words::facet_area},
    {"form", "form", words::facet_form},
    {"audience", "audiences", words::facet_audience},
    {"theme", "themes", words::facet_theme},
};

std::vector<Month> months_to_come(content::Viewer const& viewer)
{
    std::map<std::string, std::int64_t> counted;
    auto const today = text::iso(viewer.today);
    for (auto const& count : viewer.snapshot->counts(kind))
        if (count.field == content::day_field && count.value >= today)
            counted[count.value.substr(0, 7)] += count.count;
    std::vector<Month> months;
    for (auto const& [value, count] : counted)
        months.push_back({value, text::write_date(viewer.language, text::parse_date(value).value()), count});
    return months;
}

text::PartialDate first_of(text::PartialDate month)
{
    return {month.year, month.month, 1};
}

text::PartialDate next(text::PartialDate month)
{
    if (month.month == 12)
        return {static_cast<std::int16_t>(month.year + 1), 1};
    return {month.year, static_cast<std::uint8_t>(month.month + 1)};
}

}

Choices choices(content::Viewer const& viewer, http::Request const& request)
{
    Choices found;
    found.months = months_to_come(viewer);
    auto const asked = request.query("month");
    content::Facet facet{"month", "", viewer.say(words::facet_month), {}};
    for (auto const& month : found.months)
        facet.options.push_back({month.value, month.label, month.count, asked == month.value});
    if (facet.options.size() > 1 || facet.any_chosen())
        found.facets.push_back(std::move(facet));
    for (auto& other : content::facets(viewer, kind, specs, request))
        found.facets.push_back(std::move(other));
    return found;
}

content::DayQuery query_of(content::Viewer const& viewer, Choices const& choices)
{
    content::DayQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.from = viewer.today;
    query.filters = content::filters(choices.facets);
    auto const is_month = [](content::Filter const& filter) { return filter.field.empty(); };
    if (auto const found = std::ranges::find_if(query.filters, is_month); found != query.filters.end())
    {
        auto const month = text::parse_date(found->any_of.front()).value();
        query.from = std::max(viewer.today, first_of(month));
        query.before = first_of(next(month));
        query.filters.erase(found);
    }
    return query;
}

}
