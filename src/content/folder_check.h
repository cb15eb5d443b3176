// Checks a folder of content files by itself, without a database: what an import into an empty one would say.
#pragma once
#include "content/content_folder.h"

#include <filesystem>

namespace content {

/// The folder as read, with everything that is wrong with it, sorted by file and line. Throws base::Error when the
/// folder cannot be read.
ContentFolder check_folder(std::filesystem::path const& folder, Kinds const& kinds);

}
