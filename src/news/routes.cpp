// The pages of news.
#include "news/handlers.h"

namespace news {

std::span<http::Route<News> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<News> table[] = {
        {Method::get, {"/nieuws", "/en/news"}, Access::everyone, list_news, {"theme", "area", "organisation", "after"}},
        {Method::get, {"/nieuws/{slug}", "/en/news/{slug}"}, Access::everyone, show_news},
    };
    return table;
}

}
