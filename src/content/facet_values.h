// The values of a kind's facets with their names, in the order in which people choose from them.
#pragma once
#include "content/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A value that published entries have, and how many have it.
struct FacetValue
{
    std::string value;
    std::string nl;
    std::string en;
    std::int64_t count = 0;

    std::string const& label(text::Language language) const { return language == text::Language::nl ? nl : en; }
};

/// The values of one facet. Themes and audiences stand in the order of the vocabulary, choices in that of the kind,
/// places and entries by name. Of more than `facet_limit` entries the most used are offered; the others can still be
/// chosen by a link.
struct FacetValues
{
    std::string_view field;
    std::vector<FacetValue> offered;
    std::vector<FacetValue> others; ///< by value

    /// The value among either; null when no entry has it.
    FacetValue const* find(std::string_view value) const;
};

inline constexpr std::size_t facet_limit = 40;

/// Names the counted values; one query for each 500 entries that are referred to. Not for requests.
std::vector<FacetValues> facet_values(
    sql::Session& db, Vocabulary const& vocabulary, Kind const& kind, std::vector<FacetCount> const& counts);

}
