// The pages of the network: what each shows, and its HTML.
#pragma once
#include "content/components.h"
#include "content/facets.h"
#include "platform/html/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace network {

/// One sector of the overview.
struct SectorGroup
{
    std::string_view code;
    std::string_view label;
    content::List list;
};

/// All sectors side by side, the answer when no sector was chosen.
struct OverviewPage
{
    std::vector<content::Facet> facets;
    std::vector<SectorGroup> groups;
};
html::Page overview_page(content::Viewer const& viewer, OverviewPage const& page);

/// One list, the answer when a sector was chosen.
struct ListPage
{
    std::vector<content::Facet> facets;
    content::Cursor here;
    content::List list;
};
html::Page list_page(content::Viewer const& viewer, ListPage const& page);

struct OrganisationPage
{
    content::Entry entry;
    content::List projects; ///< it takes part in
    content::List funded;   ///< it pays for
    content::Journey journey;
};
html::Page organisation_page(content::Viewer const& viewer, OrganisationPage const& page);

/// All areas; needs nothing but the vocabulary and the counts.
html::Page areas_page(content::Viewer const& viewer);

struct AreaPage
{
    content::Area const* area = nullptr;
    content::List projects;      ///< in the area, or in the whole of its province
    content::List organisations; ///< that work there
};
html::Page area_page(content::Viewer const& viewer, AreaPage const& page);

/// "Gemeente Stadskanaal".
std::string area_title(content::Viewer const& viewer, content::Area const& area);

}
