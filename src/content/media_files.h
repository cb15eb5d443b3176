// The files behind entries of kind `media`: which an entry names, and which of them visitors may have.
#pragma once
#include "content/entry.h"
#include "platform/media/store.h"
#include "platform/sql/sql.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The kind whose entries have files; every kind may refer to it.
inline constexpr std::string_view media_kind = "media";
/// Its fields that name a file.
inline constexpr std::string_view media_file_field = "file", media_captions_field = "captions";

/// The names of the files that a draft names; none for a draft of another kind.
std::vector<std::string> file_names(Draft const& draft);

namespace store {

/// Remembers which files the row names, in the transaction that saves it.
void save_file_names(sql::Tx& tx, EntryId row, Draft const& draft);

/// A file as its address names it: the first 16 digits of its hash, and a name.
struct ServedFile
{
    media::Part part;
    bool published = false; ///< whether a published entry has it; else it was withdrawn
};
/// One query by index; absent when there is no such file.
std::optional<ServedFile> served_file(sql::Session& db, std::string_view key, std::string_view name);

/// The hashes of all that visitors may have now: what a cache may hold.
std::vector<std::string> served_hashes(sql::Session& db);

}

}
