// HTML of measures: the list, and one with what it is meant to do, who decides and how residents experience it.
#include "projects/pages.h"

#include "content/sheet.h"
#include "platform/html/write.h"
#include "projects/projects.h"

#include "text/content.h"
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
    {"decided_by", "decided_by", words::facet_decider},
    {"audience", "audiences", words::facet_audience},
    {"area", "areas", words::facet_area},
};

void write_facts(html::Out& out, Viewer const& viewer, content::EntryPage const& page)
{
    content::SheetRows const common{viewer, measure, page.entry};
    content::sheet(out, viewer.say(text::content::facts_heading), [&](html::Out& rows) {
        common.choices(rows, "decided_by", "decided_by");
        common.text(rows, "decision");
        common.whom(rows);
        common.where(rows);
        common.themes(rows);
        content::sheet_entries(rows, viewer, viewer.say(text::content::facts_with), page.organisations);
    });
}

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
    layout.opening = [&](html::Out& out) {
        content::prose_section(out, viewer, page.entry, {measure, "intention", "section section--lead"});
        content::list_section(out, viewer, page.entry, {measure, "offers", "callout", "ticks"});
        content::prose_section(out, viewer, page.entry, {measure, "experienced", "section voices"});
    };
    layout.opening_anchors = content::field_anchors(
        viewer, measure, page.entry, {"intention", "offers", "experienced"});
    layout.facts = [&](html::Out& out) { write_facts(out, viewer, page); };
    return content::entry_page(viewer, measure, page, layout);
}

}
