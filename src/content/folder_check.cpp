// Checks content files, vocabulary and the links between them.
#include "content/folder_check.h"

#include "content/links_check.h"
#include "content/media_import.h"

namespace content {

ContentFolder check_folder(std::filesystem::path const& path, Kinds const& kinds)
{
    auto folder = read_folder(path, kinds);
    Vocabulary vocabulary;
    auto const add = [&](std::vector<FileProblem> const& problems) {
        folder.problems.insert(folder.problems.end(), problems.begin(), problems.end());
    };
    add(parse_vocabulary(folder.vocabulary, vocabulary));
    check_files(folder, vocabulary);
    std::vector<Standing> standing;
    for (auto const& file : folder.files)
        standing.push_back({file.kind, &file.draft, &file});
    add(check_links(kinds, standing, {}));
    add(check_media(path, folder));
    sort_problems(folder.problems);
    return folder;
}

}
