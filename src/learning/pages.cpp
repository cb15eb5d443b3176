// HTML of the learning menu.
#include "learning/pages.h"

#include "learning/learning.h"

#include "text/learning.h"

namespace learning {

namespace {

namespace words = text::learning;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"form", "form", words::facet_form},
    {"theme", "themes", words::facet_theme},
    {"audience", "audiences", words::facet_audience},
    {"company", "company", words::facet_company},
};

}

content::KindList const& material_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, facets};
    return list;
}

html::Page material_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    return content::entry_page(viewer, kind, page, layout);
}

}
