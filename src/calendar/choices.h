// What a visitor may choose in the calendar, and the query that belongs to it.
#pragma once
#include "content/days.h"
#include "content/facets.h"

namespace calendar {

/// A month in which something is held.
struct Month
{
    std::string value; ///< "2026-12"
    std::string label; ///< "december 2026"
    std::int64_t count = 0;
};

/// Month, municipality, kind, audience and theme; each with the choice of this request. May be moved, not copied: the
/// first facet borrows its texts from `months`.
struct Choices
{
    Choices() = default;
    Choices(Choices&&) = default;
    Choices& operator=(Choices&&) = default;

    std::vector<Month> months; ///< that have not passed
    std::vector<content::Facet> facets;
};

Choices choices(content::Viewer const& viewer, http::Request const& request);

/// The days that fit the choices, from today on.
content::DayQuery query_of(content::Viewer const& viewer, Choices const& choices);

}
