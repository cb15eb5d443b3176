// Makes a file ready to be stored: checks what it is, cleans it, and makes its sizes.
#pragma once
#include "platform/media/helper_process.h"
#include "platform/media/store.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace media {

struct Prepared
{
    FileRecord record;
    std::vector<std::pair<std::string, std::string>> blobs; ///< hash and bytes of every part
    std::string note;                                       ///< what an editor may want to know; mostly empty
};

/// Checks a file by its content, never by its name or a claimed type; the name must agree with it. What it holds beside
/// pictures, sound and pages is taken out: places, makers, notes, thumbnails. Preparing what came out of it gives the
/// same bytes again. Slow, so never within a write. Throws Refused, whose text follows the name of the file, and
/// base::Error when the helper cannot run.
Prepared prepare(std::string_view name, std::string_view bytes, Helper const& helper);

/// SHA-256 in hexadecimal.
std::string hash(std::string_view bytes);

}
