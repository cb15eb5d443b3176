// The files of an import: checked and cleaned before its transaction, stored with it.
#pragma once
#include "content/content_folder.h"
#include "platform/media/store.h"
#include "platform/sql/sql.h"

#include <filesystem>
#include <string>
#include <vector>

namespace content {

/// Where files stand within a folder of content.
inline constexpr std::string_view media_folder = "media/files";

struct MediaPlan
{
    std::vector<media::FileRecord> saves; ///< new files, and those whose bytes changed; their bytes are stored already
    std::vector<FileProblem> problems;
    std::vector<std::string> notes;
};

/// Checks every file that the entries name, without a database. A name without a file is a problem.
std::vector<FileProblem> check_media(std::filesystem::path const& folder, ContentFolder const& content);

/// The same for an import: files that are stored as they are here, before or after cleaning, are passed over, and the
/// others' bytes are stored, still without a name. A file that is only stored is no problem. Slow; not within a write.
MediaPlan prepare_media(sql::Database& db, std::filesystem::path const& folder, ContentFolder const& content);

/// Removes bytes that an import stored and then gave up.
void forget_unused_bytes(sql::Database& db);

namespace store {

/// Names the plan's files, in the transaction that saves their entries, and tells caches of entries whose file changed.
void save_media(sql::Tx& tx, MediaPlan const& plan, base::Time now);

/// Removes the files that no entry names any more, with their bytes.
void remove_unused_files(sql::Tx& tx);

}

}
