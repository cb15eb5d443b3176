// HTML of learning circles.
#include "circles/pages.h"

#include "circles/circles.h"

#include "text/circles.h"

namespace circles {

namespace {

namespace words = text::circles;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
    {"openness", "openness", words::facet_openness},
};

}

content::KindList const& circle_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, facets};
    return list;
}

html::Page circle_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    return content::entry_page(viewer, kind, page, layout);
}

}
