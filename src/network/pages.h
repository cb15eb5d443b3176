// The pages of the network: what each shows, and its HTML.
#pragma once
#include "content/components.h"
#include "content/days.h"
#include "content/facets.h"
#include "content/gathered.h"
#include "platform/html/page.h"

#include <optional>
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

/// Someone who works in an area. `through` is the entry that says so, absent when the organisation itself does.
struct Worker
{
    content::Card card;
    content::Card const* through = nullptr;
};

/// Everything that is filed under an area, or under the whole of its province.
struct AreaPage
{
    content::Area const* area = nullptr;
    content::Gathered help;
    std::optional<content::Card> local_line;    ///< the first to call here; not among `help`
    std::optional<content::Card> national_line; ///< to call wherever one lives
    content::Gathered projects;
    content::Gathered circles;
    content::Gathered stories;
    content::Gathered measures;
    content::Gathered news;
    std::vector<Worker> workers; ///< organisations; refer to the entries above
    content::Days days;          ///< activities that are coming
};
html::Page area_page(content::Viewer const& viewer, AreaPage const& page);

/// How much there is of each kind, by municipality and by theme; needs nothing but the counts.
html::Page coverage_page(content::Viewer const& viewer);

/// Where to tell what is missing.
html::Url contact_url(text::Language language);

/// The labelled block of an area: province, region sets, mergers. Nothing when there is nothing to say.
void write_area_sheet(html::Out& out, content::Viewer const& viewer, content::Area const& area);

/// "Gemeente Stadskanaal".
std::string area_title(content::Viewer const& viewer, content::Area const& area);

}
