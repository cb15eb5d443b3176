// GET /nieuws: news, newest first, with facets.
#include "news/handlers.h"
#include "news/pages.h"

namespace news {

http::Response list_news(News& news, http::Request const& request)
{
    auto const viewer = content::viewer(news.content, news.clock, request);
    return content::show_list(news.db, viewer, news_list(), request);
}

}
