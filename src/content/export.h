// Writes all content as files in their one canonical form.
#pragma once
#include "content/content.h"

#include <filesystem>

namespace content {

struct ExportReport
{
    int written = 0;                 ///< files that were new or differed
    int unchanged = 0;               ///< files that were the same already
    std::vector<std::string> strays; ///< files of entries that do not exist; they stay
};

/// Writes every entry, in any status, and the vocabulary to an empty or existing content folder; each file is replaced
/// as a whole or not at all, and only where it differs. Accounts, revisions and consents belong to a backup. Takes one
/// snapshot, so not within a RequestScope. Throws base::Error when a file cannot be written.
ExportReport export_folder(sql::Database& db, Kinds const& kinds, std::filesystem::path const& folder);

}
