// Whether a project still runs, as of today: derived from its end, never stored, so it cannot go out of date.
#pragma once
#include "content/facets.h"

#include <optional>
#include <vector>

namespace projects {

inline constexpr std::string_view running = "running", finished = "finished";

/// How many projects ended before today, from the counts of the field `ended`.
std::int64_t count_finished(std::vector<content::FacetCount> const& counts, text::PartialDate today);

/// The facet "Loopt het nog?". It belongs to no indexed field; `status_filter` does its work.
content::Facet status_facet(content::Viewer const& viewer, http::Request const& request);

/// Nothing when no status was chosen, or both.
std::optional<content::DayFilter> status_filter(content::Facet const& facet, text::PartialDate today);

}
