// The rows of the API: those that are always there, and two for each kind.
#include "api/api.h"
#include "api/handlers.h"

namespace api {

namespace {

using http::Access;
using http::Method;
using http::Paths;

constexpr http::Route<Api> fixed_rows[] = {
    {Method::get, Paths::neutral("/api/v1"), Access::everyone, show_index, {"lang"}},
    {Method::get, Paths::neutral("/api/v1/openapi.json"), Access::everyone, show_openapi},
    {Method::get, Paths::neutral("/api/v1/areas"), Access::everyone, list_areas, {"lang"}},
    {Method::get, Paths::neutral("/api/v1/region-sets"), Access::everyone, list_region_sets, {"lang"}},
    {Method::get, Paths::neutral("/api/v1/themes"), Access::everyone, list_themes, {"lang"}},
    {Method::get, Paths::neutral("/api/v1/audiences"), Access::everyone, list_audiences, {"lang"}},
};

http::QueryNames list_query(Collection const& collection)
{
    std::vector<std::string_view> names(list_parameters.begin(), list_parameters.end());
    for (auto const& facet : collection.facets)
        names.emplace_back(facet.name);
    return http::QueryNames(std::span<std::string_view const>(names));
}

}

std::vector<http::Route<Api>> make_rows(std::vector<Collection> const& collections)
{
    std::vector<http::Route<Api>> rows(std::begin(fixed_rows), std::end(fixed_rows));
    for (auto const& collection : collections)
    {
        rows.emplace_back(
            Method::get, Paths::neutral(collection.path), Access::everyone, list_entries, list_query(collection));
        rows.emplace_back(
            Method::get, Paths::neutral(collection.entry), Access::everyone, show_entry, http::QueryNames{"lang"});
    }
    return rows;
}

}
