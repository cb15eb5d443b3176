// Draws a journey as an accessible picture: a group of links with a name and a description, not one opaque image.
#pragma once
#include "content/journey_graph.h"

#include <string_view>

namespace journey {

struct Drawing
{
    content::JourneyGraph const& graph;
    std::string_view title; ///< what is drawn
    std::string_view id;    ///< before the ids of this drawing
};

/// Both layouts; the style sheet shows the one that there is room for. A reader who cannot see it hears the same steps,
/// entries and addresses in the same order. Colours are classes, so it follows dark, contrast and print.
void draw(html::Out& out, content::Viewer const& viewer, Drawing const& drawing);

}
