// The pages of insights and questions.
#include "research/handlers.h"

namespace research {

std::span<http::Route<Research> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Research> table[] = {
        {Method::get,
         {"/inzichten", "/en/insights"},
         Access::everyone,
         list_insights,
         {"theme", "evidence", "mechanism", "area", "audience", "after"}},
        {Method::get, {"/inzichten/{slug}", "/en/insights/{slug}"}, Access::everyone, show_insight},
        {Method::get,
         {"/vragen", "/en/questions"},
         Access::everyone,
         list_questions,
         {"state", "raised_by", "theme", "area", "after"}},
        {Method::get, {"/vragen/{slug}", "/en/questions/{slug}"}, Access::everyone, show_question},
    };
    return table;
}

}
