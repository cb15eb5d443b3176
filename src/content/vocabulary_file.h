// vocabulary/*.yaml: areas, region sets, themes and audiences, read with line numbers, written in one form.
#pragma once
#include "content/file_problem.h"
#include "content/vocabulary.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The four files, by their names in the folder `vocabulary`.
inline constexpr std::array<std::string_view, 4> vocabulary_files{
    "areas.yaml", "region-sets.yaml", "themes.yaml", "audiences.yaml"};

/// What the files of a folder hold, by name; a file that is absent from the map is not there.
using VocabularySources = std::map<std::string, std::string, std::less<>>;

/// Reads the files over `vocabulary`: the part of an absent file stays as it is. Checks everything: forms, doubles,
/// provinces, successors, members. With problems, `vocabulary` holds what could be understood.
std::vector<FileProblem> parse_vocabulary(VocabularySources const& sources, Vocabulary& vocabulary);

/// The canonical text of one of `vocabulary_files`.
std::string write_vocabulary(std::string_view file, Vocabulary const& vocabulary);

}
