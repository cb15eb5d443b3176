// Levels and unique ids of the headings of one text, in their order; inside platform/html only.
#pragma once

#include "platform/html/markdown_tree.h"

#include <map>
#include <string>
#include <vector>

namespace html::detail {

class HeadingIds
{
public:
    explicit HeadingIds(MarkdownOptions const& options);

    // Level: one below the heading it stands under, the first ones just below the offset.
    // Id: prefix and slug; then "-2".
    Heading next(Node const& heading);

private:
    std::string unique(std::string const& slug);

    std::string prefix_;
    int offset_;
    std::vector<int> open_; // the headings that the next one may stand under, by the level they were written with
    std::map<std::string, int> used_; // id -> how many headings wanted it
};

}
