// The pages of the project bank and of measures.
#include "projects/handlers.h"

namespace projects {

std::span<http::Route<Projects> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Projects> table[] = {
        {Method::get,
         {"/projecten", "/en/projects"},
         Access::everyone,
         list_projects,
         {"theme", "area", "organisation", "status", "audience", "aim", "level", "term", "after"}},
        {Method::get, {"/projecten/{slug}", "/en/projects/{slug}"}, Access::everyone, show_project},
        {Method::get,
         {"/maatregelen", "/en/measures"},
         Access::everyone,
         list_measures,
         {"theme", "area", "audience", "decided_by", "after"}},
        {Method::get, {"/maatregelen/{slug}", "/en/measures/{slug}"}, Access::everyone, show_measure},
    };
    return table;
}

}
