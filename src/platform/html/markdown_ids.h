// Levels and unique ids of the headings of one text, in their order; inside platform/html only.
#pragma once

#include "platform/html/markdown_tree.h"

#include <map>
#include <string>

namespace html::detail {

class HeadingIds
{
public:
    explicit HeadingIds(MarkdownOptions const& options);

    // Level: with the offset, never more than one deeper than the heading before. Id: prefix and slug; then "-2".
    Heading next(Node const& heading);

private:
    std::string unique(std::string const& slug);

    std::string prefix_;
    int offset_;
    int last_level_;
    std::map<std::string, int> used_; // id -> how many headings wanted it
};

}
