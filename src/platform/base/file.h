// Whole files: read, and written so that a crash leaves the old or the new content, never half.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

/// The bytes of a file. Throws Error naming the path and the system's reason.
std::string read_file(std::filesystem::path const& path);

/// Replaces a file: writes beside it, syncs, renames. Throws Error; the old content then still stands.
void write_file(std::filesystem::path const& path, std::string_view bytes);

}
