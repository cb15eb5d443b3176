// HTML of news.
#include "news/pages.h"

#include "news/news.h"

#include "text/news.h"

namespace news {

namespace {

namespace words = text::news;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
    {"organisation", "organisations", words::facet_organisation},
};

}

content::KindList const& news_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, facets};
    return list;
}

html::Page news_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    return content::entry_page(viewer, kind, page, layout);
}

}
