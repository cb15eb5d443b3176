// The sections of an area's page: what is gathered there, by kind.
#pragma once
#include "network/pages.h"

#include "platform/html/url.h"

namespace network {

/// A section that is not empty, in the order of the page.
struct Section
{
    std::string_view id;
    std::string heading;
    void (*write)(html::Out& out, content::Viewer const& viewer, AreaPage const& page);
    html::Url all; ///< where the rest is
    std::string all_words;
};

/// The sections that have something to show.
std::vector<Section> sections(content::Viewer const& viewer, AreaPage const& page);

/// Organisations by sector, each with the entry through which it works here, if that is how it is known.
void write_partners(html::Out& out, content::Viewer const& viewer, AreaPage const& page);

/// Projects with what they do in this very area.
void write_projects(html::Out& out, content::Viewer const& viewer, AreaPage const& page);

/// The list of a kind, narrowed to the area.
html::Url filtered(content::Viewer const& viewer, std::string_view kind, std::string_view area);

}
