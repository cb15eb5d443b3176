// HTML of stories.
#include "experience/pages.h"

#include "experience/experience.h"

#include "text/experience.h"

namespace experience {

namespace {

namespace words = text::experience;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
    {"form", "form", words::facet_form},
};

}

content::KindList const& story_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, facets};
    return list;
}

html::Page story_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    return content::entry_page(viewer, kind, page, layout);
}

}
