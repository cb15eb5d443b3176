// A folder of content files, read whole: one file an entry and language, in a folder for each kind.
#pragma once
#include "content/file_problem.h"
#include "content/front_matter.h"
#include "content/vocabulary_file.h"

#include <filesystem>

namespace content {

/// Most files accepted in one folder of content.
inline constexpr std::size_t max_files = 200'000;

struct ContentFile
{
    std::string path; ///< relative to the folder: "project/goede-start.nl.md"
    Kind const* kind = nullptr;
    Draft draft;
    Lines lines;
};

struct ContentFolder
{
    VocabularySources vocabulary;
    std::vector<ContentFile> files; ///< Dutch originals first, then by path
    std::vector<FileProblem> problems;
};

/// Where an entry's file lives.
std::string content_path(Draft const& draft);

/// Reads everything in the folder; what cannot be understood is in `problems`, and never half in `files`.
ContentFolder read_folder(std::filesystem::path const& folder, Kinds const& kinds);

/// Checks every file by itself and adds what is wrong to `problems`.
void check_files(ContentFolder& folder, Vocabulary const& vocabulary);

}
