// HTML of insights.
#include "research/pages.h"

#include "research/research.h"

#include "text/research.h"

namespace research {

namespace {

namespace words = text::research;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::insights_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"evidence", "evidence", words::facet_evidence},
    {"mechanism", "mechanisms", words::facet_mechanism},
    {"area", "areas", words::facet_area},
    {"audience", "audiences", words::facet_audience},
};

}

content::KindList const& insight_list()
{
    static constexpr content::KindList list{insight, words::insights_title, words::insights_lead, found, facets};
    return list;
}

html::Page insight_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::insights_title;
    layout.share_heading = words::share_insight;
    return content::entry_page(viewer, insight, page, layout);
}

}
