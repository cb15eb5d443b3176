// The pages of the project bank: what each shows, and its HTML.
#pragma once
#include "content/components.h"
#include "content/facets.h"
#include "platform/html/page.h"

#include <string>
#include <vector>

namespace projects {

struct ListPage
{
    std::vector<content::Facet> facets;
    content::Cursor here;
    content::List list;
};
html::Page list_page(content::Viewer const& viewer, ListPage const& page);

struct ProjectPage
{
    content::Entry entry;
    std::vector<content::Card> organisations; ///< works together with
    std::vector<content::Card> funders;
    std::vector<content::Card> others;
    content::Journey journey;
    std::string address; ///< of this page in full, for sharing
};
html::Page project_page(content::Viewer const& viewer, ProjectPage const& page);

/// Parts of the project page; each writes nothing when it has nothing to say.
void write_sheet(html::Out& out, content::Viewer const& viewer, ProjectPage const& page);
void write_tracks(html::Out& out, content::Viewer const& viewer, content::Entry const& entry);
void write_media(html::Out& out, content::Viewer const& viewer, content::Entry const& entry);
void write_contact(html::Out& out, content::Viewer const& viewer, content::Entry const& entry);
void write_share(html::Out& out, content::Viewer const& viewer, ProjectPage const& page);

}
