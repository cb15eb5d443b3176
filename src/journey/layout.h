// Where everything of a drawn journey stands. Lengths are in units of which 16 are the height of plain text.
#pragma once
#include "content/journey_graph.h"

#include <string>
#include <vector>

namespace journey {

/// The name of a step, above its column or before its entries.
struct StepPlace
{
    content::Step step;
    int x = 0;
    int y = 0;
};

/// An entry as a card.
struct Node
{
    std::size_t entry = 0; ///< place in the graph
    content::Step step;
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    std::vector<std::string> title = {};
};

/// A link as a line from where something comes from to where it is used.
struct Line
{
    std::string path;  ///< data of an SVG path
    std::string head;  ///< the same for its arrow
    bool back = false; ///< against the order of the steps: the circle closes
};

struct Layout
{
    int width = 0;
    int height = 0;
    std::vector<StepPlace> steps;
    std::vector<Node> nodes; ///< in reading order
    std::vector<Line> lines;
};

/// Inside of a card, and the heights of its two kinds of text.
inline constexpr int padding = 12, kind_height = 20, title_height = 20, label_height = 20;

/// How high the card of this entry is with a title of so many lines; what is invented says so in a line of its own.
int card_height(content::Card const& card, std::size_t title_lines);

/// A column for each step, from left to right.
Layout lay_across(content::JourneyGraph const& graph);

/// One below the other along a canal, for narrow windows; the order says what comes from what, so there are no lines.
Layout lay_down(content::JourneyGraph const& graph);

}
