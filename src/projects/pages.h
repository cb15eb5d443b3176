// The pages of projects and measures: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"

#include <vector>

namespace projects {

/// The project bank as a list.
content::KindList const& project_list();

struct ProjectPage : content::EntryPage
{
    std::vector<content::Card> funders;
    std::vector<content::Card> others;
};
html::Page project_page(content::Viewer const& viewer, ProjectPage const& page);

/// Measures as a list, and one of them.
content::KindList const& measure_list();
html::Page measure_page(content::Viewer const& viewer, content::EntryPage const& page);

/// Parts of the project page; each writes nothing when it has nothing to say.
void write_sheet(html::Out& out, content::Viewer const& viewer, ProjectPage const& page);
void write_tracks(html::Out& out, content::Viewer const& viewer, content::Entry const& entry);
void write_media(html::Out& out, content::Viewer const& viewer, ProjectPage const& page);

}
