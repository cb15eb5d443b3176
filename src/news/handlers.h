// The handlers that the route table names; each has a file of its own.
#pragma once
#include "news/news.h"

namespace news {

http::Response list_news(News& news, http::Request const& request);
http::Response show_news(News& news, http::Request const& request);

}
