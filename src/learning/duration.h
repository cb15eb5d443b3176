// How long material takes, as ranges to choose from.
#pragma once
#include "content/facets.h"

#include <optional>

namespace learning {

/// The facet "Hoeveel tijd heb je?". It belongs to no indexed field; `duration_filter` does its work.
content::Facet duration_facet(content::Viewer const& viewer, http::Request const& request);

/// The numbers of minutes that occur and lie in a chosen range; nothing when none was chosen, or all.
std::optional<content::Filter> duration_filter(content::Viewer const& viewer, content::Facet const& facet);

}
