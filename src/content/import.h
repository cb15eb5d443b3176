// Imports a folder of content files: everything is checked first, then all of it is written in one transaction.
#pragma once
#include "content/content.h"
#include "content/file_problem.h"

#include <filesystem>

namespace content {

/// Whether to overwrite or remove entries that were edited since their last import.
enum class Force { no, yes };
/// Whether to remove entries that were once imported and whose file is gone.
enum class Prune { no, yes };

struct ImportJob
{
    sql::Database& db;
    Kinds const& kinds;
    std::filesystem::path folder;
    base::Time now;
    Force force = Force::no;
    Prune prune = Prune::no;
    PersonId actor = accounts::import_person;
};

/// What an import did; with problems, nothing at all.
struct ImportReport
{
    int created = 0;
    int changed = 0;
    int unchanged = 0;
    int removed = 0;
    store::Outcome vocabulary = store::Outcome::unchanged;
    std::vector<FileProblem> problems; ///< sorted by file and line
    std::vector<std::string> notes;    ///< what the operator may want to know, such as entries without a file

    bool ok() const { return problems.empty(); }
};

/// "12 created, 3 changed, 80 unchanged, 0 removed", or the number of problems.
std::string summary(ImportReport const& report);

/// Reads the folder and stores it. Writes nothing when there is a problem or when nothing changed. The part of a
/// vocabulary file that is absent stays as it is stored. Not within a write. Throws base::Error when the folder cannot
/// be read or when others keep changing the content, and what the database throws.
ImportReport import_folder(ImportJob const& job);

}
