// GET /nieuws/{slug}: one news item.
#include "news/handlers.h"
#include "news/pages.h"

namespace news {

http::Response show_news(News& news, http::Request const& request)
{
    auto const viewer = content::viewer(news.content, news.clock, request);
    return content::show_entry(news.db, viewer, kind, request, news_page);
}

}
