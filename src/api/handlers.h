// The handlers of the API and the table that names them.
#pragma once
#include "api/collections.h"
#include "platform/http/response.h"

#include <array>

namespace api {

/// Parameters of every list, before its facets.
inline constexpr std::array<std::string_view, 3> list_parameters{"lang", "cursor", "limit"};

http::Response show_index(Api& api, http::Request const& request);
http::Response show_openapi(Api& api, http::Request const& request);
http::Response list_areas(Api& api, http::Request const& request);
http::Response list_region_sets(Api& api, http::Request const& request);
http::Response list_themes(Api& api, http::Request const& request);
http::Response list_audiences(Api& api, http::Request const& request);
http::Response list_entries(Api& api, http::Request const& request);
http::Response show_entry(Api& api, http::Request const& request);

/// The rows of these collections, which must outlive them.
std::vector<http::Route<Api>> make_rows(std::vector<Collection> const& collections);

}
