// What an import would do, worked out from the files and the stored state before anything is written.
#pragma once
#include "content/import.h"
#include "content/links_check.h"

namespace content {

/// The content as stored when the plan was made.
struct StoredState
{
    std::uint64_t generation = 0;
    Vocabulary vocabulary;
    std::string collation;
    std::vector<store::Stored> rows;
    std::vector<std::string> withdrawn; ///< hashes of names that may not come back, sorted
};

StoredState read_state(sql::Session& db, Kinds const& kinds);

struct ImportPlan
{
    Vocabulary vocabulary;
    std::vector<ContentFile const*> saves;      ///< new and changed ones, originals first
    std::vector<EntryId> marks;                 ///< edited by hand to what the file now says
    std::vector<store::Stored const*> removals; ///< originals first
    int unchanged = 0;
    std::vector<FileProblem> problems;
    std::vector<std::string> notes;
};

/// Checks everything and works out the plan, which points into `folder` and `state`.
ImportPlan make_plan(ImportJob const& job, ContentFolder& folder, StoredState const& state);

}
