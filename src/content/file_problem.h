// A problem with a place in a file, as import shows it to the author.
#pragma once
#include <string>
#include <vector>

namespace content {

/// Something in a content file that must be mended before anything is imported.
struct FileProblem
{
    std::string file; ///< relative to the content folder: "project/goede-start.nl.md"
    int line = 1;
    std::string field;   ///< path such as `tracks[1].area`; empty when it concerns the whole file
    std::string message; ///< in English: what is wrong and what to do

    auto operator<=>(FileProblem const&) const = default;
};

/// "project/goede-start.nl.md:12: tracks[1].area: 'emen' is not an area of vocabulary/areas.yaml"
std::string to_text(FileProblem const& problem);

/// Sorted by file and line, without doubles.
void sort_problems(std::vector<FileProblem>& problems);

}
