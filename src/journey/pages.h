// The pages of journeys: what each shows, and its HTML.
#pragma once
#include "content/entry.h"
#include "content/journey_graph.h"
#include "platform/html/page.h"

#include <optional>
#include <vector>

namespace journey {

/// What a journey is, the most complete one, and others.
struct ListPage
{
    content::JourneyGraph example; ///< without entries when there is none
    std::optional<html::Url> example_url;
    std::vector<content::Card> others; ///< questions
};
html::Page list_page(content::Viewer const& viewer, ListPage const& page);

struct JourneyPage
{
    content::Entry question;
    content::JourneyGraph graph;
};
html::Page journey_page(content::Viewer const& viewer, content::Kind const& kind, JourneyPage const& page);

/// A journey in words: its steps, what belongs to each, and what that has to do with the others.
void tell(html::Out& out, content::Viewer const& viewer, content::JourneyGraph const& graph);

}
