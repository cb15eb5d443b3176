// The pages of stories.
#include "experience/handlers.h"

namespace experience {

std::span<http::Route<Experience> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Experience> table[] = {
        {Method::get, {"/verhalen", "/en/stories"}, Access::everyone, list_stories, {"theme", "area", "form", "after"}},
        {Method::get, {"/verhalen/{slug}", "/en/stories/{slug}"}, Access::everyone, show_story},
    };
    return table;
}

}
