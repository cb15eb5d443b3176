// Files of media in the database: what each holds, and its bytes in pieces.
#pragma once
#include "platform/media/types.h"
#include "platform/sql/migrate.h"
#include "platform/sql/sql.h"

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace media {

std::span<sql::Migration const> migrations();

/// One form in which a file goes out: itself, or one of the sizes of a picture.
struct Part
{
    std::string variant; ///< empty: the file itself; else "480", "960", "1600" or "jpeg"
    std::string name;    ///< at the end of its address: "veenkanaal-960.webp"
    std::string sha256;  ///< of its bytes, in hexadecimal
    std::string type;    ///< media type
    std::int64_t size = 0;
    int width = 0; ///< pixels; 0 where that says nothing
    int height = 0;
};

/// A file with all its parts, the file itself first.
struct FileRecord
{
    std::string name;
    std::string source; ///< SHA-256 of the bytes that were handed in, which may have been cleaned since
    std::chrono::milliseconds duration{0};
    std::vector<Part> parts;
};

/// The address of a part: /media/bestand/<16 digits of its hash>/<name>.
std::string address(std::string_view sha256, std::string_view name);

namespace store {

/// The file with this name; absent when there is none.
std::optional<FileRecord> file(sql::Session& db, std::string_view name);

/// Stores bytes under their hash, in transactions of their own; nothing when they are there already. Not within a
/// write: a file may be large, and whoever waits for the writer should not wait long.
void put_bytes(sql::Database& db, std::string_view sha256, std::string_view bytes);

/// Reads stored bytes whole; absent when they are not there.
std::optional<std::string> bytes(sql::Session& db, std::string_view sha256);

/// Calls `take(bytes)` for each piece in order, a few pieces a query; answers how many bytes there were.
std::int64_t read_bytes(sql::Session& db, std::string_view sha256, std::function<void(std::string_view)> const& take);

/// Replaces the record of a file. Throws base::Error when the bytes of a part are not stored.
void save(sql::Tx& tx, FileRecord const& file);

/// Removes a file, and bytes that no file has.
void remove(sql::Tx& tx, std::string_view name);
void remove_unused_bytes(sql::Tx& tx);

/// The hashes of all parts, for sweeping a cache.
std::vector<std::string> hashes(sql::Session& db);

}

}
