// HTML of measures.
#include "projects/pages.h"

#include "projects/projects.h"

#include "text/projects.h"

namespace projects {

namespace {

namespace words = text::projects;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::measures_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
    {"audience", "audiences", words::facet_audience},
    {"decided_by", "decided_by", words::facet_decider},
};

}

content::KindList const& measure_list()
{
    static constexpr content::KindList list{measure, words::measures_title, words::measures_lead, found, facets};
    return list;
}

html::Page measure_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::measures_title;
    layout.share_heading = words::measures_share;
    return content::entry_page(viewer, measure, page, layout);
}

}
