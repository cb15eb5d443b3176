// The parameters of a list: read from the address, checked against the kind and the vocabulary.
#pragma once
#include "api/answers.h"
#include "api/fields.h"
#include "content/content.h"

#include <vector>

namespace api {

inline constexpr int default_limit = 20;
inline constexpr int most_limit = 100;
/// Values of one filter. Entries in filters are counted together: in English each may take a query to be found.
inline constexpr std::size_t most_values = 20;
inline constexpr std::size_t most_entries = 5;

struct ListParameters
{
    content::ListQuery query;
    std::vector<Fault> faults; ///< empty: the query may be run
};

ListParameters read_list(View const& view, Collection const& collection, http::Request const& request);

}
