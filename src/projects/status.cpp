// Counts and filters projects by whether their end has passed.
#include "projects/status.h"

#include "projects/projects.h"

#include "text/projects.h"

#include <algorithm>

namespace projects {

namespace words = text::projects;

std::int64_t count_finished(std::vector<content::FacetCount> const& counts, text::PartialDate today)
{
    std::int64_t finished_count = 0;
    for (auto const& count : counts)
    {
        auto const date = count.field == "ended" ? text::parse_date(count.value) : std::nullopt;
        if (date && text::last_day(*date) < text::first_day(today))
            finished_count += count.count;
    }
    return finished_count;
}

content::Facet status_facet(content::Viewer const& viewer, http::Request const& request)
{
    auto const& counts = viewer.snapshot->counts(kind);
    std::int64_t all = 0; // every project has a start
    for (auto const& count : counts)
        all += count.field == "started" ? count.count : 0;
    auto const finished_count = count_finished(counts, viewer.today);
    auto const asked = request.query_all("status");
    auto const chosen = [&](std::string_view value) { return std::ranges::find(asked, value) != asked.end(); };

    content::Facet facet{"status", "", viewer.say(words::facet_status), {}};
    if (all > finished_count || chosen(running))
        facet.options.push_back({running, viewer.say(words::facet_running), all - finished_count, chosen(running)});
    if (finished_count > 0 || chosen(finished))
        facet.options.push_back({finished, viewer.say(words::facet_finished), finished_count, chosen(finished)});
    return facet;
}

std::optional<content::DayFilter> status_filter(content::Facet const& facet, text::PartialDate today)
{
    auto const chosen = facet.chosen();
    if (chosen.size() != 1)
        return std::nullopt;
    using Side = content::DayFilter::Side;
    return content::DayFilter{
        "ended", chosen.front() == finished ? Side::passed : Side::not_passed,
        text::first_day(today).time_since_epoch().count()};
}

}
